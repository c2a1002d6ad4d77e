//! The desk of a book: what it says of itself, what stands in it and in which order, who reads it.

use askama::Template;
use kernel::{Language, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access::{self, Key, MayCompose};
use super::model::{Book, Item, Link, TITLE, TONES, What};
use super::store::Words;
use super::{actions, sharing, store, whole};

const LINE: usize = 200;
const PREFACE: usize = 20_000;

#[derive(Template)]
#[template(path = "book/compose.html")]
struct Compose {
    v: View,
    form: Form,
    book: Book,
    items: Vec<Item>,
    links: Vec<Link>,
    spaces: Vec<(String, String)>,
    once: Uid,
}

impl Compose {
    fn tones(&self) -> [&'static str; 4] {
        TONES
    }

    fn languages(&self) -> [Language; 2] {
        [Language::French, Language::English]
    }

    fn is_chapter(&self, item: &Item) -> bool {
        actions::is_chapter(&item.what)
    }
}

/// GET /books/{book}/edition
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The desk, with what was typed wrong.
pub(super) async fn page(cx: &Cx, mut form: Form) -> Handled {
    let (uid, key): (Uid, Key) = (cx.at("book")?, Key::of(cx));
    let (book, items, links, spaces, once) = cx
        .read(move |tx| {
            let MayCompose { book, actor } = access::to_compose(tx, uid, &key)?;
            let items = whole::items(tx, &book)?;
            let links = sharing::links(tx, book.id)?;
            let spaces = match actor {
                Some(actor) => store::spaces(tx, actor.id)?,
                None => Vec::new(),
            };
            Ok((book, items, links, spaces, tx.new_uid()))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("title").is_empty() && form.refusal("title").is_none() {
        form.fill("title", book.title.as_str())
            .fill("subtitle", book.subtitle.as_str())
            .fill("authors", book.authors.as_str())
            .fill("preface", book.preface.as_str())
            .fill("language", book.language.word());
    }
    let page = Compose {
        v: cx.view(),
        form,
        book,
        items,
        links,
        spaces,
        once,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /books/{book}/edition
pub async fn save(cx: Cx) -> Handled {
    let (uid, key): (Uid, Key) = (cx.at("book")?, Key::of(&cx));
    let mut form = cx.form().await?;
    let words = Words {
        title: form.line("title", 1..=TITLE),
        subtitle: form.line("subtitle", 0..=LINE),
        authors: form.line("authors", 0..=LINE),
        preface: form.text("preface", 0..=PREFACE),
        language: form
            .choice("language", Language::from_word)
            .unwrap_or(cx.language()),
    };
    let Some(words) = form.accept(words) else {
        return page(&cx, form).await;
    };
    cx.write(move |tx| {
        let may = access::to_compose(tx, uid, &key)?;
        store::change(tx, may.book.id, &words)?;
        actions::touch(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/books/{uid}/edition")).notice("book-kept"))
}

/// POST /books/{book}/removal
pub async fn remove(cx: Cx) -> Handled {
    let (uid, key): (Uid, Key) = (cx.at("book")?, Key::of(&cx));
    cx.write(move |tx| {
        let may = access::to_compose(tx, uid, &key)?;
        actions::remove(tx, &may)
    })
    .await?;
    let undo = format!("/books/{uid}/restoration");
    Ok(Reply::see_other("/books").notice_with_undo("book-removed", undo))
}

/// POST /books/{book}/restoration
pub async fn restore(cx: Cx) -> Handled {
    let (uid, key): (Uid, Key) = (cx.at("book")?, Key::of(&cx));
    cx.write(move |tx| {
        let may = access::to_put_back(tx, uid, &key)?;
        actions::restore(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/books/{uid}/edition")).notice("book-restored"))
}

impl Item {
    /// The title under which it stands; empty for a text that is not there for whoever looks.
    pub fn title(&self) -> &str {
        match (&self.what, &self.known) {
            (What::Chapter(title), _) => title,
            (What::Text(..), Some(known)) => &known.title,
            (What::Text(..), None) => "",
        }
    }

    /// Where its text is read.
    pub fn path(&self) -> String {
        match &self.what {
            What::Text(kind, uid) => kind.path(*uid),
            What::Chapter(_) => String::new(),
        }
    }
}
