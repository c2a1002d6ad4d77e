//! What is noted of somebody in a half-day.

use kernel::{Instant, PersonId, Problem};
use platform::db::{FromRow, Row};

use super::parts::Part;

/// Whether somebody was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// From beginning to end.
    Present,
    /// For a part of it.
    Partial,
    /// They had said that they could not come.
    Excused,
    /// They were not there.
    Absent,
}

impl Presence {
    /// Every word, in the order in which a list shows them.
    pub const ALL: [Presence; 4] = [
        Presence::Present,
        Presence::Partial,
        Presence::Excused,
        Presence::Absent,
    ];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Presence::Present => "present",
            Presence::Partial => "partial",
            Presence::Excused => "excused",
            Presence::Absent => "absent",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Presence::ALL.into_iter().find(|each| each.word() == word)
    }

    /// Whether they were there at all.
    pub const fn was_there(self) -> bool {
        matches!(self, Presence::Present | Presence::Partial)
    }
}

/// How it was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By themselves, on the page of their registration.
    Button,
    /// By themselves, with the code that was shown.
    Code,
    /// By a holder, on the list.
    List,
    /// By a holder, from the sheet that was signed.
    Paper,
}

impl Way {
    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Way::Button => "button",
            Way::Code => "code",
            Way::List => "list",
            Way::Paper => "paper",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [Way::Button, Way::Code, Way::List, Way::Paper]
            .into_iter()
            .find(|way| way.word() == word)
    }
}

/// What is noted of somebody in a half-day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// Its number.
    pub id: i64,
    /// The half-day, counted from 0.
    pub part: usize,
    /// Who.
    pub person: PersonId,
    /// Whether they were there.
    pub presence: Presence,
    /// For how many minutes, when it was not all of it.
    pub minutes: i64,
    /// How it was noted.
    pub way: Way,
    /// When.
    pub at: Instant,
}

impl Note {
    /// How many minutes they were there.
    pub fn counts(&self, parts: &[Part]) -> i64 {
        let whole = parts.get(self.part).map_or(0, Part::minutes);
        match self.presence {
            Presence::Present => whole,
            Presence::Partial => self.minutes.clamp(0, whole),
            Presence::Excused | Presence::Absent => 0,
        }
    }

    /// In the words of the ledger: `present`, or `partial:45`.
    pub fn detail(&self) -> String {
        detail(self.presence, self.minutes)
    }
}

/// A presence in the words of the ledger.
pub fn detail(presence: Presence, minutes: i64) -> String {
    if presence == Presence::Partial {
        format!("partial:{minutes}")
    } else {
        presence.word().to_owned()
    }
}

/// The minutes of somebody over all half-days.
pub fn total(notes: &[Note], person: PersonId, parts: &[Part]) -> i64 {
    let theirs = notes.iter().filter(|note| note.person == person);
    theirs.map(|note| note.counts(parts)).sum()
}

impl FromRow for Note {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let unknown = || Problem::broken("a presence with an unknown word");
        Ok(Note {
            id: row.column()?,
            part: usize::try_from(row.column::<i64>()?).map_err(|_| unknown())?,
            person: row.column()?,
            presence: Presence::from_word(&row.column::<String>()?).ok_or_else(unknown)?,
            minutes: row.column()?,
            way: Way::from_word(&row.column::<String>()?).ok_or_else(unknown)?,
            at: row.column()?,
        })
    }
}
