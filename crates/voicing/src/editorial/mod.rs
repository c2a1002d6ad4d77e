//! The editorialist’s page: what happened in a month, sorted by what it was, to choose from what deserves to be told.
//!
//! Always true:
//! - it holds what the members may see, and nothing else; whoever left no name is "somebody";
//! - months go from the one in which the space was opened to this one;
//! - things stand in the order in which they happened, never in an order of worth.
//!
//! Deliberately absent: a text that writes itself. The page gives the material and the links; what is told is chosen.

pub(crate) mod model;
pub(crate) mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(pages::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/voices/editorial", pages::show);
}
