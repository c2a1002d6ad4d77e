//! Signals: what seems to weigh on a group as a whole, looked for once a week in what happened, and said to all of it as
//! a question.
//!
//! Always true:
//! - a signal is a kind and a week: no person, no number and no share stands in it, so it says the same whoever did what;
//! - nothing is looked for in a group of fewer than five people, or, but for roles, which everybody reads on their wall, in a
//!   week in which fewer than five did anything;
//! - it is looked for once, and what came of it never changes, so that nobody can compare before and after;
//! - any member sets one aside with a word, which all read;
//! - what is looked for is said, and each kind can be switched off: then it is not looked for, and what was found of it is
//!   kept and not shown.
//!
//! Deliberately absent: alerts to anybody in particular, a page of anybody's hours, thresholds that one can tune.

mod actions;
mod jobs;
mod model;
mod pages;
mod part;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use store::{Shown, standing};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(jobs::STATEMENTS)
        .repeat(jobs::LOOK)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/signals", pages::index)
        .post("/spaces/{space}/signals", pages::switch);
    app.post("/signals/{signal}/setting-aside", pages::set_aside)
        .post("/signals/{signal}/restoration", pages::restore);
    app.part(part::ON_SPACE);
}
