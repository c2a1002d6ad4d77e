//! What a take-away is.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};

use crate::gathering::GatheringId;

/// Who sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// Its author.
    Private,
    /// Whoever sees the gathering, with its author's name.
    Named,
    /// Whoever sees the gathering, without a name.
    Nameless,
}

impl Visibility {
    /// In the order of the form.
    pub const ALL: [Visibility; 3] = [Visibility::Private, Visibility::Named, Visibility::Nameless];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Visibility::Private => "private",
            Visibility::Named => "named",
            Visibility::Nameless => "nameless",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Visibility::ALL.into_iter().find(|each| each.word() == word)
    }
}

/// After how many weeks one may have it sent back.
pub const WEEKS: [i64; 3] = [2, 6, 12];

/// What somebody writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// What they keep.
    pub keeps: String,
    /// One small gesture to try.
    pub gesture: String,
    /// Who sees it.
    pub visibility: Visibility,
    /// After how many weeks it comes back; nothing when it does not.
    pub weeks: Option<i64>,
}

/// A take-away as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakeAway {
    /// Its identifier, which never stands on a page.
    pub uid: Uid,
    /// Where.
    pub gathering: GatheringId,
    /// Whose.
    pub person: PersonId,
    /// What they keep.
    pub keeps: String,
    /// One small gesture to try.
    pub gesture: String,
    /// Who sees it.
    pub visibility: Visibility,
    /// After how many weeks it comes back.
    pub weeks: Option<i64>,
    /// When it comes back.
    pub returns: Option<Instant>,
    /// When it did.
    pub returned: Option<Instant>,
    /// Whether its author removed it.
    pub is_removed: bool,
}

impl FromRow for TakeAway {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(TakeAway {
            uid: row.column()?,
            gathering: row.column()?,
            person: row.column()?,
            keeps: row.column()?,
            gesture: row.column()?,
            visibility: Visibility::from_word(&row.column::<String>()?).unwrap_or(Visibility::Private),
            weeks: row.column()?,
            returns: row.column()?,
            returned: row.column()?,
            is_removed: row.column::<Option<Instant>>()?.is_some(),
        })
    }
}
