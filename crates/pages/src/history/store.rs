//! The table of versions.

use kernel::{Instant, PersonId, Problem};
use platform::Tx;
use platform::db::{FromRow, FromValue, Row, Value};
use writing::{Who, length};

use crate::model::{Page, PageId};

platform::statements! {
    ADD = "insert into page_versions (page_id, number, kind, name, text, runs, person_id, guest, begun_at, at)
           select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $8 from page_versions where page_id = $1
           returning number";
    GROW = "update page_versions set text = $3, runs = $4, person_id = $5, guest = $6, at = $7 where page_id = $1 and number = $2";
    LAST = "select v.number, v.kind, v.name, v.text, v.runs, v.person_id, v.guest, coalesce(p.name, ''), v.begun_at, v.at
            from page_versions v left join persons p on p.id = v.person_id
            where v.page_id = $1 order by v.number desc limit 1";
    FIND = "select v.number, v.kind, v.name, v.text, v.runs, v.person_id, v.guest, coalesce(p.name, ''), v.begun_at, v.at
            from page_versions v left join persons p on p.id = v.person_id where v.page_id = $1 and v.number = $2";
    // Without the texts, which may be long.
    LIST = "select v.number, v.kind, v.name, '', '[]', v.person_id, v.guest, coalesce(p.name, ''), v.begun_at, v.at
            from page_versions v left join persons p on p.id = v.person_id
            where v.page_id = $1 order by v.number desc limit $2 offset $3";
    TEXT = "select text from page_versions where page_id = $1 and number = $2";
    WRITERS = "select w.id, w.person_id, w.guest, coalesce(p.name, '')
               from document_writers w left join persons p on p.id = w.person_id where w.document_id = $1";
}

/// How a version came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The page began.
    Begun,
    /// Writing paused.
    Written,
    /// Somebody gave it a name.
    Named,
    /// Somebody went back to an earlier one.
    Returned,
}

impl Kind {
    const ALL: [Kind; 4] = [Kind::Begun, Kind::Written, Kind::Named, Kind::Returned];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Begun => "begun",
            Kind::Written => "written",
            Kind::Named => "named",
            Kind::Returned => "returned",
        }
    }
}

impl FromValue for Kind {
    fn from_value(value: Value) -> Option<Self> {
        let word = String::from_value(value)?;
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A version of a page.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its number, from one.
    pub number: i64,
    /// How it came to be.
    pub kind: Kind,
    /// The name that somebody gave it.
    pub name: String,
    /// Its text; empty in a list.
    pub text: String,
    /// For each stretch its length in UTF-16 units, and the number of its writer.
    pub runs: Vec<(usize, Option<i64>)>,
    /// Whether whoever wrote last has an account, or had one.
    pub has_account: bool,
    /// Their name; empty once they left.
    pub by: String,
    /// When its session of writing began.
    pub begun: Instant,
    /// When it came to rest.
    pub at: Instant,
}

impl FromRow for Version {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (number, kind, name, text) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let runs: String = row.column()?;
        let (person, guest, known): (Option<PersonId>, String, String) =
            (row.column()?, row.column()?, row.column()?);
        Ok(Version {
            number,
            kind,
            name,
            text,
            runs: serde_json::from_str(&runs).unwrap_or_default(),
            has_account: person.is_some(),
            by: if person.is_some() { known } else { guest },
            begun: row.column()?,
            at: row.column()?,
        })
    }
}

/// What is kept of who wrote: the runs of the text as it is, when they make this very text.
fn runs(tx: &mut Tx, page: &Page, text: &str) -> Result<String, Problem> {
    let runs = writing::runs(tx, page.document)?;
    let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
    if whole != text {
        return Ok("[]".to_owned());
    }
    let kept: Vec<(usize, Option<i64>)> = runs.iter().map(|run| (length(&run.text), run.writer)).collect();
    serde_json::to_string(&kept).map_err(|cause| Problem::fault("write who wrote what", cause))
}

fn guest(who: &Who) -> &str {
    if who.person.is_some() { "" } else { &who.name }
}

pub(super) fn add(
    tx: &mut Tx,
    page: &Page,
    kind: Kind,
    name: &str,
    who: &Who,
    text: &str,
) -> Result<i64, Problem> {
    let (now, runs) = (tx.now(), runs(tx, page, text)?);
    let args = (
        page.id,
        kind.word(),
        name,
        text,
        runs,
        who.person,
        guest(who),
        now,
    );
    Ok(tx.one::<(i64,)>(ADD, args)?.0)
}

pub(super) fn grow(tx: &mut Tx, page: &Page, number: i64, who: &Who, text: &str) -> Result<(), Problem> {
    let (now, runs) = (tx.now(), runs(tx, page, text)?);
    tx.run(GROW, (page.id, number, text, runs, who.person, guest(who), now))
        .map(drop)
}

pub(super) fn last(tx: &mut Tx, page: PageId) -> Result<Option<Version>, Problem> {
    tx.find(LAST, (page,))
}

/// One version, whole.
///
/// # Errors
/// When the store does not answer.
pub fn find(tx: &mut Tx, page: PageId, number: i64) -> Result<Option<Version>, Problem> {
    tx.find(FIND, (page, number))
}

/// The text of a version; empty when it is not there.
///
/// # Errors
/// When the store does not answer.
pub fn text(tx: &mut Tx, page: PageId, number: i64) -> Result<String, Problem> {
    let found = tx.find::<(String,)>(TEXT, (page, number))?;
    Ok(found.map_or_else(String::new, |(text,)| text))
}

/// Its versions, newest first, without their texts.
///
/// # Errors
/// When the store does not answer.
pub fn list(tx: &mut Tx, page: PageId, part: spaces::space::Paged) -> Result<Vec<Version>, Problem> {
    tx.all(LIST, (page, part.most, part.skip))
}

/// Who wrote in a page: the number of the writer, and who that is.
///
/// # Errors
/// When the store does not answer.
pub fn writers(tx: &mut Tx, page: &Page) -> Result<Vec<(i64, Who)>, Problem> {
    let writers = tx.all::<(i64, Option<PersonId>, String, String)>(WRITERS, (page.document,))?;
    let writer = |(id, person, guest, known): (i64, Option<PersonId>, String, String)| {
        let name = if person.is_some() { known } else { guest };
        (id, Who { person, name })
    };
    Ok(writers.into_iter().map(writer).collect())
}
