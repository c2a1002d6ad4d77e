//! Views that a member named: a way of looking at the sheets of a space, with an address of its own.
//!
//! Always true:
//! - a view keeps what its address asks and nothing of what it found: it shows what is published now, to whoever asks,
//!   of what they may read;
//! - its author or a steward changes it, and takes it away with a way back;
//! - the same form sent twice makes one.
//!
//! Deliberately absent: views for oneself alone. An address can be kept in a browser.

mod access;
mod actions;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use access::{may_change, to_see};
pub(crate) use store::{Saved, list};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/spaces/{space}/views", pages::create);
    app.get("/spaces/{space}/views/{view}", pages::show)
        .get("/spaces/{space}/views/{view}/edition", pages::edit)
        .post("/spaces/{space}/views/{view}/edition", pages::save)
        .post("/spaces/{space}/views/{view}/removal", pages::remove)
        .post("/spaces/{space}/views/{view}/restoration", pages::restore);
}
