//! What a mission order is, and its way from a draft to what was done.
//!
//! Fields follow what the texts ask: everything that decides rights stands on the order, notably the mode and class of
//! transport; it is signed before leaving; a permanent one holds for a zone and at most twelve months; it may be
//! collective; if another service pays, it is named.

use kernel::{Instant, PersonId, SpaceId, Uid};
use serde::{Deserialize, Serialize};

/// What kind of order it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One person, one journey.
    Single,
    /// Several people, one journey.
    Collective,
    /// One person who travels often, within a zone.
    Permanent,
}

impl Kind {
    /// Every word.
    pub const ALL: [Kind; 3] = [Kind::Single, Kind::Collective, Kind::Permanent];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Single => "single",
            Kind::Collective => "collective",
            Kind::Permanent => "permanent",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|each| each.word() == word)
    }
}

/// Where an order is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Whoever prepares it may still change it.
    Draft,
    /// It has a number and waits for a signature.
    Asked,
    /// It holds.
    Signed,
    /// It was sent back with a reason; it may be changed and asked for again, under its number.
    Refused,
    /// It will not be.
    Cancelled,
    /// They are back.
    Done,
}

impl State {
    /// Every word.
    pub const ALL: [State; 6] = [
        State::Draft,
        State::Asked,
        State::Signed,
        State::Refused,
        State::Cancelled,
        State::Done,
    ];

    /// The word, as stored and in messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Asked => "asked",
            State::Signed => "signed",
            State::Refused => "refused",
            State::Cancelled => "cancelled",
            State::Done => "done",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        State::ALL.into_iter().find(|each| each.word() == word)
    }

    /// Whether it may be worded otherwise.
    pub const fn is_open(self) -> bool {
        matches!(self, State::Draft | State::Refused)
    }

    /// Where a step leads from here; nothing when it leads nowhere.
    pub const fn after(self, step: Step) -> Option<State> {
        match (self, step) {
            (State::Draft | State::Refused, Step::Ask) => Some(State::Asked),
            (State::Asked, Step::Sign) => Some(State::Signed),
            (State::Asked, Step::Refuse) => Some(State::Refused),
            (State::Draft | State::Asked | State::Refused | State::Signed, Step::Cancel) => {
                Some(State::Cancelled)
            }
            (State::Signed, Step::Tell) => Some(State::Done),
            _ => None,
        }
    }
}

/// A step on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is asked for.
    Ask,
    /// It is signed.
    Sign,
    /// It is sent back.
    Refuse,
    /// It is called off.
    Cancel,
    /// They are back.
    Tell,
}

impl Step {
    /// Whether it is for those who sign.
    pub const fn is_signers(self) -> bool {
        matches!(self, Step::Sign | Step::Refuse)
    }
}

/// What an order says beside its journey; every part may be empty unless a rule asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// The program, or what the event is.
    pub programme: String,
    /// Who employs.
    pub employer: String,
    /// The authority that signs.
    pub authority: String,
    /// How they travel.
    pub transport: String,
    /// In which class.
    pub class: String,
    /// Whether they may take their own vehicle.
    pub own_vehicle: bool,
    /// Its fiscal power.
    pub vehicle_power: String,
    /// Where they sleep.
    pub lodging: String,
    /// Which meals.
    pub meals: String,
    /// The budget line.
    pub budget: String,
    /// The service that pays, where that is another.
    pub payer: String,
    /// What is advanced.
    pub advance: String,
}

/// What an order says of somebody on it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Known {
    /// How they are addressed.
    pub civility: String,
    /// Their name.
    pub name: String,
    /// Their grade.
    pub grade: String,
    /// Their function.
    pub function: String,
    /// Where they work.
    pub residence: String,
    /// Where they live.
    pub home: String,
}

/// Somebody on an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agent {
    /// Who.
    pub person: PersonId,
    /// Their identifier.
    pub uid: Uid,
    /// What the order says of them.
    pub known: Known,
}

/// An order as stored.
#[derive(Debug, Clone)]
pub struct Mission {
    /// Its number in the store.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The number of its space.
    pub space_id: SpaceId,
    /// The address of its space.
    pub space: String,
    /// The name of its space.
    pub space_name: String,
    /// The gathering it is for: identifier and title.
    pub gathering: Option<(Uid, String)>,
    /// Its kind.
    pub kind: Kind,
    /// Whether there are costs.
    pub costs: bool,
    /// Its state.
    pub state: State,
    /// The year and the number in it, once it was asked for.
    pub number: Option<(i64, i64)>,
    /// What it is for.
    pub purpose: String,
    /// Where; the zone of a permanent one.
    pub destination: String,
    /// When they leave; the first day of a permanent one.
    pub leaves: Instant,
    /// From where.
    pub leaves_from: String,
    /// When they are back; the last day of a permanent one.
    pub returns: Instant,
    /// To where.
    pub returns_to: String,
    /// What else it says.
    pub details: Details,
    /// How often it was worded.
    pub version: i64,
    /// Who made it.
    pub made_by: PersonId,
    /// Their name.
    pub maker: String,
    /// When it was asked for.
    pub asked: Option<Instant>,
    /// When it was signed, sent back or called off.
    pub decided: Option<Instant>,
    /// Who signed, as they wrote it.
    pub signature: String,
    /// Why it was sent back or called off.
    pub reason: String,
}

impl Mission {
    /// Its page.
    pub fn path(&self) -> String {
        format!("/missions/{}", self.uid)
    }

    /// Its number, as it is said: the year, then its place in it.
    pub fn called(&self) -> Option<String> {
        self.number.map(|(year, number)| format!("{year}-{number:03}"))
    }

    /// Whether it was signed after they left: the texts ask for it before.
    pub fn is_late(&self) -> bool {
        let signed = matches!(self.state, State::Signed | State::Done);
        signed && self.kind != Kind::Permanent && self.decided.is_some_and(|decided| decided > self.leaves)
    }
}
