//! A page: a title and a text in Markdown that the people of a space write together.
//!
//! Always true:
//! - whoever sees the space reads its pages; its members write them, and whoever came by a link that has not ended;
//! - a text sent by a plain form is merged with what others write meanwhile: nobody loses a word;
//! - once a version is approved, readers are shown that one, and told that a newer text is being written;
//! - a page that begins says on what terms others may use it; one that came before says that nobody said so;
//! - an embedded page of another site is shown when its reader asks for it, not before;
//! - a page that includes itself, by however many others, says so instead;
//! - of a page or a sheet that is included, whoever reads sees what they may read there, and nothing more.
//!
//! Deliberately absent: rights of each page, for what only a few should read has its own space; and how a page is kept,
//! which is the ground's (`pages`), so that other areas can make one.

pub(crate) mod door;
mod edition;
mod guest;
mod list;
mod pages;
mod picture;
pub(crate) mod pictured;
pub(crate) mod render;
mod slides;
mod taken;
mod template;
mod terms;
#[cfg(test)]
mod tests;
mod wire;

use platform::Install;

pub(crate) use ::pages::{Page, PageId, access, actions, come_to_rest, model, store, trace};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(guest::STATEMENTS)
        .statements(picture::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/pages", list::index)
        .get("/spaces/{space}/pages/new", list::new)
        .post("/spaces/{space}/pages", list::create);
    app.get("/pages/{page}", pages::show)
        .get("/pages/{page}/text.md", pages::markdown)
        .get("/pages/{page}/slides", slides::show);
    app.post("/pages/{page}/withdrawal", pages::withdraw)
        .post("/pages/{page}/restoration", pages::restore)
        .post("/pages/{page}/licence", terms::say);
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
