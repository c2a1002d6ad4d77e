//! The states that an accompaniment goes through, and the steps from one to another.

use kernel::Refusal;
use platform::db::{FromValue, Value};

/// Where an accompaniment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum State {
    /// Being written; nobody else sees it.
    Draft,
    /// It waits for somebody to look for a companion.
    Asked,
    /// Somebody was asked whether they would accompany.
    Proposed,
    /// Somebody will.
    Accepted,
    /// A first meeting is set, or a plan is written.
    UnderWay,
    /// It ended, and what came of it is said.
    Done,
    /// Both agreed that it be told.
    Told,
    /// Whoever asked took it back.
    Withdrawn,
    /// The space cannot help, and said why.
    Declined,
}

impl State {
    /// All of them, in the order in which they come.
    pub const ALL: [State; 9] = [
        State::Draft,
        State::Asked,
        State::Proposed,
        State::Accepted,
        State::UnderWay,
        State::Done,
        State::Told,
        State::Withdrawn,
        State::Declined,
    ];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Asked => "asked",
            State::Proposed => "proposed",
            State::Accepted => "accepted",
            State::UnderWay => "under-way",
            State::Done => "done",
            State::Told => "told",
            State::Withdrawn => "withdrawn",
            State::Declined => "declined",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        State::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether somebody accompanies, or did.
    pub const fn has_companion(self) -> bool {
        matches!(
            self,
            State::Accepted | State::UnderWay | State::Done | State::Told
        )
    }

    /// Whether it takes one of the places that a companion has.
    pub const fn keeps_busy(self) -> bool {
        matches!(self, State::Accepted | State::UnderWay)
    }

    /// Whether somebody is looked for.
    pub const fn waits(self) -> bool {
        matches!(self, State::Asked | State::Proposed)
    }

    /// The colour of its chip.
    pub const fn tone(self) -> &'static str {
        match self {
            State::Asked | State::Proposed => "warn",
            State::Accepted | State::UnderWay => "accent",
            State::Done | State::Told => "ok",
            State::Draft | State::Withdrawn | State::Declined => "",
        }
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| State::from_word(&word))
    }
}

/// What somebody does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Sends what was a draft.
    Send,
    /// A coordinator asks somebody to accompany.
    Propose,
    /// Nobody who was asked is left.
    FindNobody,
    /// A companion accepts.
    Accept,
    /// The first meeting is booked, or the plan is written.
    Begin,
    /// The companion cannot go on.
    HandBack,
    /// It ends.
    Finish,
    /// Both agree to tell it.
    Tell,
    /// One of them changed their mind.
    Untell,
    /// Whoever asked takes it back.
    Withdraw,
    /// The space cannot help.
    Decline,
    /// What was withdrawn or declined is asked again.
    Resume,
}

impl Step {
    /// All of them.
    #[cfg(test)]
    pub const ALL: [Step; 12] = [
        Step::Send,
        Step::Propose,
        Step::FindNobody,
        Step::Accept,
        Step::Begin,
        Step::HandBack,
        Step::Finish,
        Step::Tell,
        Step::Untell,
        Step::Withdraw,
        Step::Decline,
        Step::Resume,
    ];
}

/// The state after a step.
///
/// # Errors
/// A refusal when the step cannot be taken from there.
pub(crate) fn after(state: State, step: Step) -> Result<State, Refusal> {
    let next = match (state, step) {
        (State::Draft, Step::Send)
        | (State::Proposed, Step::FindNobody)
        | (State::Accepted | State::UnderWay, Step::HandBack)
        | (State::Withdrawn | State::Declined, Step::Resume) => State::Asked,
        (State::Asked | State::Proposed, Step::Propose) => State::Proposed,
        (State::Proposed, Step::Accept) => State::Accepted,
        (State::Accepted | State::UnderWay, Step::Begin) => State::UnderWay,
        (State::Accepted | State::UnderWay, Step::Finish) | (State::Told, Step::Untell) => State::Done,
        (State::Done, Step::Tell) => State::Told,
        (
            State::Draft | State::Asked | State::Proposed | State::Accepted | State::UnderWay,
            Step::Withdraw,
        ) => State::Withdrawn,
        (State::Asked | State::Proposed, Step::Decline) => State::Declined,
        _ => return Err(Refusal::new("request-not-now")),
    };
    Ok(next)
}
