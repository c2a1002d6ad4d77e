//! The dosage of a space itself: which of its tools nobody used this season, and would one be less to look after?
//!
//! Always true:
//! - at most three are proposed, each with how it was found: nobody left a trace there in a season;
//! - nothing is switched off by itself; whoever arranges the space ticks, and goes back from its history;
//! - what is switched off is kept.
//!
//! Deliberately absent: who used what, and a count that could be compared.

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
    app.get("/spaces/{space}/dosage/own-tools", pages::show)
        .post("/spaces/{space}/dosage/own-tools", pages::lighten);
    app.part(pages::ARRANGE);
}
