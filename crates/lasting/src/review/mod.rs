//! The review: on its day it opens by itself and tells the members; it shows what was said at birth beside figures,
//! stories, roles and unfinished things; the group decides, and a steward carries that out.
//!
//! Always true:
//! - a space has one review open at a time; it ends when what the group decided is carried out, once;
//! - each figure says how it was counted;
//! - where a space takes decisions, nothing is carried out that the group has not decided: the decision is an ordinary
//!   one, whose identifier the review holds from the start, so that the two areas meet without knowing one another;
//! - only those who belong read it: it names people and what is left to do.
//!
//! Opening is a repeated look at the days that have come, not a job for each day: a day is set in three places (the
//! identity sheet, a trame, here) and moved at will, and spaces had one before there were reviews.
//!
//! Deliberately absent: a mark or a verdict. Figures stand beside words, and people say what they make of them.

mod access;
mod actions;
mod carrying;
mod clock;
mod evidence;
mod pages;
mod personal;
mod results;
mod split;
pub(crate) mod store;
mod storying;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(evidence::STATEMENTS)
        .statements(clock::STATEMENTS)
        .statements(split::STATEMENTS)
        .statements(personal::STATEMENTS)
        .statements(results::STATEMENTS)
        .personal(&personal::TABLES)
        .repeat(clock::LOOK)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/spaces/{space}/reviews", pages::open)
        .get("/reviews/{review}", pages::show)
        .post("/reviews/{review}/story", storying::tell)
        .post("/reviews/{review}/story-withdrawal", storying::take_back)
        .post("/reviews/{review}/question", pages::ask_again)
        .post("/reviews/{review}/outcome", carrying::carry)
        .post("/reviews/{review}/branches/{branch}", split::go_along);
    app.part(results::RESULTS_INSIDE);
}
