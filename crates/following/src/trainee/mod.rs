//! How everybody is doing, for those who lead: in sentences, each with one gesture to write to whom it is about.
//!
//! Always true:
//! - the page costs the same number of queries whatever the size of the cohort;
//! - nobody is compared with anybody: people are named in the order of their names, activities in that of the plan;
//! - a letter leaves once, with a text that its author has read;
//! - a trainee sees their own page as those who lead see it.
//!
//! Deliberately absent: scores, charts, and what trainees keep for themselves: answers to questions, entries that reach
//! nobody else, reactions other than "not understood".

mod concern;
mod facts;
mod hours;
mod hours_pages;
mod letter;
mod letter_pages;
mod letter_store;
mod pages;
mod sentences;
mod show;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(letter_store::STATEMENTS)
        .personal(&letter_store::PERSONAL)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/trainees", pages::index)
        .get("/spaces/{space}/trainees/{person}", show::show);
    app.get("/spaces/{space}/trainees/letter", letter_pages::new)
        .post("/spaces/{space}/trainees/letter", letter_pages::send);
    app.get("/spaces/{space}/trainees/hours", hours_pages::show)
        .post("/spaces/{space}/trainees/hours/export", hours_pages::export);
}
