//! A report taken away: as a tagged PDF and as an OpenDocument text, in its own language.

use std::collections::BTreeMap;

use kernel::Problem;
use platform::calendar::Calendar;
use platform::print;
use platform::web::{Cx, Handled, Reply, View};
use prose::odt::{self, About};
use prose::{Block, typeset, words};
use serde_json::json;

use super::whole::{self, Whole};

/// What it is about, in a line: the space, the period, when it was approved and sent.
fn about(own: &View, space: &str, whole: &Whole) -> String {
    let mut line = format!("{space} · {}", whole::period(own, &whole.report));
    for (id, at) in [
        ("report-approved-on", whole.report.approved),
        ("report-sent-on", whole.report.sent),
    ] {
        if let Some(at) = at {
            line.push_str(&format!(" · {}", own.t1(id, "day", own.day(at))));
        }
    }
    if !whole.report.is_read() {
        line.push_str(&format!(" · {}", own.t("report-is-draft")));
    }
    line
}

fn file_name(whole: &Whole, ending: &str) -> String {
    format!("{}-{}.{ending}", whole.report.space, whole.report.last_day)
}

/// A tagged PDF; where nothing makes one, the page at `back`, which prints well and says so.
///
/// # Errors
/// When it cannot be set.
pub async fn pdf(cx: &Cx, space: &str, whole: &Whole, back: &str) -> Handled {
    if !print::is_here(cx.house()) {
        return Ok(Reply::see_other(back).notice("print-not-here"));
    }
    let own = View::of_nobody(cx.house(), whole.report.language);
    let blocks = typeset::blocks(&whole.blocks(&own), &|_| None);
    let data = json!({
        "whole": false,
        "title": typeset::title(&whole.report.title),
        "subtitle": "",
        "authors": space,
        "paper": "a4",
        "cover": null,
        "imprint": [],
        "preface": [],
        "parts": [{
            "is": "text",
            "title": typeset::title(&whole.report.title),
            "about": typeset::line(&words(about(&own, space, whole))),
            "facts": [],
            "blocks": blocks,
        }],
        "notes": [],
        "words": { "contents": "", "preface": "", "notes": "" },
    });
    let pdf = print::pdf(cx.house(), "book", whole.report.language, &data).await?;
    Ok(Reply::file("application/pdf", pdf).saved_as(&file_name(whole, "pdf")))
}

/// An OpenDocument text.
///
/// # Errors
/// When it cannot be packed.
pub async fn odt(cx: &Cx, space: &str, whole: &Whole) -> Handled {
    let own = View::of_nobody(cx.house(), whole.report.language);
    let mut blocks = vec![Block::Paragraph(words(about(&own, space, whole)))];
    blocks.extend(whole.blocks(&own));
    let (title, author) = (whole.report.title.clone(), space.to_owned());
    let (code, changed) = (own.code(), Calendar::machine(whole.report.proposed));
    let packed = tokio::task::spawn_blocking(move || {
        let about = About {
            title: &title,
            author: &author,
            language: code,
            terms: "",
            changed: &changed,
        };
        odt::document(&about, &blocks, &BTreeMap::new())
    });
    let packed = packed
        .await
        .map_err(|lost| Problem::fault("pack a document", lost))??;
    let file = Reply::file("application/vnd.oasis.opendocument.text", packed);
    Ok(file.saved_as(&file_name(whole, "odt")))
}

/// GET /reports/{report}/file.pdf
pub async fn take_pdf(cx: Cx) -> Handled {
    let (seen, _, whole) = super::pages::read(&cx).await?;
    pdf(&cx, &seen.space.space.name, &whole, &whole.report.path()).await
}

/// GET /reports/{report}/file.odt
pub async fn take_odt(cx: Cx) -> Handled {
    let (seen, _, whole) = super::pages::read(&cx).await?;
    odt(&cx, &seen.space.space.name, &whole).await
}
