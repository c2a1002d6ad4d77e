//! What somebody tells of a trial.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};
use sheets::SheetId;
use spaces::space::Member;

/// Where people were.
pub(super) const DISTANCES: [&str; 3] = ["together", "distance", "both"];
/// What one says of it, in plain words.
pub(super) const VERDICTS: [&str; 3] = ["well", "changed", "not-here"];

/// One of a few words, if it is one.
pub(super) fn one_of(words: &[&'static str], typed: &str) -> Option<&'static str> {
    words.iter().copied().find(|word| *word == typed)
}

/// What somebody typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// The day, as year-month-day.
    pub day: String,
    /// How many people.
    pub people: Option<i64>,
    /// With whom, in words.
    pub whom: String,
    /// Where, in words.
    pub place: String,
    /// Where people were: see [`DISTANCES`].
    pub distance: String,
    /// See [`VERDICTS`].
    pub verdict: String,
    /// What came of it.
    pub words: String,
    /// What to watch.
    pub watch: String,
}

/// A trial as stored.
#[derive(Debug, Clone)]
pub(super) struct Trial {
    pub id: i64,
    pub uid: Uid,
    pub sheet: SheetId,
    pub sheet_uid: Uid,
    pub sheet_title: String,
    pub by: Member,
    pub told: Told,
    pub withdrawn: Option<Instant>,
    pub withdrawn_by: Option<PersonId>,
}

impl FromRow for Trial {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid) = (row.column()?, row.column()?);
        let (sheet, sheet_uid, sheet_title) = (row.column()?, row.column()?, row.column()?);
        let by = Member::from_row(row)?;
        let told = Told {
            day: row.column()?,
            people: row.column()?,
            whom: row.column()?,
            place: row.column()?,
            distance: row.column()?,
            verdict: row.column()?,
            words: row.column()?,
            watch: row.column()?,
        };
        Ok(Trial {
            id,
            uid,
            sheet,
            sheet_uid,
            sheet_title,
            by,
            told,
            withdrawn: row.column()?,
            withdrawn_by: row.column()?,
        })
    }
}
