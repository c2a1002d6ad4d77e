//! Looking back on a training, each alone: a few questions, answered without a name.
//!
//! Always true:
//! - what somebody answered is kept apart from the fact that they answered, each answer alone, under a drawn key;
//! - nothing is shown of a question before five people have answered it, not even to those who lead; and where nearly
//!   everybody gave the same mark, that and no count (`counting::told`).
//!
//! Deliberately absent: changing or withdrawing what was answered. Nobody could tell which answers they were. Whoever
//! holds the database itself may still guess from the order of its rows: this is not secrecy from the operator.

mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use store::{count, has_answered};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .personal(&store::PERSONAL);
    app.get("/spaces/{space}/closing/evaluation", pages::show)
        .post("/spaces/{space}/closing/evaluation", pages::answer);
}
