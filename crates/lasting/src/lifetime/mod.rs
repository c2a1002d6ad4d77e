//! The lifetime of a space on one page: why it exists and how it will know that it is over, its review, whether it rests,
//! and what remains.
//!
//! Always true:
//! - what was said at birth is never changed: who says it anew adds words, and the earlier ones stay to be read;
//! - a review stands beside the words that were there when it opened.
//!
//! Deliberately absent: goals in numbers. How a group knows that it is over is said in words, and looked at together.

mod actions;
mod pages;
mod part;
mod personal;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use pages::day_to_come;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/lifetime", pages::show)
        .get("/spaces/{space}/birth", pages::edit)
        .post("/spaces/{space}/birth", pages::say);
    app.part(part::ON_SPACE).part(part::AWAITS);
}
