//! A book as a PDF for everybody (tagged), on A5 or A4.

use std::collections::BTreeMap;

use platform::print;
use platform::web::{Cx, Handled, Reply, View, file_name};
use serde_json::{Value, json};

use super::access::Named;
use super::whole::{self, Part, Whole, paper};
use crate::piece::{Pictures, load};
use prose::{Picture, typeset};

/// GET /books/{book}/book.pdf: where nothing makes one, the page that prints itself, which says so.
pub async fn take(cx: Cx) -> Handled {
    let path = Named::of(&cx)?.path();
    let (whole, own) = whole::read(&cx).await?;
    if !print::is_here(cx.house()) {
        return Ok(Reply::see_other(format!("{path}/print")).notice("print-not-here"));
    }
    let cover = cover(&whole);
    let mut wanted = whole.pictures();
    wanted.extend(cover.as_ref());
    let pictures = load(&cx, &wanted).await?;
    let paper = paper(&cx);
    let data = data(&whole, &own, cx.view().now(), paper, &pictures);
    let files: BTreeMap<String, Vec<u8>> = pictures
        .into_iter()
        .map(|(name, file)| (name, file.bytes))
        .collect();
    let pdf = print::pdf_with(cx.house(), "book", whole.book.language, &data, &files).await?;
    let name = file_name(&whole.book.title, "book");
    Ok(Reply::file("application/pdf", pdf).saved_as(&format!("{name}-{paper}.pdf")))
}

/// The picture on the cover. Whoever sees the book sees it.
pub(super) fn cover(whole: &Whole) -> Option<Picture> {
    whole.book.cover.map(|media| Picture {
        media,
        alternative: whole.book.alternative.clone(),
        path: None,
    })
}

fn data(whole: &Whole, own: &View, now: kernel::Instant, paper: &str, pictures: &Pictures) -> Value {
    let has = has(pictures);
    let book = &whole.book;
    let parts: Vec<Value> = whole
        .parts
        .iter()
        .map(|part| match part {
            Part::Chapter(title) => json!({ "is": "chapter", "title": typeset::title(title) }),
            Part::Text(piece) => text(piece, own, &has),
        })
        .collect();
    let mut front = json!({ "tone": book.tone });
    if let Some(picture) = cover(whole).filter(|picture| pictures.contains_key(&picture.file()))
        && let Some(fields) = front.as_object_mut()
    {
        fields.insert("picture".to_owned(), picture.file().into());
        fields.insert("alternative".to_owned(), picture.alternative.into());
    }
    let imprint: Vec<Value> = whole
        .imprint(own, now)
        .iter()
        .map(|line| typeset::line(line))
        .collect();
    json!({
        "whole": true,
        "title": typeset::title(&book.title),
        "subtitle": book.subtitle,
        "authors": book.authors,
        "paper": paper,
        "cover": front,
        "imprint": imprint,
        "preface": typeset::blocks(&whole.preface, &has),
        "parts": parts,
        "notes": typeset::blocks(&whole.notes(own), &has),
        "words": {
            "contents": own.t("book-contents"),
            "preface": own.t("book-preface"),
            "notes": own.t("carry-notes"),
        },
    })
}

/// Which pictures are there, and which are higher than they are wide.
pub fn has(pictures: &Pictures) -> impl Fn(&Picture) -> Option<bool> {
    |picture| pictures.get(&picture.file()).map(|file| file.height > file.width)
}

/// One text, as the typesetter takes it.
pub fn text(piece: &crate::piece::Piece, v: &View, has: &dyn Fn(&Picture) -> Option<bool>) -> Value {
    let facts: Vec<Value> = piece
        .facts
        .iter()
        .map(|(label, says)| json!({ "label": label, "of": typeset::line(says) }))
        .collect();
    json!({
        "is": "text",
        "title": typeset::title(piece.title()),
        "about": typeset::line(&piece.about(v)),
        "facts": facts,
        "blocks": typeset::blocks(&piece.blocks, has),
    })
}
