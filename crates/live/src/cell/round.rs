//! A round as everybody sees it: what to do, until when, what was said to all cells.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::model::{Round, Way};
use super::store;
use crate::event::{Audience, Eye, Item, Kind, bodies, draw, emit, render};

/// The newest round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundItem {
    /// Its identifier.
    pub round: String,
    /// What the cells do.
    pub task: String,
    /// `drawn`, `balanced` or `chosen`.
    pub way: String,
    /// How many cells there are.
    pub cells: i64,
    /// When it began, in milliseconds since 1970, UTC.
    pub began: i64,
    /// When its time is over; nothing when it has none.
    pub ends: Option<i64>,
    /// When everybody was called back; nothing while nobody did, even once its time is over.
    pub ended: Option<i64>,
    /// What was last said to all cells, oldest first.
    pub words: Vec<Word>,
}

/// Something that was said to all cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// What.
    pub text: String,
    /// When.
    pub at: i64,
}

impl RoundItem {
    fn of(tx: &mut Tx, round: &Round) -> Result<Self, Problem> {
        let words = store::words(tx, round.id)?;
        Ok(RoundItem {
            round: round.uid.to_string(),
            task: round.task.clone(),
            way: round.way.word().to_owned(),
            cells: store::count_cells(tx, round.id)?,
            began: round.began.milliseconds(),
            ends: round.ends.map(Instant::milliseconds),
            ended: round.ended.map(Instant::milliseconds),
            words: words.into_iter().map(|(text, at)| Word { text, at }).collect(),
        })
    }

    /// Whether it is over at `now`.
    fn is_over(&self, now: Instant) -> bool {
        self.ended.is_some() || self.ends.is_some_and(|ends| ends <= now.milliseconds())
    }
}

#[derive(Template)]
#[template(path = "cell/_round.html")]
struct Html<'a> {
    eye: &'a Eye,
    round: &'a RoundItem,
    is_over: bool,
    is_chosen: bool,
    now: i64,
}

impl Html<'_> {
    fn clock(&self, at: &i64) -> String {
        self.eye.v.clock(&self.eye.zone, Instant::from_milliseconds(*at))
    }

    /// When the page changes by itself.
    fn timer(&self) -> Option<i64> {
        self.round.ends.filter(|_| self.round.ended.is_none())
    }
}

impl Item for RoundItem {
    const KIND: &'static str = "round";
    fn id(&self) -> String {
        "round".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        let now = eye.v.now();
        render(&Html {
            eye,
            round: self,
            is_over: self.is_over(now),
            is_chosen: self.way == Way::Chosen.word(),
            now: now.milliseconds(),
        })
    }
}

/// See [`RoundItem`]: the newest of the room, until it closes.
pub const KIND: Kind = Kind {
    word: RoundItem::KIND,
    list: |tx, entered| match store::current(tx, entered.gathering.id)? {
        Some(round) if !entered.is_over() => {
            let item = RoundItem::of(tx, &round)?;
            bodies(&[item])
        }
        _ => Ok(Vec::new()),
    },
    draw: draw::<RoundItem>,
};

/// Tells everybody how the newest round stands.
///
/// # Errors
/// When the store refuses.
pub(super) fn tell(tx: &mut Tx, room: GatheringId) -> Result<(), Problem> {
    let Some(round) = store::current(tx, room)? else {
        return Ok(());
    };
    let item = RoundItem::of(tx, &round)?;
    emit(tx, room, Audience::All, &item).map(drop)
}
