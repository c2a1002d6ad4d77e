//! A study, what it asks, and what may follow what.

use kernel::{Instant, SpaceId, Uid};
use serde::{Deserialize, Serialize};
use spaces::space::Member;

platform::words! {
    /// Where a study stands. Whether it is over is a matter of its end.
    State {
        /// Proposed, and not answered.
        Proposed = "proposed",
        /// Accepted: spaces may agree, people may consent.
        Open = "open",
        /// Not accepted, with a reason.
        Declined = "declined",
        /// Taken back by whoever proposed it.
        Withdrawn = "withdrawn",
    }
}

platform::words! {
    /// What an answer may be. Nothing in free words, which could name somebody.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    Kind {
        /// Yes or no.
        Yesno = "yesno",
        /// From one, not at all, to five, entirely.
        Scale = "scale",
        /// A whole number.
        Number = "number",
        /// One of several words.
        Choice = "choice",
    }
}

/// Something that is asked: a line of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variable {
    /// Its name in the table that leaves.
    pub key: String,
    /// The question.
    pub question: String,
    /// What an answer may be.
    pub kind: Kind,
    /// The words of a choice.
    pub options: Vec<String>,
}

/// The greatest number that may be answered.
const GREATEST: i64 = 1_000_000;

impl Variable {
    /// An answer as it is kept; nothing when it is none.
    pub fn read(&self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        let whole = |least: i64, most: i64| {
            let number = typed.parse::<i64>().ok();
            number
                .filter(|number| (least..=most).contains(number))
                .map(|number| number.to_string())
        };
        match self.kind {
            Kind::Yesno => ["yes", "no"].contains(&typed).then(|| typed.to_owned()),
            Kind::Scale => whole(1, 5),
            Kind::Number => whole(0, GREATEST),
            Kind::Choice => {
                let place = typed.parse::<usize>().ok()?;
                self.options.get(place).map(|_| place.to_string())
            }
        }
    }

    /// The answer as it leaves.
    pub fn written(&self, kept: &str) -> String {
        match self.kind {
            Kind::Choice => {
                let place = kept.parse::<usize>().ok();
                let option = place.and_then(|place| self.options.get(place));
                option.cloned().unwrap_or_default()
            }
            _ => kept.to_owned(),
        }
    }
}

/// What a proposal says.
#[derive(Debug, Clone)]
pub struct Said {
    /// The team, the laboratory.
    pub body_name: String,
    /// What it is called.
    pub title: String,
    /// What it wants to know.
    pub question: String,
    /// What people do, and what becomes of what they say.
    pub protocol: String,
    /// What is asked.
    pub variables: Vec<Variable>,
    /// When access closes.
    pub ends: Instant,
}

/// A study.
#[derive(Debug, Clone)]
pub struct Study {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The space that it is proposed to.
    pub space_id: SpaceId,
    /// That space's name in addresses.
    pub space: String,
    /// Where it stands.
    pub state: State,
    /// What it says.
    pub said: Said,
    /// The protocol as HTML.
    pub html: String,
    /// How often it was changed.
    pub version: i64,
    /// What was answered to it.
    pub answer: String,
    /// What came of it.
    pub results: String,
    /// The same as HTML.
    pub results_html: String,
    /// When results were told.
    pub told: Option<Instant>,
    /// Who leads it.
    pub author: Member,
}

impl Study {
    /// Whether its end has come.
    pub fn is_over(&self, now: Instant) -> bool {
        self.said.ends <= now
    }

    /// Whether people may consent now.
    pub fn is_going_on(&self, now: Instant) -> bool {
        self.state == State::Open && !self.is_over(now)
    }
}

/// The fewest people of whom something leaves, and the fewest of a site whose code stands beside them.
pub const FEWEST: usize = 5;

/// What may follow a state, and by whose hand.
pub fn may_become(from: State, to: State, answers: bool, is_author: bool) -> bool {
    match (from, to) {
        (State::Proposed | State::Declined, State::Open) | (State::Proposed, State::Declined) => answers,
        (State::Proposed | State::Declined, State::Withdrawn) | (State::Withdrawn, State::Proposed) => {
            is_author
        }
        _ => false,
    }
}
