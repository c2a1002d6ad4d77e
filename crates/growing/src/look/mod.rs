//! Asking somebody to look at what one attached, and what they see.
//!
//! Always true:
//! - whoever grows asks, a member of the space is asked, may say no, and is not asked twice for the same;
//! - they say what they see on the described steps, or on none, in words; nobody gives a mark;
//! - whoever grows takes note of it or disagrees, and has the last word;
//! - the two of them read it, and nobody else.
//!
//! Deliberately absent: looking without having been asked.

mod access;
mod actions;
mod home;
mod model;
mod pages;
mod personal;
pub mod store;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::part::HomePart;

pub use model::{Look, State};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .part(HomePart { read: home::read });
    app.post("/spaces/{space}/growth/evidence/{evidence}/looks", pages::ask);
    app.get("/spaces/{space}/growth/looks/{look}", pages::show)
        .post("/spaces/{space}/growth/looks/{look}", pages::give)
        .get("/spaces/{space}/growth/looks/{look}/file", pages::file)
        .post("/spaces/{space}/growth/looks/{look}/refusal", pages::decline);
    app.post("/spaces/{space}/growth/looks/{look}/withdrawal", pages::withdraw)
        .post("/spaces/{space}/growth/looks/{look}/reply", pages::reply);
}
