//! Statements: at each meeting of the program, what the training brought to a project and the project to the training.
//!
//! Always true:
//! - a project has one statement a meeting, however many meetings the program has, and whatever they are called;
//! - it is written from the meeting before on, and corrected until the next one begins; what is late may still be said;
//! - every state it was in is kept, and shown to those whom it reached;
//! - the sentences that the form proposes come from what was done since the last statement, none from what was told to
//!   fewer people than the cohort.
//!
//! Deliberately absent: marks, and any comparison of people.

mod access;
mod actions;
mod meeting;
mod model;
mod pages;
mod personal;
mod store;
mod suggestion;
#[cfg(test)]
mod tests;
mod together;
mod versions;
mod window;
mod writing;

use platform::Install;

pub use model::{Line, Statement, VOICES};
pub use store::all_of;
pub use window::{is_due, lines_of};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(suggestion::STATEMENTS)
        .statements(together::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/projects/{project}/statements", pages::index)
        .get("/projects/{project}/statements/{meeting}/edition", writing::edit)
        .post("/projects/{project}/statements/{meeting}/edition", writing::save)
        .get(
            "/projects/{project}/statements/{meeting}/versions",
            versions::index,
        );
    app.get("/spaces/{space}/statements", together::nearest)
        .get("/spaces/{space}/statements/{meeting}", together::index);
}
