//! A book, and what stands in it.

use kernel::{Instant, Language, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};

use crate::piece::Kind;

/// How long a title may be, in characters.
pub const TITLE: usize = 150;

/// The colours of a drawn cover, and of the headings.
pub const TONES: [&str; 4] = ["accent", "collective", "individual", "project"];

/// A book as stored.
#[derive(Debug, Clone)]
pub struct Book {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// Whose it is.
    pub person: Option<PersonId>,
    /// The fingerprint of the secret by which somebody without an account holds it.
    pub guest: Option<String>,
    /// Its title.
    pub title: String,
    /// What stands below it.
    pub subtitle: String,
    /// Who made it, in words.
    pub authors: String,
    /// What it says first, Markdown.
    pub preface: String,
    /// The language of its words.
    pub language: Language,
    /// One of [`TONES`].
    pub tone: String,
    /// The picture on its cover.
    pub cover: Option<Uid>,
    /// What that shows, in words.
    pub alternative: String,
    /// The space in which it is published.
    pub space: Option<SpaceId>,
    /// The address of that space, and its name.
    pub place: Option<(String, String)>,
    /// Since when it is published.
    pub published: Option<Instant>,
    /// When it last changed.
    pub changed: Instant,
    /// Whether it was put away.
    pub removed: bool,
}

impl FromRow for Book {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Book {
            id: row.column()?,
            uid: row.column()?,
            person: row.column()?,
            guest: row.column()?,
            title: row.column()?,
            subtitle: row.column()?,
            authors: row.column()?,
            preface: row.column()?,
            language: Language::from_word(&row.column::<String>()?).unwrap_or(Language::French),
            tone: row.column()?,
            cover: row.column()?,
            alternative: row.column()?,
            space: row.column()?,
            place: row
                .column::<Option<String>>()?
                .zip(row.column::<Option<String>>()?),
            published: row.column()?,
            changed: row.column()?,
            removed: row.column::<Option<Instant>>()?.is_some(),
        })
    }
}

/// What an item is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A chapter, with its title.
    Chapter(String),
    /// A text, by its identifier.
    Text(Kind, Uid),
}

/// Something that stands in a book.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// What it is.
    pub what: What,
    /// Of a text that is there: its title, its author, the word of its licence, its space by address and name.
    pub known: Option<Known>,
}

/// What is known of a text without reading it.
#[derive(Debug, Clone)]
pub struct Known {
    /// Its title.
    pub title: String,
    /// The word of its licence; empty when nobody said it.
    pub licence: String,
    /// The address of its space.
    pub slug: String,
    /// The name of its space.
    pub space: String,
}

impl FromRow for Item {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid) = (row.column()?, row.column()?);
        let (kind, target, title): (String, String, String) = (row.column()?, row.column()?, row.column()?);
        let what = match (Kind::from_word(&kind), target.parse()) {
            (Some(kind), Ok(text)) => What::Text(kind, text),
            _ => What::Chapter(title),
        };
        let (title, licence): (Option<String>, Option<String>) = (row.column()?, row.column()?);
        let (slug, space): (Option<String>, Option<String>) = (row.column()?, row.column()?);
        let known = title.zip(slug).map(|(title, slug)| Known {
            title,
            licence: licence.unwrap_or_default(),
            slug,
            space: space.unwrap_or_default(),
        });
        Ok(Item { id, uid, what, known })
    }
}

/// A link that opens a book.
#[derive(Debug, Clone)]
pub struct Link {
    /// Its identifier.
    pub uid: Uid,
    /// The first moment at which it opens nothing any more.
    pub ends: Instant,
}

impl FromRow for Link {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Link {
            uid: row.column()?,
            ends: row.column()?,
        })
    }
}

/// A book in a list.
pub struct Listed {
    /// The book.
    pub book: Book,
    /// How many texts stand in it.
    pub texts: i64,
}

impl FromRow for Listed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Listed {
            book: Book::from_row(row)?,
            texts: row.column()?,
        })
    }
}
