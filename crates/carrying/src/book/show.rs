//! A book as it is found, and as the page that prints itself.

use askama::Template;
use platform::print;
use platform::web::{Cx, Handled, Reply, View};

use super::access::{Key, Named};
use super::actions;
use super::model::{Book, Item};
use super::whole::{self, Part, Whole, terms_line};
use prose::xhtml::{self, Writer};

#[derive(Template)]
#[template(path = "book/show.html")]
struct Show {
    v: View,
    book: Book,
    items: Vec<Item>,
    fallen: i64,
    terms: String,
    path: String,
    may_compose: bool,
    may_unpublish: bool,
    has_printer: bool,
    texts: i64,
}

impl Show {
    fn is_chapter(&self, item: &Item) -> bool {
        actions::is_chapter(&item.what)
    }
}

/// GET /books/{book}, and /books/shared/{secret}
pub async fn show(cx: Cx) -> Handled {
    let (named, key) = (Named::of(&cx)?, Key::of(&cx));
    let path = named.path();
    let (seen, items) = cx
        .read(move |tx| {
            let seen = named.see(tx, &key)?;
            let items = whole::items(tx, &seen.book)?;
            Ok((seen, items))
        })
        .await?;
    let v = cx.view();
    let texts = items.iter().filter(|item| !actions::is_chapter(&item.what));
    let (there, fallen): (Vec<&Item>, Vec<&Item>) = texts.partition(|item| item.known.is_some());
    let page = Show {
        fallen: i64::try_from(fallen.len()).unwrap_or(i64::MAX),
        texts: i64::try_from(there.len()).unwrap_or(i64::MAX),
        terms: xhtml::line(&terms_line(&v, whole::terms(&items))),
        has_printer: print::is_here(cx.house()),
        may_compose: seen.is_mine,
        may_unpublish: seen.looks_after && !seen.is_mine && seen.book.place.is_some(),
        book: seen.book,
        items,
        path,
        v,
    };
    Reply::page(&page)
}

/// A part of the book as HTML.
struct Drawn {
    title: String,
    is_chapter: bool,
    about: String,
    html: String,
}

#[derive(Template)]
#[template(path = "book/print.html")]
struct Print {
    v: View,
    /// The words of the book, in its own language.
    own: View,
    book: Book,
    path: String,
    preface: String,
    imprint: Vec<String>,
    parts: Vec<Drawn>,
    notes: String,
}

/// GET /books/{book}/print: all of it on one page, which prints well from any browser.
pub async fn print(cx: Cx) -> Handled {
    let path = Named::of(&cx)?.path();
    let (whole, own) = whole::read(&cx).await?;
    let v = cx.view();
    let page = drawn(&whole, own, v, path);
    Reply::page(&page)
}

fn drawn(whole: &Whole, own: View, v: View, path: String) -> Print {
    let writer = |level| Writer {
        level,
        picture: |picture| format!("{}?w=1440", picture.address()),
    };
    let part = |part: &Part| match part {
        Part::Chapter(title) => Drawn {
            title: title.clone(),
            is_chapter: true,
            about: String::new(),
            html: String::new(),
        },
        Part::Text(piece) => Drawn {
            title: piece.title().to_owned(),
            is_chapter: false,
            about: xhtml::line(&piece.about(&own)),
            html: writer(3).blocks(&piece.whole()),
        },
    };
    Print {
        preface: writer(2).blocks(&whole.preface),
        imprint: whole
            .imprint(&own, v.now())
            .iter()
            .map(|line| xhtml::line(line))
            .collect(),
        parts: whole.parts.iter().map(part).collect(),
        notes: writer(2).blocks(&whole.notes(&own)),
        book: whole.book.clone(),
        path,
        own,
        v,
    }
}
