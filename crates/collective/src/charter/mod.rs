//! The charter: what one accepts on joining, and again when it changes.
//!
//! It is a text of the trame; which one a member accepted is remembered by its digest, so that nobody is held to words
//! they never read.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/charter", pages::show);
    app.post("/spaces/{space}/charter/acceptance", pages::accept);
    app.get("/spaces/{space}/charter/edition", pages::edit)
        .post("/spaces/{space}/charter/edition", pages::save);
}
