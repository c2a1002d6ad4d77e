//! Badges of a space: what one may be recognised for there. How it looks, what one does, what it shows.
//!
//! Always true:
//! - a badge that was given says for ever what it said on that day, whatever becomes of its description;
//! - what is laid aside is given to nobody any more, and whoever has it keeps it;
//! - a trame may hold badges: a space that is opened from it has them from the start (`spaces::opening`), and whoever
//!   arranges the space writes its badges back;
//! - badges stand by their names, never by how many people have them.
//!
//! Deliberately absent: levels, points, series to complete. A badge says what somebody did.

pub(crate) mod access;
mod actions;
pub mod drawing;
mod editing;
mod keeping;
pub mod model;
pub(crate) mod pages;
mod painting;
mod personal;
pub(crate) mod picture;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/badges", pages::index)
        .post("/spaces/{space}/badges", editing::create)
        .get("/spaces/{space}/badges/new", editing::new)
        .post("/spaces/{space}/badges/trame", keeping::keep)
        .get("/spaces/{space}/badges/{badge}", pages::show)
        .get("/spaces/{space}/badges/{badge}/edition", editing::edit)
        .post("/spaces/{space}/badges/{badge}/edition", editing::save)
        .post("/spaces/{space}/badges/{badge}/picture", picture::keep)
        .post("/spaces/{space}/badges/{badge}/picture-removal", picture::remove)
        .post("/spaces/{space}/badges/{badge}/withdrawal", editing::withdraw)
        .post("/spaces/{space}/badges/{badge}/restoration", editing::restore);
    app.get("/badges/definitions/{badge}/image.svg", picture::svg)
        .get("/badges/definitions/{badge}/image.png", picture::png);
}
