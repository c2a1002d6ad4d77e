//! A small thing.

use kernel::{Problem, Uid};
use platform::db::{FromRow, FromValue, Row, Value};
use spaces::space::Member;

/// What a small thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something to cook.
    Recipe,
    /// Thanks.
    Thanks,
    /// A photo.
    Photo,
    /// Something to listen to.
    Song,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 4] = [Kind::Recipe, Kind::Thanks, Kind::Photo, Kind::Song];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Recipe => "recipe",
            Kind::Thanks => "thanks",
            Kind::Photo => "photo",
            Kind::Song => "song",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl FromValue for Kind {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Kind::from_word(&word))
    }
}

/// What somebody lays on the table.
#[derive(Debug, Clone)]
pub struct Words {
    /// What it is.
    pub kind: Kind,
    /// A line; may be empty.
    pub title: String,
    /// A few lines, Markdown; may be empty.
    pub body: String,
    /// A web address; may be empty.
    pub link: String,
    /// What the picture shows; empty without one.
    pub alternative: String,
}

/// A thing on the table.
#[derive(Debug, Clone)]
pub struct Thing {
    /// Its identifier.
    pub uid: Uid,
    /// What it says.
    pub words: Words,
    /// Its picture: identifier, width, height.
    pub picture: Option<(Uid, i64, i64)>,
    /// Who laid it there.
    pub author: Member,
}

impl Thing {
    /// Its text as HTML.
    pub fn html(&self) -> String {
        platform::markdown::html(&self.words.body)
    }
}

impl FromRow for Thing {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let uid = row.column()?;
        let words = Words {
            kind: row.column()?,
            title: row.column()?,
            body: row.column()?,
            link: row.column()?,
            alternative: row.column()?,
        };
        let picture: (Option<Uid>, Option<i64>, Option<i64>) = (row.column()?, row.column()?, row.column()?);
        Ok(Thing {
            uid,
            words,
            picture: match picture {
                (Some(media), Some(width), Some(height)) => Some((media, width, height)),
                _ => None,
            },
            author: Member::from_row(row)?,
        })
    }
}

/// Whether an address may stand behind a link: of the web, in one piece.
pub fn is_web(link: &str) -> bool {
    let rest = link
        .strip_prefix("https://")
        .or_else(|| link.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !link.contains(char::is_whitespace))
}
