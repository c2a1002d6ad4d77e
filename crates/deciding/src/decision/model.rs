//! A decision and a stance: what may follow what.

use kernel::{Instant, PersonId, Refusal, SpaceId, Uid};
use serde::{Deserialize, Serialize};
use spaces::space::Member;

platform::words! {
    /// How a group decides.
    Method {
        /// As long as nobody has a reasoned objection.
        Consent = "consent",
        /// Whoever asks decides, once they have heard the others.
        Advice = "advice",
        /// Yes, no, or neither.
        Vote = "vote",
        /// So many points shared out over options.
        Points = "points",
        /// Options put in order.
        Ranking = "ranking",
        /// Somebody for a role, named with reasons, without anybody standing.
        Election = "election",
    }
}

platform::words! {
    /// What came of it.
    Outcome {
        /// It is so.
        Adopted = "adopted",
        /// It is so, otherwise than it was proposed.
        Changed = "changed",
        /// It is not.
        Dropped = "dropped",
    }
}

impl Method {
    /// Whether it decides between options.
    pub const fn has_options(self) -> bool {
        matches!(self, Method::Points | Method::Ranking)
    }

    /// Whether stances are read by everybody before it is closed. Numbers are not, so that the first draw nobody along.
    pub const fn is_open(self, round: i64) -> bool {
        match self {
            Method::Consent | Method::Advice => true,
            Method::Vote | Method::Points | Method::Ranking => false,
            Method::Election => round > 1,
        }
    }

    /// The single words that one may say; none where one says something else.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Method::Consent => &["agree", "reserve", "objection", "abstain"],
            Method::Vote => &["yes", "no", "abstain"],
            Method::Advice => &["for", "against", "mixed"],
            Method::Points | Method::Ranking | Method::Election => &[],
        }
    }
}

/// What somebody says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// One of the method's words.
    Word(String),
    /// Points by option, in the order of the options.
    Points(Vec<i64>),
    /// The places of the options in their order, the preferred first.
    Ranking(Vec<usize>),
    /// The person named.
    Named(i64),
}

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Stances are taken.
    Open,
    /// They are no longer; what came of it is to be said.
    Closed,
    /// It was said.
    Settled,
    /// Its author took it back before.
    Withdrawn,
}

impl State {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Closed => "closed",
            State::Settled => "settled",
            State::Withdrawn => "withdrawn",
        }
    }
}

/// A decision.
#[derive(Debug, Clone)]
pub struct Decision {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space_id: SpaceId,
    /// The name of its space in addresses.
    pub space: String,
    /// Whose proposal it is.
    pub author: Member,
    /// How it is decided.
    pub method: Method,
    /// What it is about.
    pub title: String,
    /// The proposal, as typed.
    pub body: String,
    /// The proposal, as HTML.
    pub html: String,
    /// How many must say something.
    pub quorum: Option<i64>,
    /// How many points each shares out.
    pub points: i64,
    /// Which time it is asked; an election is asked twice.
    pub round: i64,
    /// How often it was worded, from 1.
    pub version: i64,
    /// When it was opened.
    pub opened: Instant,
    /// When it closes by itself.
    pub closes: Instant,
    /// When it was closed before that.
    pub closed: Option<Instant>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// That in words, as typed.
    pub outcome_words: String,
    /// The same as HTML.
    pub outcome_html: String,
    /// When that was said.
    pub settled: Option<Instant>,
    /// When to look at it again.
    pub review: Option<Instant>,
    /// When it was taken back.
    pub withdrawn: Option<Instant>,
    /// The key of the role for which somebody is elected; empty for none.
    pub role: String,
}

impl Decision {
    /// Where it stands at a moment.
    pub fn state(&self, now: Instant) -> State {
        if self.withdrawn.is_some() {
            State::Withdrawn
        } else if self.outcome.is_some() {
            State::Settled
        } else if self.closed.is_some() || now >= self.closes {
            State::Closed
        } else {
            State::Open
        }
    }

    /// Whether stances may be taken and the proposal amended.
    ///
    /// # Errors
    /// The refusal `decision-closed`.
    pub fn while_open(&self, now: Instant) -> Result<(), Refusal> {
        match self.state(now) {
            State::Open => Ok(()),
            State::Closed | State::Settled | State::Withdrawn => Err(Refusal::new("decision-closed")),
        }
    }

    /// Whether what came of it may be said, or said otherwise: once it is closed.
    ///
    /// # Errors
    /// The refusal `decision-still-open`, or `decision-closed` when it was taken back.
    pub fn once_closed(&self, now: Instant) -> Result<(), Refusal> {
        match self.state(now) {
            State::Closed | State::Settled => Ok(()),
            State::Open => Err(Refusal::new("decision-still-open")),
            State::Withdrawn => Err(Refusal::new("decision-closed")),
        }
    }

    /// Whether everybody reads the stances now.
    pub fn shows_stances(&self, now: Instant) -> bool {
        self.method.is_open(self.round) || self.state(now) != State::Open
    }

    /// Whether it may be asked a second time: an election whose first round is heard.
    pub fn has_next_round(&self, now: Instant) -> bool {
        self.method == Method::Election && self.round == 1 && self.state(now) == State::Open
    }
}

/// What somebody says to a decision.
#[derive(Debug, Clone)]
pub struct Stance {
    /// Who.
    pub person: Member,
    /// What.
    pub choice: Choice,
    /// Why.
    pub reason: String,
    /// The wording to which they said it.
    pub version: i64,
    /// The round in which they said it.
    pub round: i64,
    /// When.
    pub at: Instant,
}

/// What may be said: the words, the options, the people.
pub struct Sayable<'a> {
    /// How it is decided.
    pub method: Method,
    /// How many options there are.
    pub options: usize,
    /// How many points each shares out.
    pub points: i64,
    /// Who may be named.
    pub people: &'a [PersonId],
}

/// Checks what somebody says.
///
/// # Errors
/// A refusal that says what is missing.
pub fn check(sayable: &Sayable<'_>, choice: &Choice, reason: &str) -> Result<(), Refusal> {
    let method = sayable.method;
    match choice {
        Choice::Word(word) if method.words().contains(&word.as_str()) => {
            let must_say_why = word == "objection" || method == Method::Advice;
            if must_say_why && reason.is_empty() {
                return Err(Refusal::new("decision-say-why"));
            }
            Ok(())
        }
        Choice::Points(points) if method == Method::Points && points.len() == sayable.options => {
            let sum: i64 = points.iter().sum();
            if points.iter().any(|each| *each < 0) || sum == 0 {
                return Err(Refusal::new("decision-no-points"));
            }
            if sum > sayable.points {
                return Err(Refusal::new("decision-too-many-points").with("most", sayable.points));
            }
            Ok(())
        }
        Choice::Ranking(order) if method == Method::Ranking && order.len() == sayable.options => {
            let mut sorted = order.clone();
            sorted.sort_unstable();
            let each_once = sorted.iter().enumerate().all(|(place, option)| place == *option);
            if each_once {
                Ok(())
            } else {
                Err(Refusal::new("decision-each-once"))
            }
        }
        Choice::Named(person) if method == Method::Election => {
            if reason.is_empty() {
                return Err(Refusal::new("decision-say-why"));
            }
            let known = sayable.people.iter().any(|each| each.number() == *person);
            if known {
                Ok(())
            } else {
                Err(Refusal::new("form-choose"))
            }
        }
        _ => Err(Refusal::new("form-choose")),
    }
}
