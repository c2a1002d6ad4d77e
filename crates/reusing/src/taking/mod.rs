//! Taking a sheet up: a copy of it in another space, with its origin said for ever; following what the original becomes.
//!
//! Always true:
//! - a copy says whose it is, under which licence, and where the original stands, whatever becomes of that one;
//! - its licence is one that the original allows;
//! - what is about somebody, what only some may read, and pictures stay where they are; what has no place in the other
//!   kind is kept below the copy until its author takes it away;
//! - a change of the original is taken over on purpose, field by field.
//!
//! Deliberately absent: a copy that follows by itself.

pub(crate) mod access;
mod actions;
mod following;
mod pages;
mod part;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use actions::{Taken, take};
pub(crate) use following::{Change, as_written, changes, put};
pub(crate) use pages::{Place, places};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/sheets/{sheet}/copy", pages::choose)
        .post("/sheets/{sheet}/copy", pages::copy);
    app.get("/sheets/{sheet}/origin", following::show)
        .post("/sheets/{sheet}/origin", following::take_over);
    app.post("/sheets/{sheet}/remainder-removal", pages::forget_remainder);
    app.part(part::CREDIT).part(part::CAME).part(part::LEFT);
}
