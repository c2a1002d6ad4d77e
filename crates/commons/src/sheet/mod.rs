//! A sheet: something written, of a kind that the community defined. One engine for every kind.
//!
//! Always true:
//! - the form of a kind is made of its fields, and what somebody typed is checked against them;
//! - a draft is seen by its author and the stewards, a published sheet by whoever sees its space;
//! - what depends on another field is asked and read when that one holds it; who reads and writes which field is
//!   decided in `sheets::rights` alone;
//! - a kind that changes while somebody fills it in loses nothing of what they typed;
//! - every change of a published sheet is kept, with who made it and when, and can be gone back to;
//! - two people who change it at once never undo one another unknowingly: the second is told.
//!
//! Deliberately absent: the list of the sheets of a space (`browsing` has it), several authors, and removing a sheet: it is withdrawn, and can be put back. Pictures and
//! documents are in no version, so that taking one away is real.

pub(crate) mod asked;
mod editing;
mod from_shelf;
mod ground;
mod lines;
mod list;
mod pages;
#[cfg(test)]
mod tests;
mod versions;
mod writing;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(lines::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/sheets/new", writing::new)
        .post("/spaces/{space}/sheets", writing::create);
    app.get("/sheets/{sheet}", pages::show)
        .get("/sheets/{sheet}/files/{media}", pages::file);
    app.get("/sheets/{sheet}/edition", editing::edit)
        .post("/sheets/{sheet}/edition", editing::save);
    app.post("/sheets/{sheet}/publication", editing::publish);
    app.post("/sheets/{sheet}/withdrawal", pages::withdraw);
    app.post("/sheets/{sheet}/restoration", pages::restore);
    app.get("/sheets/{sheet}/versions/{version}", versions::show);
    app.post(
        "/sheets/{sheet}/versions/{version}/restoration",
        versions::bring_back,
    );
}
