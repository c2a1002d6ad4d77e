//! A book: sheets and pages that somebody puts one after another, to print them, to read them elsewhere, to hand them on.
//!
//! Always true:
//! - a book points to its texts and copies nothing: made again, it takes what they say now;
//! - whoever takes a book finds in it what they themselves may read, and is told how many texts are not in it;
//! - a draft is in no book: a text comes into one once it is published;
//! - every text stands with its title, its authors, its place and its terms, and the whole says what the mixture allows;
//! - somebody without an account holds a book by a cookie, and it goes when nobody opened it for [`KEPT_DAYS`] days.
//!
//! Deliberately absent: writing in a book. What is to be said stands in a page, which everybody may take up; a book has a
//! preface.

mod access;
mod actions;
mod compose;
mod cover;
mod epub;
mod epub_cover;
mod items;
mod list;
mod model;
mod order;
mod part;
mod pdf;
mod personal;
mod sharing;
mod show;
mod store;
#[cfg(test)]
mod tests;
mod whole;

use platform::Install;

pub(crate) use part::{Held, Holdings, holding};
pub(crate) use pdf::{has, text as typeset};
pub(crate) use whole::{licence_line, notes, paper, terms_line};

/// How long a book without an owner is kept after it was last changed, in days.
pub const KEPT_DAYS: i64 = 90;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(sharing::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .repeat(actions::FORGET)
        .part(part::MINE);
    app.get("/books", list::mine).post("/books", list::create);
    app.get("/spaces/{space}/books", list::of_space);
    app.post("/books/items", items::put);
    app.get("/books/{book}", show::show)
        .get("/books/{book}/print", show::print)
        .get("/books/{book}/book.pdf", pdf::take)
        .get("/books/{book}/book.epub", epub::take);
    app.get("/books/shared/{secret}", show::show)
        .get("/books/shared/{secret}/print", show::print)
        .get("/books/shared/{secret}/book.pdf", pdf::take)
        .get("/books/shared/{secret}/book.epub", epub::take);
    app.get("/books/{book}/edition", compose::edit)
        .post("/books/{book}/edition", compose::save)
        .post("/books/{book}/removal", compose::remove)
        .post("/books/{book}/restoration", compose::restore);
    app.post("/books/{book}/cover", cover::save)
        .post("/books/{book}/cover-removal", cover::remove);
    app.post("/books/{book}/chapters", items::add_chapter)
        .post("/books/{book}/items/{item}", items::rename)
        .post("/books/{book}/items/{item}/place", items::place)
        .post("/books/{book}/items/{item}/removal", items::remove);
    app.post("/books/{book}/publication", sharing::publish)
        .post("/books/{book}/publication-end", sharing::unpublish)
        .post("/books/{book}/links", sharing::make_link)
        .post("/books/{book}/links/{link}/withdrawal", sharing::withdraw_link);
}
