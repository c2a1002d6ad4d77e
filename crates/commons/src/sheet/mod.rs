//! A sheet: something written, of a kind that the community defined. One engine for every kind.
//!
//! Always true:
//! - the form of a kind is made of its fields, and what somebody typed is checked against them;
//! - a draft is seen by its author and the stewards, a published sheet by whoever sees its space;
//! - every change of a published sheet is kept, with who made it and when, and can be gone back to;
//! - two people who change it at once never undo one another unknowingly: the second is told.
//!
//! Deliberately absent: files (a web address stands for them until they have a place), several authors, and removing a
//! sheet: it is withdrawn, and can be put back. Pictures alone are in no version, so that taking one away is real.

pub mod access;
mod actions;
mod around;
mod asked;
mod editing;
mod field;
mod found;
mod from_shelf;
mod ground;
mod lines;
mod list;
mod model;
mod pages;
mod personal;
mod pictures;
mod shown;
mod store;
#[cfg(test)]
mod tests;
mod value;
mod versions;
mod writing;

use platform::Install;

pub use model::{Fields, Mark, Sheet, SheetId, State};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(around::STATEMENTS)
        .statements(asked::STATEMENTS)
        .statements(lines::STATEMENTS)
        .statements(pictures::STATEMENTS)
        .statements(found::STATEMENTS)
        .statements(shown::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .view(found::VIEW)
        .part(found::SOURCE)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/sheets", list::index)
        .get("/spaces/{space}/sheets/new", writing::new)
        .post("/spaces/{space}/sheets", writing::create);
    app.get("/sheets/{sheet}", pages::show);
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
