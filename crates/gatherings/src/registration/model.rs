//! What a registration is, and the rules of the waiting list.

use std::collections::BTreeMap;

use kernel::{Instant, Language, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};

use crate::gathering::{GatheringId, Seat};

/// How a registration stands.
///
/// A place is *placed* or *offered*; a free one is offered to whoever has waited longest, and kept for them until
/// they answer or the offer ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// They have a place.
    Placed,
    /// They wait for one.
    Waiting,
    /// A place is kept for them until they answer.
    Offered,
    /// They gave it up.
    Cancelled,
    /// They declined what was offered.
    Declined,
    /// They did not answer in time.
    Lapsed,
}

impl State {
    /// Every state.
    pub const ALL: [State; 6] = [
        State::Placed,
        State::Waiting,
        State::Offered,
        State::Cancelled,
        State::Declined,
        State::Lapsed,
    ];

    /// The word, as stored and in messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Placed => "placed",
            State::Waiting => "waiting",
            State::Offered => "offered",
            State::Cancelled => "cancelled",
            State::Declined => "declined",
            State::Lapsed => "lapsed",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        State::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether it counts: a place that is theirs, kept for them, or waited for.
    pub const fn is_active(self) -> bool {
        matches!(self, State::Placed | State::Waiting | State::Offered)
    }
}

/// The longest time that a place is kept for somebody: two days.
const LONGEST_OFFER: i64 = 48 * 60;
/// The shortest: half an hour, unless it starts before.
const SHORTEST_OFFER: i64 = 30;

/// Until when a place that comes free at `now` is kept for whoever is next: a quarter of the time that is left, so
/// that others still have a chance, and never beyond the start.
pub fn offer_ends(now: Instant, starts: Instant) -> Instant {
    let left = (starts.milliseconds() - now.milliseconds()) / 60_000;
    let minutes = (left / 4).clamp(SHORTEST_OFFER, LONGEST_OFFER);
    now.plus_minutes(minutes).min(starts)
}

/// What somebody says when they register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// How they will be there.
    pub seat: Seat,
    /// How they wish to be called.
    pub name: String,
    /// What they answered, by question.
    pub answers: BTreeMap<String, String>,
    /// The language of the mails they get.
    pub language: Language,
}

/// A registration as stored.
#[derive(Debug, Clone)]
pub struct Registration {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// What for.
    pub gathering: GatheringId,
    /// Who.
    pub person: PersonId,
    /// How they will be there.
    pub seat: Seat,
    /// How it stands.
    pub state: State,
    /// How they wish to be called.
    pub name: String,
    /// What they answered, by question.
    pub answers: BTreeMap<String, String>,
    /// The language of their mails.
    pub language: Language,
    /// What its address is made of.
    pub secret: String,
    /// Until when a place is kept for them.
    pub offered_until: Option<Instant>,
    /// When they first registered.
    pub asked: Instant,
    /// When it last changed.
    pub changed: Instant,
}

impl Registration {
    /// The address where its owner sees, changes and cancels it.
    pub fn path(&self) -> String {
        format!("/registrations/{}", self.secret)
    }
}

impl FromRow for Registration {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let unknown = || Problem::broken("a registration with an unknown word");
        Ok(Registration {
            id: row.column()?,
            uid: row.column()?,
            gathering: row.column()?,
            person: row.column()?,
            seat: Seat::from_word(&row.column::<String>()?).ok_or_else(unknown)?,
            state: State::from_word(&row.column::<String>()?).ok_or_else(unknown)?,
            name: row.column()?,
            answers: serde_json::from_str(&row.column::<String>()?)
                .map_err(|cause| Problem::fault("read the answers of a registration", cause))?,
            language: row.column()?,
            secret: row.column()?,
            offered_until: row.column()?,
            asked: row.column()?,
            changed: row.column()?,
        })
    }
}
