//! What a replay is made of.

use kernel::{Language, Problem, Uid};
use platform::db::{FromRow, Row};

use super::chapters::{self, Chapter};
use gatherings::gathering::GatheringId;

/// A replay as stored, without the text of its captions.
#[derive(Debug, Clone, Default)]
pub(super) struct Replay {
    /// The address of the recording.
    pub video: String,
    /// Its chapters.
    pub chapters: Vec<Chapter>,
    /// The address of captions elsewhere.
    pub captions_link: String,
    /// Whether we keep captions.
    pub has_captions: bool,
    /// Their language.
    pub captions_language: Option<Language>,
    /// The address of the slides.
    pub slides: String,
    /// The session that it leads on to.
    pub further: Option<GatheringId>,
    /// Whether everybody sees the feedback.
    pub feedback_shown: bool,
}

impl FromRow for Replay {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Replay {
            video: row.column()?,
            // Written by our own writer: what reads no more would be a change of ours, and hides nothing else.
            chapters: chapters::read(&row.column::<String>()?).unwrap_or_default(),
            captions_link: row.column()?,
            has_captions: row.column()?,
            captions_language: row.column()?,
            slides: row.column()?,
            further: row.column()?,
            feedback_shown: row.column()?,
        })
    }
}

/// The lists that those who hold it fill line by line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// What to read and see.
    References,
    /// What to keep of the session.
    KeyPoints,
}

impl List {
    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            List::References => "references",
            List::KeyPoints => "key-points",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [List::References, List::KeyPoints]
            .into_iter()
            .find(|list| list.word() == word)
    }
}

impl std::str::FromStr for List {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        List::from_word(word).ok_or(())
    }
}

/// A line of a list. A key point has a title only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its identifier.
    pub uid: Uid,
    /// The title of a reference, or the key point.
    pub title: String,
    /// Who wrote it.
    pub authors: String,
    /// When.
    pub year: String,
    /// Where it is.
    pub link: String,
    /// Why to read it.
    pub note: String,
}

impl FromRow for Item {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Item {
            uid: row.column()?,
            title: row.column()?,
            authors: row.column()?,
            year: row.column()?,
            link: row.column()?,
            note: row.column()?,
        })
    }
}
