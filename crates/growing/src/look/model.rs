//! How a request to look stands, and what may become of it.

use kernel::{Instant, Problem, Uid};
use platform::db::{FromRow, FromValue, Row, Value};
use spaces::space::Member;

/// How it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Somebody was asked.
    Asked,
    /// The request was taken back before they answered.
    Withdrawn,
    /// They said no.
    Declined,
    /// They said what they see.
    Given,
    /// Whoever asked took note.
    Noted,
    /// Whoever asked sees it otherwise.
    Disagreed,
}

/// What somebody does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Whoever grows asks, again after they took it back.
    Ask,
    /// They take the request back.
    Withdraw,
    /// Whoever was asked says no.
    Decline,
    /// They say what they see, or say it better as long as nothing was answered.
    Give,
    /// Whoever grows takes note.
    Note,
    /// They see it otherwise.
    Disagree,
}

impl State {
    /// Every state.
    pub const ALL: [State; 6] = [
        State::Asked,
        State::Withdrawn,
        State::Declined,
        State::Given,
        State::Noted,
        State::Disagreed,
    ];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Withdrawn => "withdrawn",
            State::Declined => "declined",
            State::Given => "given",
            State::Noted => "noted",
            State::Disagreed => "disagreed",
        }
    }

    /// What it becomes; nothing when that cannot be done now. What is so already stays so.
    pub const fn after(self, act: Act) -> Option<State> {
        match (self, act) {
            (State::Withdrawn | State::Asked, Act::Ask) => Some(State::Asked),
            (State::Asked | State::Withdrawn, Act::Withdraw) => Some(State::Withdrawn),
            (State::Asked | State::Declined, Act::Decline) => Some(State::Declined),
            (State::Asked | State::Given, Act::Give) => Some(State::Given),
            (State::Given | State::Noted | State::Disagreed, Act::Note) => Some(State::Noted),
            (State::Given | State::Noted | State::Disagreed, Act::Disagree) => Some(State::Disagreed),
            _ => None,
        }
    }

    /// Whether something was said.
    pub const fn is_given(self) -> bool {
        matches!(self, State::Given | State::Noted | State::Disagreed)
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        let word = String::from_value(value)?;
        State::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A request with what became of it.
#[derive(Debug, Clone)]
pub struct Look {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The number of what is looked at.
    pub evidence: i64,
    /// How it stands.
    pub state: State,
    /// What whoever asked wrote with it.
    pub request: String,
    /// The key of the step that is seen.
    pub step: Option<String>,
    /// What is seen, in words.
    pub words: String,
    /// What whoever asked answered.
    pub reply: String,
    /// When they were asked.
    pub asked: Instant,
    /// When they said what they see.
    pub given: Option<Instant>,
    /// Who was asked.
    pub person: Member,
}

impl FromRow for Look {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Look {
            id: row.column()?,
            uid: row.column()?,
            evidence: row.column()?,
            state: row.column()?,
            request: row.column()?,
            step: row.column()?,
            words: row.column()?,
            reply: row.column()?,
            asked: row.column()?,
            given: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ACTS: [Act; 6] = [
        Act::Ask,
        Act::Withdraw,
        Act::Decline,
        Act::Give,
        Act::Note,
        Act::Disagree,
    ];

    proptest! {
        /// Whatever people try, in whatever order.
        #[test]
        fn nothing_that_was_said_is_lost_and_nobody_is_asked_again_who_said_no(
            tried in proptest::collection::vec(0usize..ACTS.len(), 0..30),
        ) {
            let mut state = State::Asked;
            let (mut said, mut refused) = (false, false);
            for act in tried {
                let Some(next) = state.after(ACTS[act]) else { continue };
                state = next;
                said |= state.is_given();
                refused |= state == State::Declined;
                prop_assert!(!said || state.is_given());
                prop_assert!(!refused || state == State::Declined);
                prop_assert!(matches!(state, State::Noted | State::Disagreed) <= said);
                // The same again changes nothing.
                prop_assert_eq!(state.after(ACTS[act]), Some(state));
            }
        }
    }

    #[test]
    fn what_was_answered_is_not_written_anew_by_whoever_looked() {
        assert_eq!(State::Noted.after(Act::Give), None);
        assert_eq!(State::Given.after(Act::Withdraw), None);
        assert_eq!(State::Asked.after(Act::Note), None);
        assert_eq!(State::Declined.after(Act::Ask), None);
        assert_eq!(State::Withdrawn.after(Act::Give), None);
        assert_eq!(State::Noted.after(Act::Disagree), Some(State::Disagreed));
    }
}
