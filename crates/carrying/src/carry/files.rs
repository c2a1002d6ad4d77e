//! The files of one text.

use std::collections::BTreeMap;

use kernel::{Problem, Uid};
use platform::calendar::Calendar;
use platform::web::{Cx, Handled, Reply, View, file_name};
use serde_json::json;

use super::{plain, without_lost};
use crate::book::paper;
use crate::piece::{self, Credit, Front, Kind, Piece, load};
use prose::odt::{self, About};
use prose::{Block, typeset};

/// Which text a request names.
pub(super) fn named(cx: &Cx) -> Result<(Kind, Uid), Problem> {
    match cx.at::<Uid>("sheet") {
        Ok(uid) => Ok((Kind::Sheet, uid)),
        Err(_) => Ok((Kind::Page, cx.at("page")?)),
    }
}

/// The text that a request names, as whoever asks may read it, in their language.
pub(super) async fn read(cx: &Cx) -> Result<(Piece, View), Problem> {
    let (kind, uid) = named(cx)?;
    let v = View::of_nobody(cx.house(), cx.language());
    cx.read(move |tx| {
        let piece = piece::read(tx, &v, kind, uid)?.ok_or(Problem::Missing)?;
        Ok((piece, v))
    })
    .await
}

/// What stands below a text that stands alone: whose it is, on what terms, where it comes from.
pub(super) fn notes(v: &View, piece: &Piece) -> Vec<Block> {
    let credits: Vec<&Credit> = piece.credits.iter().collect();
    crate::book::notes(v, &credits)
}

/// GET /sheets/{sheet}/file.md
pub async fn markdown(cx: Cx) -> Handled {
    let (piece, _) = read(&cx).await?;
    let name = file_name(piece.title(), piece.kind.word());
    let text = Front { files: None }.file(&piece);
    Ok(Reply::file("text/markdown; charset=utf-8", text).saved_as(&format!("{name}.md")))
}

/// GET /sheets/{sheet}/file.odt
pub async fn odt(cx: Cx) -> Handled {
    let (piece, v) = read(&cx).await?;
    let pictures = load(&cx, &piece.pictures()).await?;
    let mut blocks = vec![Block::Paragraph(piece.about(&v))];
    blocks.extend(without_lost(&piece.whole(), &pictures));
    blocks.push(Block::Heading(1, prose::words(v.t("carry-notes").to_owned())));
    blocks.extend(notes(&v, &piece));
    let name = file_name(piece.title(), piece.kind.word());
    let packed = tokio::task::spawn_blocking(move || {
        let credit = piece.credits.first();
        let author = credit.map_or_else(String::new, |credit| piece::who(&v, &credit.authors));
        let licence = credit.and_then(|credit| credit.licence);
        let terms = plain(&crate::book::licence_line(&v, licence));
        let about = About {
            title: piece.title(),
            author: &author,
            language: v.code(),
            terms: &terms,
            changed: &Calendar::machine(piece.changed),
        };
        odt::document(&about, &blocks, &pictures)
    });
    let packed = packed
        .await
        .map_err(|lost| Problem::fault("pack a document", lost))??;
    Ok(Reply::file("application/vnd.oasis.opendocument.text", packed).saved_as(&format!("{name}.odt")))
}

/// GET /sheets/{sheet}/file.pdf: where nothing makes one, the page that prints itself, which says so.
pub async fn pdf(cx: Cx) -> Handled {
    let (kind, uid) = named(&cx)?;
    let (piece, v) = read(&cx).await?;
    if !platform::print::is_here(cx.house()) {
        let path = format!("{}/print", kind.path(uid));
        return Ok(Reply::see_other(path).notice("print-not-here"));
    }
    let pictures = load(&cx, &piece.pictures()).await?;
    let paper = match cx.query("paper") {
        Some("a5") => paper(&cx),
        _ => "a4",
    };
    let has = crate::book::has(&pictures);
    let data = json!({
        "whole": false,
        "title": typeset::title(piece.title()),
        "subtitle": "",
        "authors": piece.credits.first().map_or_else(String::new, |credit| piece::who(&v, &credit.authors)),
        "paper": paper,
        "cover": null,
        "imprint": [],
        "preface": [],
        "parts": [crate::book::typeset(&piece, &v, &has)],
        "notes": typeset::blocks(&notes(&v, &piece), &has),
        "words": { "contents": "", "preface": "", "notes": v.t("carry-notes") },
    });
    let name = file_name(piece.title(), piece.kind.word());
    drop(has);
    let files: BTreeMap<String, Vec<u8>> = pictures
        .into_iter()
        .map(|(name, file)| (name, file.bytes))
        .collect();
    let pdf = platform::print::pdf_with(cx.house(), "book", v.language, &data, &files).await?;
    Ok(Reply::file("application/pdf", pdf).saved_as(&format!("{name}.pdf")))
}
