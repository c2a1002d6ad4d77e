//! A role held by somebody for a time.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};

use crate::space::Member;

/// Who holds a role, since when and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The identifier of this holding.
    pub uid: Uid,
    /// The key of the role.
    pub role: String,
    /// Since when.
    pub since: Instant,
    /// Until when.
    pub until: Instant,
    /// Who.
    pub person: Member,
}

impl FromRow for Held {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Held {
            uid: row.column()?,
            role: row.column()?,
            since: row.column()?,
            until: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// A role that was held and given back, with the word left to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Since when.
    pub since: Instant,
    /// Until when it was really held.
    pub until: Instant,
    /// The word left to the next.
    pub handover: String,
    /// Who held it.
    pub person: Member,
}

impl FromRow for Past {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Past {
            since: row.column()?,
            until: row.column()?,
            handover: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// A role that a person holds, wherever it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// The space's name in addresses.
    pub slug: String,
    /// The space's name.
    pub space: String,
    /// The number of the space's trame, and its digest.
    pub trame: (i64, String),
    /// The key of the role.
    pub role: String,
    /// Since when.
    pub since: Instant,
    /// Until when.
    pub until: Instant,
}

impl FromRow for Mine {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Mine {
            slug: row.column()?,
            space: row.column()?,
            trame: (row.column()?, row.column()?),
            role: row.column()?,
            since: row.column()?,
            until: row.column()?,
        })
    }
}

/// A holding that is being given back.
pub(super) struct Holding {
    pub id: i64,
    pub space: SpaceId,
    pub role: String,
    pub person: kernel::PersonId,
}

impl FromRow for Holding {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Holding {
            id: row.column()?,
            space: row.column()?,
            role: row.column()?,
            person: row.column()?,
        })
    }
}
