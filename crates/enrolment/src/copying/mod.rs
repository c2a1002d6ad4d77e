//! Last year's cohort without its people: a new space from the trame of this one, with its settings, and its gatherings as
//! drafts on the new dates.
//!
//! Always true:
//! - what is copied was written by those who lead, for whoever comes: no person, no project, no answer, no registration;
//! - a gathering lies as far from the Monday of its week as before, at the same hour of the clock;
//! - the copy descends from this space's trame and says where it comes from.
//!
//! Deliberately absent: rooms and addresses to connect, which are booked and given anew; periods that a cohort wrote down,
//! which are of one year.

mod actions;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/copy", pages::new)
        .post("/spaces/{space}/copy", pages::create);
}
