//! What it is to give a survey.

use kernel::{Instant, Uid};
use platform::db::{FromRow, Row};

platform::words! {
    /// What stands beside an answer.
    Privacy {
        /// Nothing that leads to whoever gave it.
        Anonymous = "anonymous",
        /// Who gave it, for themselves alone.
        Confidential = "confidential",
        /// Who gave it, for those who gave the survey.
        Named = "named",
    }
}

platform::words! {
    /// Who may answer.
    Audience {
        /// The members of the space, each once.
        Members = "members",
        /// Whoever has the address.
        Link = "link",
        /// Whoever comes by.
        Public = "public",
    }
}

platform::words! {
    /// Who sees what came of it.
    Reach {
        /// The members of the space.
        Members = "members",
        /// Everybody who sees the space.
        Everyone = "everyone",
    }
}

/// How far a wave has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It has not begun.
    Planned,
    /// It can be answered.
    Open,
    /// It is over.
    Closed,
}

impl State {
    /// The word, for its message.
    pub const fn word(self) -> &'static str {
        match self {
            State::Planned => "planned",
            State::Open => "open",
            State::Closed => "closed",
        }
    }
}

/// A survey given once.
#[derive(Debug, Clone)]
pub struct Wave {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The identifier of its survey.
    pub survey: Uid,
    /// The number of the version that was given.
    pub version: i64,
    /// What its givers call it: a season, a year.
    pub name: String,
    /// What stands beside an answer.
    pub privacy: Privacy,
    /// Who may answer.
    pub audience: Audience,
    /// Who sees what came of it.
    pub reach: Reach,
    /// What the address holds that is handed round.
    pub secret: String,
    /// From when it can be answered.
    pub opens: Instant,
    /// Until when.
    pub closes: Instant,
    /// When its figures were made.
    pub counted: Option<Instant>,
    /// How many have answered.
    pub answered: i64,
}

impl Wave {
    /// How far it has come.
    pub fn state(&self, now: Instant) -> State {
        if self.counted.is_some() || now >= self.closes {
            State::Closed
        } else if now < self.opens {
            State::Planned
        } else {
            State::Open
        }
    }

    /// Whether it can be answered.
    pub fn is_open(&self, now: Instant) -> bool {
        self.state(now) == State::Open
    }
}

impl FromRow for Wave {
    fn from_row(row: &mut Row) -> Result<Self, kernel::Problem> {
        Ok(Wave {
            id: row.column()?,
            uid: row.column()?,
            survey: row.column()?,
            version: row.column()?,
            name: row.column()?,
            privacy: row.column()?,
            audience: row.column()?,
            reach: row.column()?,
            secret: row.column()?,
            opens: row.column()?,
            closes: row.column()?,
            counted: row.column()?,
            answered: row.column()?,
        })
    }
}
