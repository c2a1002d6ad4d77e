//! Looking at sheets before they are shown, where a space asks for it: what waits, what is said of it, which kinds wait.
//! The rules are in `sheets::review`.
//!
//! Deliberately absent: a vote of reviewers. One who looks after what is written says yes, or gives it back with words.

mod pages;
mod part;
mod settings;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/sheets/{sheet}/review", pages::show)
        .post("/sheets/{sheet}/review", pages::say);
    app.post("/sheets/{sheet}/proposal-withdrawal", pages::take_back);
    app.get("/spaces/{space}/sheets/reviewed", settings::show)
        .post("/spaces/{space}/sheets/reviewed", settings::save);
    app.part(part::ON_SHEET).part(part::ON_LIST).part(part::AWAITS);
}
