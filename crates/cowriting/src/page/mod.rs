//! A page: a title and a text in Markdown that the people of a space write together.
//!
//! Always true:
//! - whoever sees the space reads its pages; its members write them, and whoever came by a link that has not ended;
//! - a text sent by a plain form is merged with what others write meanwhile: nobody loses a word;
//! - once a version is approved, readers are shown that one, and told that a newer text is being written;
//! - an embedded page of another site is shown when its reader asks for it, not before;
//! - a page that includes itself, by however many others, says so instead.
//!
//! Deliberately absent: rights of each page. What only a few should read has its own space.

pub mod access;
mod actions;
pub(crate) mod door;
mod edition;
mod found;
mod guest;
mod list;
pub mod model;
mod pages;
mod personal;
mod picture;
pub(crate) mod render;
mod rest;
mod slides;
pub mod store;
mod template;
#[cfg(test)]
mod tests;
mod wire;

use platform::Install;

pub(crate) use actions::trace;
pub use model::{Page, PageId};
pub(crate) use rest::come_to_rest;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(found::STATEMENTS)
        .statements(guest::STATEMENTS)
        .statements(picture::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .view(found::VIEW)
        .part(found::SOURCE)
        .part(rest::SETTLE)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/pages", list::index)
        .get("/spaces/{space}/pages/new", list::new)
        .post("/spaces/{space}/pages", list::create);
    app.get("/pages/{page}", pages::show)
        .get("/pages/{page}/text.md", pages::markdown)
        .get("/pages/{page}/slides", slides::show);
    app.post("/pages/{page}/withdrawal", pages::withdraw)
        .post("/pages/{page}/restoration", pages::restore);
    app.get("/pages/{page}/edition", edition::edit)
        .post("/pages/{page}/edition", edition::save)
        .get("/pages/{page}/preview", edition::preview)
        .post("/pages/{page}/pictures", picture::add);
    app.large_socket("/pages/{page}/socket", wire::MOST, wire::open);
    app.post("/pages/{page}/links", guest::make)
        .post("/pages/{page}/links/{link}/withdrawal", guest::withdraw)
        .get("/pages/{page}/guests/{secret}", guest::welcome)
        .post("/pages/{page}/guests/{secret}", guest::come);
}
