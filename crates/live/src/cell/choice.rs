//! The cells that one chooses from, with how many are in each: a count that changes all the time.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::model::Way;
use super::store;
use crate::event::{Audience, Event, Eye, Item, Kind, bodies, draw, render};

/// The cells of the newest round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Whether people choose.
    pub is_open: bool,
    /// When that is over.
    pub ends: Option<i64>,
    /// The cells, in order; none when people do not choose.
    pub cells: Vec<Counted>,
}

/// A cell and how many are in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Its identifier.
    pub id: String,
    /// Its number.
    pub number: i64,
    /// How many are in it.
    pub people: i64,
}

impl Choice {
    fn of(tx: &mut Tx, room: GatheringId) -> Result<Option<Self>, Problem> {
        let Some(round) = store::current(tx, room)? else {
            return Ok(None);
        };
        let is_open = round.way == Way::Chosen && !round.is_over(tx.now());
        let sizes = if is_open {
            store::sizes(tx, round.id)?
        } else {
            Vec::new()
        };
        let count = |(id, number, people)| Counted { id, number, people };
        Ok(Some(Choice {
            is_open,
            ends: round.ends.map(Instant::milliseconds),
            cells: sizes.into_iter().map(count).collect(),
        }))
    }
}

#[derive(Template)]
#[template(path = "cell/_choice.html")]
struct Html<'a> {
    eye: &'a Eye,
    choice: &'a Choice,
    now: i64,
}

impl Item for Choice {
    const KIND: &'static str = "choice";
    fn id(&self) -> String {
        "choice".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        let now = eye.v.now().milliseconds();
        let is_over = self.ends.is_some_and(|ends| ends <= now);
        if !self.is_open || is_over || eye.is_host() {
            return Ok(None);
        }
        render(&Html {
            eye,
            choice: self,
            now,
        })
    }
}

/// See [`Choice`].
pub const KIND: Kind = Kind {
    word: Choice::KIND,
    list: |tx, entered| match Choice::of(tx, entered.gathering.id)? {
        Some(choice) if choice.is_open && !entered.is_over() => bodies(&[choice]),
        _ => Ok(Vec::new()),
    },
    draw: draw::<Choice>,
};

/// The gauge of it.
///
/// # Errors
/// When the store refuses.
pub fn gauge(tx: &mut Tx, room: GatheringId) -> Result<Vec<Event>, Problem> {
    match Choice::of(tx, room)? {
        Some(choice) => Ok(vec![Event::gauge(Audience::All, &choice)?]),
        None => Ok(Vec::new()),
    }
}
