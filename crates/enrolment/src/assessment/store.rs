//! The tables of assessments and of the states that they had.

use kernel::{Instant, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::personal::{Fate, Table, stays};

platform::statements! {
    CURRENT = "select body, html, version, changed_at from cohort_assessments where space_id = $1";
    BEGIN = "insert into cohort_assessments (space_id, body, html, version, changed_at) values ($1, $2, $3, 1, $4)
             on conflict (space_id) do nothing";
    CHANGE = "update cohort_assessments set body = $3, html = $4, version = version + 1, changed_at = $5
              where space_id = $1 and version = $2";
    REMEMBER = "insert into cohort_assessment_versions (space_id, version, body, written_at, person_id)
                values ($1, $2, $3, $4, $5)";
    HISTORY = "select v.version, v.written_at, coalesce(p.name, '') from cohort_assessment_versions v
               left join persons p on p.id = v.person_id where v.space_id = $1 order by v.version desc limit 100";
    VERSION = "select v.body, v.written_at, coalesce(p.name, '') from cohort_assessment_versions v
               left join persons p on p.id = v.person_id where v.space_id = $1 and v.version = $2";
    PERSONAL_ROWS = "select s.name, v.version, v.body, v.written_at from cohort_assessment_versions v
                     join spaces s on s.id = v.space_id where v.person_id = $1 order by v.written_at";
}

/// What the tables hold about people.
pub const PERSONAL: [Table; 1] = [Table {
    name: "cohort_assessment_versions",
    columns: &["space", "version", "body", "written_at"],
    rows: PERSONAL_ROWS,
    fate: Fate::Nameless,
    erase: stays,
}];

/// An assessment as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// What it says, as written.
    pub body: String,
    /// The same as HTML.
    pub html: String,
    /// How often it was written, from 1.
    pub version: i64,
    /// When it last was.
    pub changed: Instant,
}

impl FromRow for Assessment {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Assessment {
            body: row.column()?,
            html: row.column()?,
            version: row.column()?,
            changed: row.column()?,
        })
    }
}

/// The assessment of a cohort, once somebody has begun it.
///
/// # Errors
/// When the store refuses.
pub fn current(tx: &mut Tx, space: SpaceId) -> Result<Option<Assessment>, Problem> {
    tx.find(CURRENT, (space,))
}

/// Writes it over the version that somebody read (0 before the first); whether nobody was faster.
pub(super) fn write(
    tx: &mut Tx,
    space: SpaceId,
    by: PersonId,
    version: i64,
    body: &str,
) -> Result<bool, Problem> {
    let (now, html) = (tx.now(), platform::markdown::html(body));
    let written = if version == 0 {
        tx.run(BEGIN, (space, body, html, now))?
    } else {
        tx.run(CHANGE, (space, version, body, html, now))?
    };
    if written == 1 {
        tx.run(REMEMBER, (space, version + 1, body, now, by))?;
    }
    Ok(written == 1)
}

/// A state that it had: its number, when, by whom.
pub(super) type Stated = (i64, Instant, String);

/// The last hundred states, newest first.
pub(super) fn history(tx: &mut Tx, space: SpaceId) -> Result<Vec<Stated>, Problem> {
    tx.all(HISTORY, (space,))
}

/// One state: what it said, when, by whom.
pub(super) fn version(
    tx: &mut Tx,
    space: SpaceId,
    version: i64,
) -> Result<Option<(String, Instant, String)>, Problem> {
    tx.find(VERSION, (space, version))
}
