//! The life of a poll: prepared, open, closed, open again; its results shown or hidden.

use kernel::Refusal;

use super::model::PollKind;

/// Where a poll is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Those who hold the room see it.
    Prepared,
    /// People answer.
    Open,
    /// Nobody answers any more.
    Closed,
}

impl State {
    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Prepared => "prepared",
            State::Open => "open",
            State::Closed => "closed",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [State::Prepared, State::Open, State::Closed]
            .into_iter()
            .find(|state| state.word() == word)
    }
}

/// How a poll stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Life {
    /// Where it is.
    pub state: State,
    /// Whether everybody sees its results.
    pub is_shown: bool,
    /// Whether everybody has seen those of the closed poll once.
    pub was_revealed: bool,
}

/// What those who hold the room do with a poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// People answer from now on; answers that are there stay.
    Open,
    /// Nobody answers any more.
    Close,
    /// Everybody sees the results.
    Show,
    /// They are hidden again.
    Hide,
}

impl Life {
    /// Before anything.
    pub const NEW: Life = Life {
        state: State::Prepared,
        is_shown: false,
        was_revealed: false,
    };

    /// Whether right answers are for everybody to see: only where nobody can answer any more.
    pub fn reveals(self) -> bool {
        self.state == State::Closed && self.is_shown
    }

    /// What it is after a step; the same when there is nothing to do.
    ///
    /// # Errors
    /// Closing or showing what was never open; asking a quiz again whose answers were seen.
    pub fn after(self, step: Step, kind: PollKind) -> Result<Self, Refusal> {
        let was_asked = self.state != State::Prepared;
        let next = match step {
            Step::Open if self.state == State::Open => self,
            Step::Open if kind == PollKind::Quiz && self.was_revealed => {
                return Err(Refusal::new("poll-quiz-was-revealed"));
            }
            Step::Open => Life {
                state: State::Open,
                is_shown: false,
                ..self
            },
            Step::Close | Step::Show if !was_asked => return Err(Refusal::new("poll-was-not-open")),
            Step::Close => Life {
                state: State::Closed,
                ..self
            },
            Step::Show => Life {
                is_shown: true,
                ..self
            },
            Step::Hide => Life {
                is_shown: false,
                ..self
            },
        };
        Ok(Life {
            was_revealed: next.was_revealed || next.reveals(),
            ..next
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn step() -> impl Strategy<Value = Step> {
        prop::sample::select(vec![Step::Open, Step::Close, Step::Show, Step::Hide])
    }

    proptest! {
        #[test]
        fn whatever_is_done_nothing_is_seen_early_and_a_seen_quiz_never_opens(
            steps in prop::collection::vec(step(), 0..40), is_quiz: bool,
        ) {
            let kind = if is_quiz { PollKind::Quiz } else { PollKind::Single };
            let (mut life, mut asked, mut seen) = (Life::NEW, false, false);
            for step in steps {
                let before = life;
                match life.after(step, kind) {
                    Ok(next) => life = next,
                    Err(_) => prop_assert!(!asked || (is_quiz && seen && step == Step::Open)),
                }
                asked |= life.state != State::Prepared;
                seen |= life.state == State::Closed && life.is_shown;
                prop_assert!(asked || !life.is_shown, "shown before it was asked");
                prop_assert_eq!(asked, life.state != State::Prepared, "back to prepared");
                prop_assert_eq!(life.was_revealed, seen);
                prop_assert!(!(is_quiz && seen && life.state == State::Open), "a seen quiz is open");
                if before.state != State::Open && life.state == State::Open {
                    prop_assert!(!life.is_shown, "opened with its results shown");
                }
                // Twice is once.
                if let Ok(once) = life.after(step, kind) {
                    prop_assert_eq!(once.after(step, kind).ok(), Some(once));
                }
            }
        }
    }
}
