//! What a round and a cell are.

use kernel::{Instant, Problem, Uid};
use platform::db::{FromRow, Row};

/// How people come into cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// At random.
    Drawn,
    /// At random, mixing who has spoken with who has not, and the ways by which people came.
    Balanced,
    /// Each chooses.
    Chosen,
}

impl Way {
    /// Every way, in the order of the form.
    pub const ALL: [Way; 3] = [Way::Drawn, Way::Balanced, Way::Chosen];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Way::Drawn => "drawn",
            Way::Balanced => "balanced",
            Way::Chosen => "chosen",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Way::ALL.into_iter().find(|way| way.word() == word)
    }
}

/// What a cell writes together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its note.
    Note,
    /// What it brings back to all.
    Brings,
}

impl Part {
    /// The word, as stored and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Part::Note => "note",
            Part::Brings => "brings",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [Part::Note, Part::Brings]
            .into_iter()
            .find(|part| part.word() == word)
    }

    /// The most characters of it.
    pub const fn longest(self) -> usize {
        match self {
            Part::Note => 6_000,
            Part::Brings => 1_000,
        }
    }
}

/// A round as stored.
#[derive(Debug, Clone)]
pub struct Round {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// What the cells do.
    pub task: String,
    /// How people come into them.
    pub way: Way,
    /// When it began.
    pub began: Instant,
    /// When its time is over; nothing when it has none.
    pub ends: Option<Instant>,
    /// When everybody was called back.
    pub ended: Option<Instant>,
}

impl Round {
    /// Whether it is over at `now`: called back, or its time has passed.
    pub fn is_over(&self, now: Instant) -> bool {
        self.ended.is_some() || self.ends.is_some_and(|ends| ends <= now)
    }
}

impl FromRow for Round {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Round {
            id: row.column()?,
            uid: row.column()?,
            task: row.column()?,
            way: Way::from_word(&row.column::<String>()?).unwrap_or(Way::Chosen),
            began: row.column()?,
            ends: row.column()?,
            ended: row.column()?,
        })
    }
}

/// A cell as stored.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Its number among all.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its number in its round, from 1.
    pub number: i64,
    /// Where it talks, if it does from afar.
    pub video: String,
    /// Since when it calls for help.
    pub calls: Option<Instant>,
}

impl FromRow for Cell {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Cell {
            id: row.column()?,
            uid: row.column()?,
            number: row.column()?,
            video: row.column()?,
            calls: row.column()?,
        })
    }
}
