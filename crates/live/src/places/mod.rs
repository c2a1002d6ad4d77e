//! Places: a room may let only so many take part at once. Everybody else follows and votes, and may ask for a place.
//!
//! Always true:
//! - never one too many takes part, whoever presses at the same moment; who took part before a room was made smaller
//!   stays;
//! - nobody who comes in passes those who wait;
//! - a place passes without a new page: its own item says so to whoever gains or gives it;
//! - who gives a place up goes on following and voting, and may ask again.
//!
//! Deliberately absent: places that are bought, kept or numbered.

mod acts;
mod passing;
mod people;
mod store;
#[cfg(test)]
mod tests;
mod wish;

use platform::Install;

pub(crate) use acts::ACTS;
pub(crate) use passing::left;
pub(crate) use store::somebody_waits;
pub use wish::{KIND, Wish};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/gatherings/{gathering}/live/people", people::show);
}
