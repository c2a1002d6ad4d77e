//! A concern, and what is said in it.

use kernel::{Instant, PersonId, Problem, Refusal, SpaceId, Uid};
use platform::db::{FromRow, Row};
use spaces::space::Member;

/// A concern, without its words.
#[derive(Debug, Clone)]
pub struct Concern {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space: SpaceId,
    /// The name of that in addresses.
    pub slug: String,
    /// Who raised it.
    pub author: PersonId,
    /// Whether those who read it know who that is.
    pub named: bool,
    /// When it was raised.
    pub raised: Instant,
    /// When it was closed.
    pub closed: Option<Instant>,
}

impl Concern {
    /// Lets something be said.
    ///
    /// # Errors
    /// The refusal `concern-closed`.
    pub fn while_open(&self) -> Result<(), Refusal> {
        match self.closed {
            None => Ok(()),
            Some(_) => Err(Refusal::new("concern-closed")),
        }
    }
}

impl FromRow for Concern {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Concern {
            id: row.column()?,
            uid: row.column()?,
            space: row.column()?,
            slug: row.column()?,
            author: row.column()?,
            named: row.column::<i64>()? == 1,
            raised: row.column()?,
            closed: row.column()?,
        })
    }
}

/// Something that was said in it.
#[derive(Debug, Clone)]
pub struct Said {
    /// What.
    pub words: String,
    /// When.
    pub at: Instant,
    /// Who.
    pub person: Member,
}

impl FromRow for Said {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Said {
            words: row.column()?,
            at: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// Somebody whom the group named.
#[derive(Debug, Clone)]
pub struct Confidant {
    /// Since when they have said yes; none while they are asked.
    pub accepted: Option<Instant>,
    /// Who.
    pub person: Member,
}

impl FromRow for Confidant {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Confidant {
            accepted: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}
