//! The doors: "You are … you want to …". Two choices lead to the part of the agenda that is for somebody.
//!
//! Always true:
//! - each choice is a link with an address of its own; nothing is asked of whoever chooses, and nothing is kept;
//! - who people may be, and what they may want, comes from the trames of the spaces that everybody may see.
//!
//! Deliberately absent: a guess at who somebody is.

mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/doors", pages::index)
        .get("/doors/{public}", pages::show);
}
