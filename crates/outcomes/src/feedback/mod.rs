//! Feedback: how it was, what helped, what to change.
//!
//! Always true:
//! - how it was is counted and never shown beside a person;
//! - words are published only if their author said so and those who hold the gathering show the results;
//! - a name stands beside words only if its author wished it there, before those who hold it as before everybody.
//!
//! Deliberately absent: marks out of ten, and comparing gatherings or those who hold them.

mod actions;
mod model;
mod pages;
mod personal;
mod results;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use model::{Felt, Publish};
pub use store::{Said, counts, published};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&[personal::TABLE]);
    app.get("/gatherings/{gathering}/feedback", pages::show)
        .post("/gatherings/{gathering}/feedback", pages::save);
    app.get("/registrations/{secret}/feedback", pages::show)
        .post("/registrations/{secret}/feedback", pages::save);
    app.get("/gatherings/{gathering}/feedback/results", results::show);
    app.post("/gatherings/{gathering}/feedback/publication", results::publish);
    app.post("/gatherings/{gathering}/feedback/withdrawal", results::withdraw);
}
