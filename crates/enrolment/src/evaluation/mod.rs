//! Looking back on a training, each alone: a few questions, answered without a name.
//!
//! Always true:
//! - what somebody answered is kept apart from the fact that they answered, each answer alone, under a drawn key;
//! - answers to a question are told in heaps of five, in the order in which they came, to everybody alike: before a heap is
//!   full nothing of it shows, so that nobody who looks before and after somebody answered learns what they said; of a heap
//!   in which nearly everybody gave the same mark, that and no count (`counting::told`; decision 21);
//! - that somebody answered shows by fives too.
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
