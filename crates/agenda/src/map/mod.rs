//! The map of all places. How maps are drawn is in `gatherings::map`.

mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/map", pages::show);
}
