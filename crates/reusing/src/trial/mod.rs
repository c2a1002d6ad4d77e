//! “I tried it”: who tried what a sheet says, with whom, where and when, what came of it, what to watch.
//!
//! Always true:
//! - one account for each person and day; whoever told it changes it and takes it back;
//! - accounts are counted in words and never ranked: no mark, no average, no order but time;
//! - those told of copies of a method or a tool of the shelf are read on its page, beside the sheets that tell of it.
//!
//! Deliberately absent: trying without words.

mod back;
mod model;
mod pages;
mod part;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/sheets/{sheet}/trials/new", pages::new)
        .post("/sheets/{sheet}/trials", pages::create);
    app.get("/sheet-trials/{trial}/edition", pages::edit)
        .post("/sheet-trials/{trial}/edition", pages::save);
    app.post("/sheet-trials/{trial}/withdrawal", back::withdraw)
        .post("/sheet-trials/{trial}/restoration", back::restore);
    app.part(part::ON_SHEET).part(part::ON_SHELF);
}
