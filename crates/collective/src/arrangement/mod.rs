//! The settings of a space: which parts are on, how one joins, which words it uses, and the states it had.
//!
//! Always true: what is switched off is invisible and kept.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/arrangement", pages::show)
        .post("/spaces/{space}/arrangement", pages::save);
}
