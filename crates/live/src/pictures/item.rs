//! A picture, as a room shows it.

use askama::Template;
use kernel::{Instant, Problem};
use platform::db::{FromRow, Row};
use serde::{Deserialize, Serialize};

use super::store;
use crate::event::{Eye, Item, Kind, bodies, draw, render};

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its identifier.
    pub id: String,
    /// Where its pixels are: `/media/{media}`.
    pub media: String,
    /// What it shows, in words.
    pub alternative: String,
    /// Who shows it.
    pub by: String,
    /// Since when, in milliseconds since 1970, UTC.
    pub at: i64,
    /// Whether it is hidden from all but those who hold the room.
    pub is_hidden: bool,
}

impl FromRow for Picture {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Picture {
            id: row.column()?,
            media: row.column()?,
            alternative: row.column()?,
            by: row.column()?,
            at: row.column()?,
            is_hidden: row.column::<Option<Instant>>()?.is_some(),
        })
    }
}

#[derive(Template)]
#[template(path = "pictures/_picture.html")]
struct Html<'a> {
    eye: &'a Eye,
    picture: &'a Picture,
}

/// Later than any moment: what is counted down from it is in the order of the newest first.
const FAR: i64 = 9_999_999_999_999;

impl Item for Picture {
    const KIND: &'static str = "picture";

    fn id(&self) -> String {
        self.id.clone()
    }

    fn order(&self) -> String {
        format!("{:013}{}", FAR - self.at, self.id)
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if self.is_hidden && !eye.is_host() {
            return Ok(None);
        }
        render(&Html { eye, picture: self })
    }
}

/// See [`Picture`].
pub const KIND: Kind = Kind {
    word: Picture::KIND,
    list: |tx, entered| bodies(&store::all(tx, entered.gathering.id, entered.is_host)?),
    draw: draw::<Picture>,
};
