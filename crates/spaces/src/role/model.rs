//! A role held by somebody for a time.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};

use super::period::Period;
use crate::space::Member;

/// Who holds a role, since when and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The identifier of this holding.
    pub uid: Uid,
    /// Its number.
    pub id: i64,
    /// The key of the role.
    pub role: String,
    /// Since when.
    pub since: Instant,
    /// Until when.
    pub until: Instant,
    /// Whether it is tried.
    pub is_trial: bool,
    /// Whether others are welcome on the same seat.
    pub is_shared: bool,
    /// Since when it rests.
    pub paused: Option<Instant>,
    /// The number of the holding whose seat it shares.
    pub beside: Option<i64>,
    /// The number of the gathering for which it was taken.
    pub gathering: Option<i64>,
    /// Since when its holder has read what was left to them.
    pub read: Option<Instant>,
    /// Who.
    pub person: Member,
}

impl FromRow for Held {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (uid, id, role, since, until) = (
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
        );
        let (is_trial, is_shared): (i64, i64) = (row.column()?, row.column()?);
        Ok(Held {
            uid,
            id,
            role,
            since,
            until,
            is_trial: is_trial == 1,
            is_shared: is_shared == 1,
            paused: row.column()?,
            beside: row.column()?,
            gathering: row.column()?,
            read: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

impl Held {
    /// Its period; it is not given back.
    pub fn period(&self) -> Period {
        Period {
            since: self.since,
            until: self.until,
            is_trial: self.is_trial,
            paused: self.paused,
            returned: None,
            is_for_gathering: self.gathering.is_some(),
        }
    }

    /// Whether somebody else may come beside its holder: they share, or are away for a while.
    pub fn lets_in(&self) -> bool {
        self.beside.is_none() && (self.is_shared || self.paused.is_some())
    }
}

/// How many seats are taken: those who share one take one.
pub fn seats_taken(held: &[Held]) -> usize {
    let hosted = |each: &&Held| {
        let host = |number: i64| held.iter().any(|other| other.id == number);
        !each.beside.is_some_and(host)
    };
    held.iter().filter(hosted).count()
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
    /// Whether it was tried, and no more.
    pub is_trial: bool,
    /// Who held it.
    pub person: Member,
}

impl FromRow for Past {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (since, until, handover) = (row.column()?, row.column()?, row.column()?);
        let is_trial: i64 = row.column()?;
        Ok(Past {
            since,
            until,
            handover,
            is_trial: is_trial == 1,
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

/// A holding, whatever became of it.
#[derive(Debug, Clone)]
pub struct Holding {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The space.
    pub space: SpaceId,
    /// The key of the role.
    pub role: String,
    /// Who.
    pub person: PersonId,
    /// Its period.
    pub period: Period,
    /// The seat it is on; none where there are as many as people wish, or where it shares that of another.
    pub seat: Option<i64>,
    /// The number of the holding whose seat it shares.
    pub beside: Option<i64>,
    /// Whether others are welcome on the same seat.
    pub is_shared: bool,
    /// The word left to the next.
    pub handover: String,
}

impl FromRow for Holding {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space, role, person) = (
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
        );
        let (since, until, trial, paused, returned): (_, _, i64, _, _) = (
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
        );
        let gathering: Option<i64> = row.column()?;
        let (seat, beside) = (row.column()?, row.column()?);
        let shared: i64 = row.column()?;
        Ok(Holding {
            id,
            uid,
            space,
            role,
            person,
            period: Period {
                since,
                until,
                is_trial: trial == 1,
                paused,
                returned,
                is_for_gathering: gathering.is_some(),
            },
            seat,
            beside,
            is_shared: shared == 1,
            handover: row.column()?,
        })
    }
}
