//! Telling: what two people did together becomes an account of the commons, if both agree.
//!
//! Always true:
//! - nothing is published that one of the two has not agreed to in the very words that are published;
//! - each says for themselves whether their name stands beside it; a name that is kept back stands nowhere on the sheet;
//! - either may change their mind at any time, and nobody else reads it from then on.
//!
//! Deliberately absent: an account that a space writes about two people.

mod actions;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use model::Told;
pub(crate) use store::of;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/accompaniments/{accompaniment}/telling", pages::show)
        .post("/accompaniments/{accompaniment}/telling", pages::write)
        .post("/accompaniments/{accompaniment}/telling/agreement", pages::agree)
        .post("/accompaniments/{accompaniment}/telling/refusal", pages::refuse);
    app.get("/accompanied/{secret}/telling", pages::show)
        .post("/accompanied/{secret}/telling", pages::write)
        .post("/accompanied/{secret}/telling/agreement", pages::agree)
        .post("/accompanied/{secret}/telling/refusal", pages::refuse);
}
