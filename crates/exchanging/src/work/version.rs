//! The states of a text: who wrote what, and going back to one.

use askama::Template;
use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::difference::{Pieces, between};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::Member;

use super::access::{self, MayWrite};
use super::actions::{self, Base};
use super::model::{Text, Work};
use super::pictures;

platform::statements! {
    KEEP = "insert into work_versions (work_id, number, person_id, at, title, readers, body, sources, clashes)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    FIND = "select title, readers, body, sources from work_versions where work_id = $1 and number = $2";
    OF = "select v.number, v.at, v.clashes, p.id, p.uid, p.name, p.picture from work_versions v
          join persons p on p.id = v.person_id where v.work_id = $1 order by v.number desc limit 200";
}

/// A state of the text, without the text.
pub struct Version {
    /// Its number, from 1.
    pub number: i64,
    /// When it was written.
    pub at: Instant,
    /// How many places stood twice in it, because two wrote there at once.
    pub clashes: i64,
    /// Who wrote it.
    pub by: Member,
}

impl FromRow for Version {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Version {
            number: row.column()?,
            at: row.column()?,
            clashes: row.column()?,
            by: Member::from_row(row)?,
        })
    }
}

impl FromRow for Text {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Text {
            title: row.column()?,
            readers: row.column()?,
            body: row.column()?,
            sources: row.column()?,
        })
    }
}

/// Keeps a state of the text.
pub(super) fn keep(
    tx: &mut Tx,
    work: i64,
    number: i64,
    by: PersonId,
    text: &Text,
    clashes: usize,
) -> Result<(), Problem> {
    let args = (
        work,
        number,
        by,
        tx.now(),
        text.title.as_str(),
        text.readers.as_str(),
        text.body.as_str(),
        text.sources.as_str(),
        i64::try_from(clashes).unwrap_or(i64::MAX),
    );
    tx.run(KEEP, args).map(drop)
}

/// The text at a version.
pub(super) fn find(tx: &mut Tx, work: i64, number: i64) -> Result<Option<Text>, Problem> {
    tx.find(FIND, (work, number))
}

/// Every version, newest first.
pub(super) fn of(tx: &mut Tx, work: i64) -> Result<Vec<Version>, Problem> {
    tx.all(OF, (work,))
}

/// A line of a text beside the one before: what was put in, taken out, or stayed.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// `added`, `removed` or `same`.
    pub what: &'static str,
    /// What it says.
    pub text: String,
}

/// How many unchanged lines are shown around a change.
const AROUND: usize = 2;

/// What one text changed of another, line by line, with a few lines around.
pub(super) fn changes(before: &str, after: &str) -> Vec<Line> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split('\n').collect(), after.split('\n').collect());
    let mut lines = Vec::new();
    for stretch in between(Pieces::Lines, &old, &new) {
        let of = |all: &[&str], range: std::ops::Range<usize>, what| -> Vec<Line> {
            let part = all.get(range).unwrap_or_default().iter();
            part.map(|text| Line {
                what,
                text: (*text).to_owned(),
            })
            .collect()
        };
        if stretch.is_same {
            lines.extend(around(of(&new, stretch.new, "same")));
        } else {
            lines.extend(of(&old, stretch.old, "removed"));
            lines.extend(of(&new, stretch.new, "added"));
        }
    }
    lines
}

/// The ends of a long stretch of lines that stayed.
fn around(lines: Vec<Line>) -> Vec<Line> {
    let count = lines.len();
    if count <= 2 * AROUND + 1 {
        return lines;
    }
    let cut = Line {
        what: "cut",
        text: "…".to_owned(),
    };
    let (mut first, mut last) = (Vec::new(), Vec::new());
    for (place, line) in lines.into_iter().enumerate() {
        if place < AROUND {
            first.push(line);
        } else if place >= count - AROUND {
            last.push(line);
        }
    }
    first.into_iter().chain([cut]).chain(last).collect()
}

#[derive(Template)]
#[template(path = "work/version.html")]
struct Show {
    v: View,
    work: Work,
    version: Version,
    text: Text,
    html: String,
    lines: Vec<Line>,
    is_newest: bool,
    may_return: bool,
}

/// GET /works/{work}/versions/{version}
pub async fn show(cx: Cx) -> Handled {
    let (uid, number): (Uid, i64) = (cx.at("work")?, cx.at("version")?);
    let (seen, version, text, before, pictures) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            if !seen.sees_inside() {
                return Err(Problem::Missing);
            }
            let text = find(tx, seen.work.id, number)?.ok_or(Problem::Missing)?;
            let before = find(tx, seen.work.id, number - 1)?.unwrap_or_default();
            let versions = of(tx, seen.work.id)?;
            let version = versions.into_iter().find(|version| version.number == number);
            let pictures = pictures::of(tx, seen.work.id)?;
            Ok((seen, version.ok_or(Problem::Missing)?, text, before, pictures))
        })
        .await?;
    let page = Show {
        v: cx.view(),
        html: pictures::draw(&text.body, seen.work.uid, &pictures),
        lines: changes(&before.body, &text.body),
        is_newest: version.number == seen.work.version,
        may_return: seen.writes && version.number != seen.work.version,
        work: seen.work,
        version,
        text,
    };
    Reply::page(&page)
}

/// POST /works/{work}/versions/{version}/restoration
pub async fn bring_back(cx: Cx) -> Handled {
    let (uid, number): (Uid, i64) = (cx.at("work")?, cx.at("version")?);
    cx.write(move |tx| {
        let may: MayWrite = access::to_write(tx, uid)?;
        let text = find(tx, may.work().id, number)?.ok_or(Problem::Missing)?;
        let base = Base {
            version: may.work().version,
            body: None,
        };
        actions::write(tx, &may, &base, &text, &actions::no_marks()).map(drop)
    })
    .await?;
    Ok(Reply::see_other(format!("/works/{uid}")).notice("work-brought-back"))
}
