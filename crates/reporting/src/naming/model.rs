//! How somebody is named, and who they are.

use kernel::PersonId;
use platform::db::{FromValue, Value};

/// How somebody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// By their name.
    Yes,
    /// By its first letters.
    Initials,
    /// Not at all.
    No,
}

impl Choice {
    /// Every choice, from the most to the least that is said.
    pub const ALL: [Choice; 3] = [Choice::Yes, Choice::Initials, Choice::No];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Choice::Yes => "yes",
            Choice::Initials => "initials",
            Choice::No => "no",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Choice::ALL.into_iter().find(|choice| choice.word() == word)
    }
}

impl FromValue for Choice {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Choice::from_word(&word))
    }
}

/// Somebody whom a report may speak of.
#[derive(Debug, Clone)]
pub struct Known {
    /// Their number.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// How they are named.
    pub choice: Choice,
}

/// The first letters of a name: `N. R.`
pub fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().next().map(|letter| format!("{letter}."));
    name.split_whitespace()
        .filter_map(first)
        .collect::<Vec<_>>()
        .join(" ")
}
