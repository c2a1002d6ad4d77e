//! The objective report: what happened in a space on some days or at a gathering, statement by statement, each of which
//! can point at what it can be checked against.
//!
//! Always true:
//! - a statement points at traces that the members of its space may see, of its space and its days, and at nothing else;
//! - a statement that points at nothing says so, in words;
//! - while it is open to corrections nobody rewords it by themselves: what changes was proposed, and taken with a word;
//! - it is published once its time for corrections is over and each of them was answered, and never changes again.
//!
//! Deliberately absent: a report that a machine writes. The list of what happened is material, sentences are somebody's.

pub(crate) mod access;
mod actions;
mod correcting;
mod editing;
pub(crate) mod happened;
pub mod model;
mod pages;
mod part;
mod personal;
mod statement;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(happened::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/voices/reports/new", editing::new)
        .post("/spaces/{space}/voices/reports", editing::create);
    app.get("/voices/reports/{report}", pages::show)
        .get("/voices/reports/{report}/edition", editing::edit)
        .post("/voices/reports/{report}/edition", editing::save)
        .post("/voices/reports/{report}/opening", pages::open)
        .post("/voices/reports/{report}/publication", pages::publish)
        .post("/voices/reports/{report}/withdrawal", pages::withdraw)
        .post("/voices/reports/{report}/restoration", pages::restore);
    app.get("/voices/reports/{report}/statements/new", statement::new)
        .post("/voices/reports/{report}/statements", statement::create)
        .get("/voices/reports/{report}/statements/{statement}", statement::edit)
        .post(
            "/voices/reports/{report}/statements/{statement}/edition",
            statement::save,
        )
        .post(
            "/voices/reports/{report}/statements/{statement}/place",
            statement::shift,
        )
        .post(
            "/voices/reports/{report}/statements/{statement}/removal",
            statement::remove,
        );
    app.get("/voices/reports/{report}/corrections/new", correcting::new)
        .post("/voices/reports/{report}/corrections", correcting::create)
        .get(
            "/voices/reports/{report}/corrections/{correction}",
            correcting::show,
        )
        .post(
            "/voices/reports/{report}/corrections/{correction}/answer",
            correcting::answer,
        );
    app.part(part::AWAITS);
}
