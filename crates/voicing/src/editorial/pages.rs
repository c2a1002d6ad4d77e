//! What deserves to be told of a month.

use askama::Template;
use kernel::{Instant, Problem, SpaceId};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::{self, Month, SECTIONS};
use crate::objective::happened::{self, Line};
use crate::voice::access::{self, reads_inside};

platform::statements! {
    OPENED = "select opened_at from spaces where id = $1";
}

/// Since when there is anything to tell of a space.
pub(crate) fn opened(tx: &mut Tx, space: SpaceId) -> Result<Instant, Problem> {
    tx.one::<(Instant,)>(OPENED, (space,)).map(|(at,)| at)
}

/// A section, with its lines.
struct Section {
    word: &'static str,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "editorial/show.html")]
struct Page {
    v: View,
    head: Head,
    month: Month,
    name: String,
    is_first: bool,
    is_last: bool,
    sections: Vec<Section>,
    text: String,
    from: String,
    until: String,
    belongs: bool,
}

/// The lines as Markdown, to be taken into a letter or a page.
fn markdown(v: &View, sections: &[Section]) -> String {
    let mut text = String::new();
    for section in sections {
        text.push_str(&format!("## {}\n\n", v.word("editorial-section", section.word)));
        for line in &section.lines {
            match &line.path {
                Some(path) => text.push_str(&format!("- [{}]({})\n", line.words, v.absolute(path))),
                None => text.push_str(&format!("- {}\n", line.words)),
            }
        }
        text.push('\n');
    }
    text
}

/// The page of a month: from the one in which the space was opened to this one.
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let v = cx.view();
    let month = model::month(v.calendar(), cx.query("month"), v.now()).ok_or(Problem::Missing)?;
    let (from, until) = (month.from, month.until);
    let now = v.now();
    let (seen, crumbs, opened, happened) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            if !reads_inside(&seen) {
                return Err(Problem::Missing);
            }
            let opened = opened(tx, seen.space.id)?;
            if until <= opened || from > now {
                return Err(Problem::Missing);
            }
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let happened = happened::of_period(tx, seen.space.id, from, until)?;
            Ok((seen, crumbs, opened, happened))
        })
        .await?;
    let v = cx.view();
    let shape = &seen.space.shape;
    let lines = |word: &'static str| -> Vec<Line> {
        let of_it = happened.iter().filter(|each| model::section(each.verb()) == word);
        of_it.map(|each| Line::of(&v, shape, each)).collect()
    };
    let sections: Vec<Section> = SECTIONS
        .into_iter()
        .map(|word| Section {
            word,
            lines: lines(word),
        })
        .filter(|section| !section.lines.is_empty())
        .collect();
    Reply::page(&Page {
        head: Head::new(&v, &seen, crumbs, "voices"),
        name: v.calendar().month(v.languages(), month.from),
        is_first: month.from <= opened,
        is_last: month.until > v.now(),
        text: markdown(&v, &sections),
        from: v.calendar().field(month.from),
        until: v.calendar().field(month.until.plus_minutes(-1)),
        belongs: seen.belongs(),
        sections,
        month,
        v,
    })
}
