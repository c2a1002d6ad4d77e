//! An idea on a wall, or a heading over ideas, as a room shows it.

use askama::Template;
use kernel::{Instant, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};
use serde::{Deserialize, Serialize};

use super::texts;
use crate::event::{Audience, Eye, Item, Kind, bodies, draw, emit, emit_gone, render};
use crate::room::Entered;

/// See the module's own text. Whoever wrote it is nowhere in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// Its identifier.
    pub id: String,
    /// Its number on the wall.
    pub number: i64,
    /// Its words.
    pub text: String,
    /// Whether it is a heading.
    pub is_heading: bool,
    /// Whether it is hidden from all but those who hold the room.
    pub is_hidden: bool,
    /// The number of the idea or heading that it is under, or its own.
    pub root: i64,
    /// Where its wall stands among the polls.
    pub wall: i64,
    /// What its wall asks.
    pub title: String,
}

impl FromRow for Idea {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Idea {
            id: row.column()?,
            number: row.column()?,
            text: row.column()?,
            is_heading: row.column()?,
            is_hidden: row.column::<Option<Instant>>()?.is_some(),
            root: row.column()?,
            wall: row.column()?,
            title: row.column()?,
        })
    }
}

impl Idea {
    /// Whether it is under another.
    fn is_under(&self) -> bool {
        self.root != self.number
    }
}

#[derive(Template)]
#[template(path = "poll/_idea.html")]
struct IdeaHtml<'a> {
    eye: &'a Eye,
    idea: &'a Idea,
}

impl Item for Idea {
    const KIND: &'static str = "idea";

    fn id(&self) -> String {
        self.id.clone()
    }

    /// Wall by wall, each idea after the one that it is under.
    fn order(&self) -> String {
        let newest = i64::MAX - self.wall;
        format!(
            "{newest:019} {:06} {} {:06}",
            self.root,
            i64::from(self.is_under()),
            self.number
        )
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if self.is_hidden && !eye.is_host() {
            return Ok(None);
        }
        render(&IdeaHtml { eye, idea: self })
    }
}

/// See [`Idea`]: hidden ones for those who hold the room alone.
pub const IDEA: Kind = Kind {
    word: Idea::KIND,
    list: |tx, entered| {
        let room = entered.gathering.id;
        bodies(&texts::ideas(tx, room, entered.is_host, entered.is_over())?)
    },
    draw: draw::<Idea>,
};

/// Tells everybody how an idea stands now; a hidden one is gone for all but those who hold the room.
pub(super) fn tell(tx: &mut Tx, entered: &Entered, id: i64) -> Result<(), Problem> {
    let (room, idea) = (entered.gathering.id, texts::idea(tx, id)?);
    if idea.is_hidden {
        emit_gone::<Idea>(tx, room, Audience::All, &idea.id)?;
        emit(tx, room, Audience::Hosts, &idea).map(drop)
    } else {
        emit(tx, room, Audience::All, &idea).map(drop)
    }
}
