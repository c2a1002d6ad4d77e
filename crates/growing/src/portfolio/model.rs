//! A portfolio, its chapters, what stands in them, and who sees it.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};
use spaces::space::Member;

/// A portfolio.
#[derive(Debug, Clone)]
pub struct Portfolio {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// What its owner says first, Markdown.
    pub words: String,
    /// The same as HTML.
    pub html: String,
    /// Since when everybody may read it.
    pub public_since: Option<Instant>,
    /// When it last changed.
    pub changed: Instant,
    /// Whether its owner put it away.
    pub removed: bool,
    /// Whose it is.
    pub owner: Member,
}

impl FromRow for Portfolio {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Portfolio {
            id: row.column()?,
            uid: row.column()?,
            title: row.column()?,
            words: row.column()?,
            html: row.column()?,
            public_since: row.column()?,
            changed: row.column()?,
            removed: row.column::<Option<Instant>>()?.is_some(),
            owner: Member::from_row(row)?,
        })
    }
}

/// A chapter.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its name.
    pub name: String,
    /// Its words, Markdown.
    pub words: String,
    /// The same as HTML.
    pub html: String,
}

impl FromRow for Chapter {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Chapter {
            id: row.column()?,
            uid: row.column()?,
            name: row.column()?,
            words: row.column()?,
            html: row.column()?,
        })
    }
}

/// What stands in a chapter: where it comes from, and the words around it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The number of its chapter.
    pub chapter: i64,
    /// The word of its kind.
    pub kind: String,
    /// What it is called there.
    pub source: String,
    /// The words around it, Markdown.
    pub words: String,
    /// The same as HTML.
    pub html: String,
}

impl FromRow for Entry {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Entry {
            id: row.column()?,
            uid: row.column()?,
            chapter: row.column()?,
            kind: row.column()?,
            source: row.column()?,
            words: row.column()?,
            html: row.column()?,
        })
    }
}

/// A link that opens a portfolio.
#[derive(Debug, Clone)]
pub struct Link {
    /// Its identifier.
    pub uid: Uid,
    /// For whom it was made, for its owner alone.
    pub note: String,
    /// The first moment at which it opens nothing any more.
    pub ends: Instant,
}

impl FromRow for Link {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Link {
            uid: row.column()?,
            note: row.column()?,
            ends: row.column()?,
        })
    }
}

/// A small group that sees a portfolio, or might.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// Its identifier.
    pub uid: Uid,
    /// Its name.
    pub name: String,
    /// The name of its space.
    pub space: String,
    /// How many people are in it now.
    pub people: i64,
}

impl FromRow for Circle {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Circle {
            uid: row.column()?,
            name: row.column()?,
            space: row.column()?,
            people: row.column()?,
        })
    }
}

/// Who sees a portfolio now, besides its owner.
#[derive(Debug, Clone, Default)]
pub struct Audience {
    /// Whether everybody does.
    pub public: bool,
    /// Persons.
    pub readers: Vec<Member>,
    /// Small groups.
    pub groups: Vec<Circle>,
    /// Whoever holds one of these links.
    pub links: Vec<Link>,
}

impl Audience {
    /// Whether nobody does.
    pub fn is_nobody(&self) -> bool {
        !self.public && self.readers.is_empty() && self.groups.is_empty() && self.links.is_empty()
    }
}

/// Where and how something is moved in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Before another; at the end when there is none.
    Before(Option<i64>),
}

/// Whose portfolio, to read its items.
#[derive(Debug, Clone, Copy)]
pub struct Whose {
    /// Its number.
    pub portfolio: i64,
    /// Who owns it.
    pub owner: PersonId,
}
