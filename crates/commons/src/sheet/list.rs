//! The sheets of a space: by kind, newest first, narrowed by kind, words and author.

use askama::Template;
use kernel::{Module, Problem};
use platform::web::{Cx, Handled, Reply, View, percent_encoded};
use spaces::shape::said;
use spaces::space::access::{self as space_access, Seen};
use spaces::space::{self, Head, Paged, many};
use trame::Thing;

use super::lines::{self, Line, Sought};
use super::model::fold;

/// How many sheets a page of the list shows.
const PAGE: i64 = 30;

/// A kind of sheet, and how many there are.
pub(super) struct Kind {
    pub key: String,
    pub name: String,
    pub many: String,
    pub purpose: String,
    pub count: i64,
}

impl Kind {
    pub(super) fn of(v: &View, kind: &trame::Sheet, counts: &[(String, i64)]) -> Self {
        let line = |words: &trame::Words| said(words, v.language).text.to_owned();
        let count = counts.iter().find(|(key, _)| *key == kind.key);
        Kind {
            key: kind.key.clone(),
            name: line(&kind.name),
            many: line(&kind.many),
            purpose: line(&kind.purpose),
            count: count.map_or(0, |(_, count)| *count),
        }
    }
}

/// A line with the name of its kind.
pub(super) struct Row {
    pub line: Line,
    pub kind: String,
}

/// Lines with the names of their kinds, in the words of the space.
pub(super) fn rows(v: &View, trame: &trame::Trame, lines: Vec<Line>) -> Vec<Row> {
    let name = |key: &str| {
        let kind = trame.sheets.iter().find(|kind| kind.key == key);
        kind.map_or_else(String::new, |kind| said(&kind.name, v.language).text.to_owned())
    };
    lines
        .into_iter()
        .map(|line| Row {
            kind: name(&line.kind),
            line,
        })
        .collect()
}

#[derive(Template)]
#[template(path = "sheet/index.html")]
struct Index {
    v: View,
    head: Head,
    word: String,
    kinds: Vec<Kind>,
    kind: Option<Kind>,
    authors: Vec<(String, String)>,
    rows: Vec<Row>,
    drafts: Vec<Row>,
    words: String,
    author: String,
    narrowed: bool,
    may_write: bool,
    next: Option<String>,
}

impl Index {
    fn is_kind(&self, kind: &Kind) -> bool {
        self.kind.as_ref().is_some_and(|here| here.key == kind.key)
    }
}

/// GET /spaces/{space}/sheets
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let asked = |name: &str| {
        cx.query(name)
            .unwrap_or_default()
            .trim()
            .chars()
            .take(100)
            .collect::<String>()
    };
    let words = asked("words");
    let sought = Sought {
        kind: asked("kind"),
        words: fold(&words),
        author: asked("author"),
    };
    let wanted = sought.clone();
    let (seen, crumbs, found, counts, authors, drafts) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            let id = seen.space.id;
            let crumbs = space::crumbs(tx, id)?;
            let found = lines::found(tx, id, &wanted, part)?;
            let counts = lines::kinds(tx, id)?;
            let authors = lines::authors(tx, id)?;
            let drafts = match &seen.actor {
                Some(actor) => lines::drafts(tx, id, actor.id)?,
                None => Vec::new(),
            };
            Ok((seen, crumbs, found, counts, authors, drafts))
        })
        .await?;
    let v = cx.view();
    let trame = &seen.space.shape.trame;
    let kind = trame.sheets.iter().find(|kind| kind.key == sought.kind);
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "sheets"),
        word: many(&v, &seen, Thing::Sheet),
        kinds: trame
            .sheets
            .iter()
            .map(|kind| Kind::of(&v, kind, &counts))
            .collect(),
        kind: kind.map(|kind| Kind::of(&v, kind, &counts)),
        narrowed: !(sought.kind.is_empty() && words.is_empty() && sought.author.is_empty()),
        next: part.next(&found).map(|from| next(&seen, &sought, &words, from)),
        rows: rows(&v, trame, found),
        drafts: rows(&v, trame, drafts),
        author: sought.author,
        authors,
        words,
        may_write: seen.belongs(),
        v,
    };
    Reply::page(&page)
}

/// The address of the next part, with what narrows it.
fn next(seen: &Seen, sought: &Sought, words: &str, from: i64) -> String {
    let mut path = format!("/spaces/{}/sheets?from={from}", seen.space.slug);
    for (name, value) in [
        ("kind", sought.kind.as_str()),
        ("words", words),
        ("author", &sought.author),
    ] {
        if !value.is_empty() {
            path.push_str(&format!("&{name}={}", percent_encoded(value)));
        }
    }
    path
}
