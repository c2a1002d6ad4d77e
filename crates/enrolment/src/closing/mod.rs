//! The end of a cohort: what the group says of it, what goes on, and the collective that it becomes.
//!
//! Always true:
//! - the cohort itself stays what it was: its program, its projects and what was written in it are read as before;
//! - it goes on as a new space, to which each member is invited and which nobody enters without reading its charter;
//! - what was decided to stop stops in that one step, by its own rules, and those concerned are told.
//!
//! Deliberately absent: turning the space itself into a collective. Without its program, the projects, journals and marks
//! of those who followed it would have no place: see
//! `docs/decisions/0009-a-cohort-goes-on-in-a-new-space.md`.

mod becoming;
mod decision;
mod invite;
mod near;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use near::{is_dated, is_last, is_near};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(near::STATEMENTS)
        .statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .personal(&store::PERSONAL)
        .job(invite::INVITE);
    app.get("/spaces/{space}/closing", pages::show)
        .post("/spaces/{space}/closing", pages::close)
        .post("/spaces/{space}/closing/reopening", pages::reopen)
        .post("/spaces/{space}/closing/decisions", decision::save);
    app.get("/spaces/{space}/closing/collective", becoming::new)
        .post("/spaces/{space}/closing/collective", becoming::open);
}
