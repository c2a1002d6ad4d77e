//! The climate of a space: its page, and what of it the group has switched off.
//!
//! Always true:
//! - whoever has nothing to do with the space finds nothing of this;
//! - what is switched off is found by nobody, does nothing, and is kept.
//!
//! Deliberately absent: a state of the group in one number.

pub mod access;
mod actions;
pub mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/care", pages::show)
        .post("/spaces/{space}/care", pages::switch);
}
