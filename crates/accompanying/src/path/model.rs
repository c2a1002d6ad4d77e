//! What two people keep of the way that they walk together.

use kernel::{Instant, PersonId, Problem, Refusal, Uid};
use platform::db::{FromRow, Row};

/// An hour that is offered, or a meeting that is booked.
#[derive(Debug, Clone)]
pub(crate) struct Meeting {
    pub id: i64,
    pub uid: Uid,
    pub starts: Instant,
    pub ends: Instant,
    /// `onsite` or `remote`.
    pub mode: String,
    /// Where, or how one connects.
    pub place: String,
    /// `offered`, `booked` or `cancelled`.
    pub state: String,
    pub version: i64,
    pub changed: Instant,
}

impl Meeting {
    /// Whether it may still be booked.
    ///
    /// # Errors
    /// A refusal when it was taken back, booked, or has begun.
    pub fn while_free(&self, now: Instant) -> Result<(), Refusal> {
        if self.state == "offered" && self.starts > now {
            Ok(())
        } else {
            Err(Refusal::new("path-not-free"))
        }
    }

    /// Whether one may still say that it does not take place.
    ///
    /// # Errors
    /// A refusal when it is over.
    pub fn while_ahead(&self, now: Instant) -> Result<(), Refusal> {
        if self.state != "cancelled" && self.ends > now {
            Ok(())
        } else {
            Err(Refusal::new("path-over"))
        }
    }
}

impl FromRow for Meeting {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Meeting {
            id: row.column()?,
            uid: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            mode: row.column()?,
            place: row.column()?,
            state: row.column()?,
            version: row.column()?,
            changed: row.column()?,
        })
    }
}

/// Something that one of the two wrote.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub author: PersonId,
    /// `both`, or `own` for its author alone.
    pub audience: String,
    pub html: String,
    pub at: Instant,
}

impl Note {
    /// Whether its author alone reads it.
    pub fn is_own(&self) -> bool {
        self.audience == "own"
    }
}

impl FromRow for Note {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Note {
            author: row.column()?,
            audience: row.column()?,
            html: row.column()?,
            at: row.column()?,
        })
    }
}

/// Something that comes next.
#[derive(Debug, Clone)]
pub(crate) struct Next {
    pub uid: Uid,
    /// `asker` or `companion`.
    pub whose: String,
    pub words: String,
    pub by: Option<Instant>,
    pub done: Option<Instant>,
}

impl FromRow for Next {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Next {
            uid: row.column()?,
            whose: row.column()?,
            words: row.column()?,
            by: row.column()?,
            done: row.column()?,
        })
    }
}
