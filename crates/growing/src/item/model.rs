//! A thing of somebody’s, as whoever reads sees it.

use std::sync::Arc;

use kernel::{Instant, Joining, Level, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::{self, Shape};

use crate::growth::Dated;

/// What stands before a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// Nothing.
    None,
    /// A message.
    Key(&'static str),
    /// Words of the trame.
    Said(String),
}

/// A text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// As it is.
    Plain(String),
    /// HTML that was made of Markdown.
    Html(String),
}

/// A text with what stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What stands before it.
    pub label: Label,
    /// The text.
    pub text: Text,
}

impl Block {
    /// A text as it is.
    pub fn plain(text: impl Into<String>) -> Self {
        Block {
            label: Label::None,
            text: Text::Plain(text.into()),
        }
    }

    /// HTML that was made of Markdown, with its label.
    pub fn html(label: Label, html: impl Into<String>) -> Self {
        Block {
            label,
            text: Text::Html(html.into()),
        }
    }

    /// Markdown under a message; nothing when it is empty.
    pub fn written(label: &'static str, markdown: &str) -> Option<Self> {
        let html = platform::markdown::html(markdown);
        (!markdown.trim().is_empty()).then(|| Block::html(Label::Key(label), html))
    }
}

/// A picture of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its identifier.
    pub media: Uid,
    /// What it shows, in words.
    pub alternative: String,
}

/// See the module’s own text.
pub struct Item {
    /// The word of its kind.
    pub kind: &'static str,
    /// What it is called there.
    pub source: String,
    /// What people call it.
    pub title: String,
    /// The space it comes from.
    pub place: Place,
    /// When it was.
    pub at: Instant,
    /// Until when, of what lasted.
    pub until: Option<Instant>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Its pictures.
    pub images: Vec<Image>,
    /// Where it is read in the house.
    pub path: Option<String>,
    /// An address of its owner’s, elsewhere.
    pub address: Option<String>,
    /// The keys of the skills that it points at, in the trame of its space.
    pub skills: Vec<String>,
    /// The level at which it counts.
    pub level: Option<Level>,
    /// Where its owner said they are, of a position.
    pub position: Option<Dated>,
    /// Why others are not shown it: a message. Nothing: they are.
    pub withheld: Option<&'static str>,
}

impl Item {
    /// A thing of which only the least is known yet.
    pub fn new(kind: &'static str, source: String, title: String, place: Place, at: Instant) -> Self {
        Item {
            kind,
            source,
            title,
            place,
            at,
            until: None,
            blocks: Vec::new(),
            images: Vec::new(),
            path: None,
            address: None,
            skills: Vec::new(),
            level: None,
            position: None,
            withheld: None,
        }
    }

    /// How a form names it.
    pub fn value(&self) -> String {
        format!("{}:{}", self.kind, self.source)
    }

    /// The kind and what it is called, of what a form names.
    pub fn named(value: &str) -> Option<(&str, &str)> {
        value
            .split_once(':')
            .filter(|(kind, source)| !kind.is_empty() && !source.is_empty())
    }
}

/// The space from which a thing comes.
#[derive(Clone)]
pub struct Place {
    /// Its number.
    pub space: SpaceId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    name: String,
    hidden: bool,
    trame: (i64, String),
}

impl Place {
    /// Its name; a space that others must not know of is not named.
    pub fn name(&self) -> Option<&str> {
        (!self.hidden).then_some(self.name.as_str())
    }

    /// Whether others must not know of it.
    pub fn is_hidden(&self) -> bool {
        self.hidden
    }

    /// Its trame.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn shape(&self, tx: &mut Tx) -> Result<Arc<Shape>, Problem> {
        shape::of(tx, self.trame.0, &self.trame.1)
    }
}

impl FromRow for Place {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Place {
            space: row.column()?,
            slug: row.column()?,
            name: row.column()?,
            hidden: row.column::<Joining>()? == Joining::Hidden,
            trame: (row.column()?, row.column()?),
        })
    }
}
