//! What a duty is, and what became of it.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};

/// A duty of one gathering, in the words of a reader.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Duty {
    /// What stands for it in addresses: its key in the kind of gathering, or the identifier of its row.
    pub key: String,
    /// What people call whoever takes it on.
    pub name: String,
    /// What it asks.
    pub gist: String,
    /// What is handed in; empty when nothing is.
    pub hands: String,
    /// How many days after the end that is due.
    pub within: Option<i64>,
    /// How many people take it on.
    pub people: i64,
    /// The role whose holders it suits first, in words.
    pub role: String,
    /// The number of its row, once there is one.
    pub row: Option<i64>,
    /// Whether the organisers added it.
    pub is_added: bool,
}

/// A row of the table of duties.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    pub id: i64,
    pub uid: Uid,
    pub kind_key: Option<String>,
    pub name: String,
    pub gist: String,
    pub hands: String,
    pub within: Option<i64>,
    pub people: i64,
    pub is_removed: bool,
}

impl FromRow for Stored {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Stored {
            id: row.column()?,
            uid: row.column()?,
            kind_key: row.column()?,
            name: row.column()?,
            gist: row.column()?,
            hands: row.column()?,
            within: row.column()?,
            people: row.column()?,
            is_removed: row.column::<Option<Instant>>()?.is_some(),
        })
    }
}

/// Somebody who took a duty on, with what they handed in.
#[derive(Debug, Clone)]
pub struct Holding {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The number of the duty's row.
    pub duty: i64,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// How many days after the end what they hand in is due, as they were promised.
    pub within: Option<i64>,
    /// What they handed in, as written.
    pub body: String,
    /// The same as HTML.
    pub html: String,
    /// Where it is, when it is elsewhere.
    pub link: String,
    /// Whether everybody may read it.
    pub is_open: bool,
    /// When it was first handed in.
    pub handed: Option<Instant>,
}

impl Holding {
    /// When it is due, for a gathering that ends at `ends`; nothing when there is no day.
    pub fn due(&self, ends: Instant) -> Option<Instant> {
        self.within.map(|days| ends.plus_days(days))
    }

    /// Whether it should have been handed in before `now`, and was not.
    pub fn is_overdue(&self, ends: Instant, now: Instant) -> bool {
        self.handed.is_none() && self.due(ends).is_some_and(|due| due < now)
    }
}

impl FromRow for Holding {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Holding {
            id: row.column()?,
            uid: row.column()?,
            duty: row.column()?,
            person: row.column()?,
            name: row.column()?,
            within: row.column()?,
            body: row.column()?,
            html: row.column()?,
            link: row.column()?,
            is_open: row.column()?,
            handed: row.column()?,
        })
    }
}

/// What somebody hands in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    /// What they wrote, Markdown.
    pub body: String,
    /// Where it is, when it is elsewhere.
    pub link: String,
    /// Whether everybody may read it.
    pub is_open: bool,
}
