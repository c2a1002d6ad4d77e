//! Who is on the list, and what is written to them.

use kernel::{Instant, Language, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};

use gatherings::gathering::GatheringId;

/// Somebody on the list, as those who hold the gathering see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subscriber {
    /// Their row.
    pub id: i64,
    /// Who.
    pub person: PersonId,
    /// The name under which they registered, or that of their account.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The language of their mails.
    pub language: Language,
    /// What the address of their registration is made of, if they have one.
    pub secret: Option<String>,
    /// Since when.
    pub since: Instant,
}

impl FromRow for Subscriber {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Subscriber {
            id: row.column()?,
            person: row.column()?,
            name: row.column()?,
            email: row.column()?,
            language: row.column()?,
            secret: row.column()?,
            since: row.column()?,
        })
    }
}

/// A letter to everybody on the list.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// Where.
    pub gathering: GatheringId,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// Who wrote it; nobody once they are erased.
    pub author: Option<String>,
}

impl FromRow for Letter {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Letter {
            gathering: row.column()?,
            subject: row.column()?,
            body: row.column()?,
            author: row.column()?,
        })
    }
}

/// A letter that was written, for those who hold the gathering: subject, and when.
pub(super) type Written = (String, Instant);

/// The space that grew out of a gathering, and who opened it in a job's payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Invitation {
    /// The gathering.
    pub gathering: GatheringId,
    /// The community.
    pub space: SpaceId,
    /// In whose name people are invited.
    pub by: PersonId,
    /// After whom the portion begins.
    pub last: i64,
}

impl Invitation {
    /// As a job carries it.
    pub fn payload(self) -> String {
        let Invitation {
            gathering,
            space,
            by,
            last,
        } = self;
        format!("{} {} {} {last}", gathering.number(), space.number(), by.number())
    }

    /// Reads what [`Invitation::payload`] writes.
    pub fn read(payload: &str) -> Option<Self> {
        let numbers: Vec<i64> = payload
            .split(' ')
            .map(str::parse)
            .collect::<Result<_, _>>()
            .ok()?;
        let [gathering, space, by, last] = *numbers.as_slice() else {
            return None;
        };
        Some(Invitation {
            gathering: GatheringId::new(gathering),
            space: SpaceId::new(space),
            by: PersonId::new(by),
            last,
        })
    }
}

/// What a job of letters carries: the letter, and after whom its portion begins.
pub(super) fn letter_payload(letter: Uid, last: i64) -> String {
    format!("{letter} {last}")
}
