//! Translations: the same sheet in other languages, side by side.
//!
//! Always true:
//! - a translation is a sheet of its own, by whoever translated it, under the licence of the original, which it names;
//! - each side is marked with its language, so that voices read it as it should be;
//! - what the original became since is seen from the translation, and nothing changes by itself.
//!
//! Deliberately absent: machines that translate.

mod pages;
mod part;
mod store;
#[cfg(test)]
mod tests;
mod untranslated;
mod writing;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/sheets/{sheet}/translation", pages::choose)
        .post("/sheets/{sheet}/translation", pages::begin);
    app.post("/sheets/{sheet}/language", pages::speak);
    app.get("/sheets/{sheet}/translating", writing::edit)
        .post("/sheets/{sheet}/translating", writing::save);
    app.get("/sheets/{sheet}/beside", pages::beside);
    app.get("/spaces/{space}/sheets/untranslated", untranslated::index);
    app.part(part::TONGUES).part(part::SPOKEN);
}
