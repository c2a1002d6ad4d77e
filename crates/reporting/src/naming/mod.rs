//! Being named: whether a person is named in the reports that speak of a space, in full, by initials, or not at all.
//!
//! Always true:
//! - whoever said nothing is not named; of what somebody said in several spaces that a report speaks of, the strictest
//!   counts;
//! - the choice is asked at each reading, not at each writing: it clears what is archived as well as what is being
//!   written, by the house or by hand; a family name behind a title or an initial is a name;
//! - refusing is possible for ever: after leaving, and when the space is closed.
//!
//! Deliberately absent: a list of who refused.

pub mod model;
mod names;
mod pages;
mod personal;
mod read;
pub mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use names::Names;
pub(crate) use read::fold;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/reports/naming", pages::show)
        .post("/spaces/{space}/reports/naming", pages::choose);
}
