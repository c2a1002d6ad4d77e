//! Surveys: questions that a group asks itself, put together without code.
//!
//! Always true:
//! - what was given is frozen as a version: whoever changes a question afterwards makes another version, and only answers
//!   to the same version are laid beside each other;
//! - “does not apply” and “I do not know” are answers of their own, and never count as the lowest level;
//! - a question that is taken out stays in the draft, and can be put back;
//! - what comes from the shelf becomes the space’s own: it is changed without touching the shelf.
//!
//! Deliberately absent: a score. A mirror shows where a group stands on each question, and adds nothing up.

pub mod access;
mod actions;
mod editing;
mod home;
mod index;
pub mod model;
mod pages;
mod personal;
mod question;
pub mod shelf;
pub mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/mirrors", index::index)
        .get("/spaces/{space}/mirrors/new", index::new)
        .post("/spaces/{space}/mirrors", index::create);
    app.get("/mirrors/{survey}", pages::show)
        .post("/mirrors/{survey}/withdrawal", pages::withdraw)
        .post("/mirrors/{survey}/restoration", pages::restore);
    app.get("/mirrors/{survey}/edition", editing::edit)
        .post("/mirrors/{survey}/edition", editing::save);
    app.get("/mirrors/{survey}/questions/new", question::new)
        .post("/mirrors/{survey}/questions", question::create)
        .get("/mirrors/{survey}/questions/{question}", question::edit)
        .post("/mirrors/{survey}/questions/{question}", question::save)
        .post("/mirrors/{survey}/questions/{question}/place", editing::place)
        .post("/mirrors/{survey}/questions/{question}/removal", editing::remove)
        .post(
            "/mirrors/{survey}/questions/{question}/restoration",
            editing::put_back,
        );
    app.part(home::ON_SPACE).part(home::AWAITS);
}
