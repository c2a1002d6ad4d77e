//! A trial, those who take part, and what may follow what.

use kernel::{Instant, Refusal, SpaceId, Uid};
use spaces::space::Member;

platform::words! {
    /// Where a trial stands.
    State {
        /// Called for, and not answered.
        Proposed = "proposed",
        /// Accepted: people may take part.
        Open = "open",
        /// Not accepted, with a reason.
        Declined = "declined",
        /// Over, with its verdict.
        Closed = "closed",
        /// Taken back by whoever called for it.
        Withdrawn = "withdrawn",
    }
}

platform::words! {
    /// Who calls for it.
    Origin {
        /// People of the space.
        Members = "members",
        /// A company.
        Company = "company",
        /// Researchers.
        Research = "research",
        /// A public body.
        Public = "public",
        /// An association.
        Association = "association",
    }
}

platform::words! {
    /// What was found of the hypothesis, by one person or by all.
    Verdict {
        /// It holds.
        Holds = "holds",
        /// It holds in part, or for some.
        Partly = "partly",
        /// It does not.
        Not = "not",
        /// Nobody can say yet.
        Unknown = "unknown",
    }
}

platform::words! {
    /// Whether somebody found what was expected.
    Held {
        /// Yes.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

platform::words! {
    /// Would I again?
    Again {
        /// Yes.
        Yes = "yes",
        /// Otherwise.
        Otherwise = "otherwise",
        /// No.
        No = "no",
    }
}

/// What a call says.
#[derive(Debug, Clone)]
pub struct Said {
    /// Who calls for it.
    pub origin: Origin,
    /// The name of the company, the team or the body; empty for people of the space.
    pub body_name: String,
    /// What is tried, in a line.
    pub title: String,
    /// What is expected.
    pub hypothesis: String,
    /// What one does, in plain words.
    pub protocol: String,
    /// What whoever calls gains by it.
    pub interest: String,
    /// How many places are looked for.
    pub places: i64,
    /// How many sets of equipment are lent; none when nothing is.
    pub sets: i64,
    /// What a set is made of.
    pub equipment: String,
    /// Until when it is tried.
    pub ends: Instant,
}

/// A trial.
#[derive(Debug, Clone)]
pub struct Trial {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The space that it is called for in.
    pub space_id: SpaceId,
    /// That space's name in addresses.
    pub space: String,
    /// Where it stands.
    pub state: State,
    /// What it says.
    pub said: Said,
    /// The protocol as HTML.
    pub html: String,
    /// How many sets are out.
    pub lent: i64,
    /// How often it was changed.
    pub version: i64,
    /// When it was called for.
    pub proposed: Instant,
    /// Why it was declined, or a word with which it was accepted.
    pub answer: String,
    /// The verdict.
    pub verdict: Option<Verdict>,
    /// The verdict in words.
    pub verdict_words: String,
    /// The same as HTML.
    pub verdict_html: String,
    /// When it was concluded.
    pub closed: Option<Instant>,
    /// Who called for it.
    pub author: Member,
}

/// Somebody takes part.
#[derive(Debug, Clone)]
pub struct Try {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Where: a class, a place.
    pub place: String,
    /// Whether a set is asked for.
    pub borrows: bool,
    /// When they left.
    pub left: Option<Instant>,
    /// When a set was lent.
    pub lent: Option<Instant>,
    /// Until when.
    pub due: Option<Instant>,
    /// When it came back.
    pub returned: Option<Instant>,
    /// When they told what happened.
    pub told: Option<Instant>,
    /// Whether they found what was expected.
    pub held: Option<Held>,
    /// Whether they would again.
    pub again: Option<Again>,
    /// What happened.
    pub words: String,
    /// The same as HTML.
    pub html: String,
    /// Whether their name stands beside it.
    pub signed: bool,
    /// Who.
    pub person: Member,
}

impl Try {
    /// Whether a set is with them.
    pub fn holds_set(&self) -> bool {
        self.lent.is_some() && self.returned.is_none()
    }

    /// Whether they wait for a set.
    pub fn waits_for_set(&self) -> bool {
        self.borrows && self.lent.is_none() && self.left.is_none()
    }
}

impl Trial {
    /// Whether people may take part now.
    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// Whether only those who called for it and those who answer see it.
    pub fn is_apart(&self) -> bool {
        matches!(self.state, State::Proposed | State::Declined | State::Withdrawn)
    }

    /// Refuses what is only done while it is open.
    ///
    /// # Errors
    /// A refusal that says so.
    pub fn while_open(&self) -> Result<(), Refusal> {
        if self.is_open() {
            Ok(())
        } else {
            Err(Refusal::new("trials-not-open"))
        }
    }
}

/// What may follow a state, and by whose hand: those who answer for the space, or whoever called for it.
pub fn may_become(from: State, to: State, answers: bool, is_author: bool) -> bool {
    match (from, to) {
        (State::Proposed, State::Open | State::Declined) => answers,
        (State::Proposed | State::Declined, State::Withdrawn) => is_author,
        (State::Withdrawn, State::Proposed) => is_author,
        (State::Declined, State::Open) => answers,
        (State::Open, State::Closed) => answers || is_author,
        // A verdict may be worded otherwise.
        (State::Closed, State::Closed) => answers || is_author,
        _ => false,
    }
}
