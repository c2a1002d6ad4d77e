//! The page of the record, and its files.

use askama::Template;
use gatherings::gathering::{self, Gathering};
use kernel::Problem;
use platform::web::{Cx, Handled, Reply, View};

use super::access::{self, Reads};
use super::export::{self, Whole};
use super::reading::{self, Section};
use crate::room::Key;

#[derive(Template)]
#[template(path = "record/show.html")]
struct Show {
    v: View,
    gathering: Gathering,
    when: String,
    html: String,
}

/// What was said live.
pub async fn show(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let wanted: Vec<(&str, i64)> = reading::chapters()
        .filter_map(|chapter| Some((chapter.word, cx.query(chapter.word)?.parse().ok()?)))
        .collect();
    let (gathering, section) = cx
        .read(move |tx| {
            let Reads { gathering, reader } = access::to_read(tx, &key)?;
            let page = |word: &str| {
                wanted
                    .iter()
                    .find(|(known, _)| *known == word)
                    .map_or(1, |(_, page)| *page)
            };
            let section = reading::read(tx, &gathering, reader, page)?;
            Ok((gathering, section.ok_or(Problem::Missing)?))
        })
        .await?;
    page(&cx, gathering, &section)
}

fn page(cx: &Cx, gathering: Gathering, section: &Section) -> Handled {
    let v = cx.view();
    Reply::page(&Show {
        when: gathering::time_in_words(v.languages(), v.language, &gathering),
        html: reading::section(&v, section)?,
        gathering,
        v,
    })
}

async fn take(cx: &Cx) -> Result<(Gathering, Whole), Problem> {
    let key = Key::of(cx)?;
    cx.read(move |tx| {
        let reads = access::to_read(tx, &key)?.for_taking()?;
        let whole = export::whole(tx, &reads.gathering)?;
        Ok((reads.gathering, whole))
    })
    .await
}

/// The record as data, for those who hold the gathering.
pub async fn as_json(cx: Cx) -> Handled {
    let (gathering, whole) = take(&cx).await?;
    let file = export::json(&cx.view(), &gathering, &whole);
    let name = format!("live-{}.json", gathering.uid);
    Ok(Reply::file("application/json; charset=utf-8", file)
        .saved_as(&name)
        .for_one_alone())
}

/// The same as a text.
pub async fn as_text(cx: Cx) -> Handled {
    let (gathering, whole) = take(&cx).await?;
    let file = export::text(&cx.view(), &gathering, &whole);
    let name = format!("live-{}.md", gathering.uid);
    Ok(Reply::file("text/markdown; charset=utf-8", file)
        .saved_as(&name)
        .for_one_alone())
}
