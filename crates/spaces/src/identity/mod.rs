//! The identity sheet: purpose, ways of working, values, development, recognition, joining, lifetime, tools; and the stage.
//!
//! Always true: a space changes by pointing to a new trame; every state it had is kept and can be gone back to.

pub mod change;
mod pages;
mod saving;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use saving::Saving;
pub use store::{Changed, history};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/identity", pages::show);
    app.get("/spaces/{space}/identity/edition", pages::edit)
        .post("/spaces/{space}/identity/edition", pages::save);
    app.post("/spaces/{space}/stage", pages::set_stage);
    app.post("/spaces/{space}/changes/{change}/return", pages::go_back);
}
