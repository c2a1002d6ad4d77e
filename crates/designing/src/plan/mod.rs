//! The plan of a training as its trainers see it: a grid of weeks and strands, changed as one goes, with what it weighs,
//! how a trainee sees it, and everything that was done to it.
//!
//! Always true:
//! - a change is live at once for the space, and leaves a state that is kept; each can be undone alone, later too;
//! - a form says from which state it was made: what others changed meanwhile is kept, and where both changed the same
//!   thing nothing is written and both versions are shown;
//! - numbers of weeks, meetings, stages and strands are data.
//!
//! Deliberately absent: dates, people and progress, which belong to a cohort; and a draft beside the live plan: who
//! wants to try things out first makes the plan theirs, and offers it back.

pub mod access;
pub mod actions;
pub mod board;
mod model;
mod pages;
mod preview;
mod store;
mod strip;
#[cfg(test)]
mod tests;
mod weight;

use platform::Install;

pub use pages::answer;
pub use spaces::identity::listed::free_key;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/plan", pages::show)
        .post("/spaces/{space}/plan", pages::begin);
    app.get("/spaces/{space}/plan/preview", preview::show)
        .get("/spaces/{space}/plan/history", pages::history)
        .post("/spaces/{space}/plan/changes/{change}/undoing", pages::undo);
}
