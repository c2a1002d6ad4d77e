//! What somebody says of a gathering.

use kernel::Problem;
use platform::db::{FromRow, Row};

/// How it was: four words and no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Felt {
    /// It brought me a lot.
    Much,
    /// It was useful.
    Useful,
    /// Some of it.
    Mixed,
    /// Little.
    Little,
}

impl Felt {
    /// In the order of the form.
    pub const ALL: [Felt; 4] = [Felt::Much, Felt::Useful, Felt::Mixed, Felt::Little];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Felt::Much => "much",
            Felt::Useful => "useful",
            Felt::Mixed => "mixed",
            Felt::Little => "little",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Felt::ALL.into_iter().find(|each| each.word() == word)
    }
}

/// Whether their words may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publish {
    /// With their name.
    Named,
    /// Without it.
    Nameless,
    /// Not at all: those who hold it read them, without a name.
    No,
}

impl Publish {
    /// In the order of the form.
    pub const ALL: [Publish; 3] = [Publish::No, Publish::Nameless, Publish::Named];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Publish::Named => "named",
            Publish::Nameless => "nameless",
            Publish::No => "no",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Publish::ALL.into_iter().find(|each| each.word() == word)
    }
}

/// What one person says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// How it was.
    pub felt: Felt,
    /// What helped.
    pub helped: String,
    /// What to change.
    pub change: String,
    /// Whether their words may be published.
    pub publish: Publish,
}

impl FromRow for Feedback {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let unknown = || Problem::broken("a feedback with an unknown word");
        Ok(Feedback {
            felt: Felt::from_word(&row.column::<String>()?).ok_or_else(unknown)?,
            helped: row.column()?,
            change: row.column()?,
            publish: Publish::from_word(&row.column::<String>()?).unwrap_or(Publish::No),
        })
    }
}
