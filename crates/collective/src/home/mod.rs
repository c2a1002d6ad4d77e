//! The front door: what a visitor finds, and everyone's own page of what awaits them.
//!
//! What awaits is found in what already stands (roles, requests, charters, reviews); nothing is stored for it.

mod gatherings;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use gatherings::{Coming, in_space};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(gatherings::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/", pages::home);
}
