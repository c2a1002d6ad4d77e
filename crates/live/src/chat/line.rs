//! A line of the chat, as a room shows it.

use askama::Template;
use kernel::{Instant, Problem};
use platform::db::{FromRow, Row};
use serde::{Deserialize, Serialize};

use super::{kept, store};
use crate::event::{Eye, Item, Kind, bodies, draw, render};

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its identifier.
    pub id: String,
    /// Who says it.
    pub by: String,
    /// The identifier of their seat.
    pub seat: String,
    /// Whether they hold the room.
    pub by_host: bool,
    /// What they say.
    pub text: String,
    /// When, in milliseconds since 1970, UTC.
    pub at: i64,
    /// Whether it is hidden from all but those who hold the room.
    pub is_hidden: bool,
    /// How many reported it.
    pub reports: i64,
    /// Where it stands: the order in which lines came to the store, whatever the clock of whoever wrote them.
    #[serde(default)]
    pub number: i64,
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Line {
            id: row.column()?,
            by: row.column()?,
            seat: row.column()?,
            by_host: row.column()?,
            text: row.column()?,
            at: row.column()?,
            is_hidden: row.column::<Option<Instant>>()?.is_some(),
            reports: row.column()?,
            number: row.column()?,
        })
    }
}

#[derive(Template)]
#[template(path = "chat/_line.html")]
struct Html<'a> {
    eye: &'a Eye,
    line: &'a Line,
    clock: String,
}

impl Item for Line {
    const KIND: &'static str = "line";

    fn id(&self) -> String {
        self.id.clone()
    }

    fn order(&self) -> String {
        format!("{:019}", self.number)
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_projection() {
            return Ok(None);
        }
        let clock = eye.v.clock(&eye.zone, Instant::from_milliseconds(self.at));
        render(&Html {
            eye,
            line: self,
            clock,
        })
    }
}

/// See [`Line`]: the newest, without what is hidden for all but hosts; once it is over, named as each agrees to be.
pub const KIND: Kind = Kind {
    word: Line::KIND,
    list: |tx, entered| {
        let room = entered.gathering.id;
        bodies(&if entered.is_over() {
            kept::newest(tx, room)?
        } else {
            store::newest(tx, room, entered.is_host)?
        })
    },
    draw: draw::<Line>,
};
