//! Those who come: who registered, for the people who hold a gathering.
//!
//! Always true:
//! - names, addresses and answers are seen by those who hold it, and by nobody else;
//! - whoever is taken off the list is told so, and the place goes to whoever waited longest;
//! - what is written to all of them is read once more before it leaves, and nobody gets it twice.
//!
//! Deliberately absent: moving somebody up the waiting list. Whoever asked first is first; one more chair for
//! somebody is said openly, by adding them even if it is full.

mod actions;
mod export;
mod letter;
mod letter_pages;
mod model;
mod pages;
mod personal;
mod removal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use model::Participant;
pub(crate) use store::all;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&[personal::TABLE]);
    app.job(letter::DELIVER);
    app.get("/gatherings/{gathering}/people", pages::index)
        .post("/gatherings/{gathering}/people", pages::add)
        .post("/gatherings/{gathering}/people/export", export::file);
    app.get("/gatherings/{gathering}/people/letter", letter_pages::new)
        .post("/gatherings/{gathering}/people/letter", letter_pages::send)
        .post("/gatherings/{gathering}/people/preview", letter_pages::preview);
    app.get(
        "/gatherings/{gathering}/people/{registration}/removal",
        removal::ask,
    )
    .post(
        "/gatherings/{gathering}/people/{registration}/removal",
        removal::remove,
    );
}
