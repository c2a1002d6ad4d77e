//! An application, and what becomes of it.

use kernel::{Instant, Language, PersonId, Problem, Refusal, SpaceId, Uid};
use learning::Reach;
use learning::project::Words;
use platform::db::{FromRow, FromValue, Row, Value};

/// How an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Its author still writes it; nobody else sees it.
    Draft,
    /// It was sent.
    Received,
    /// Somebody who leads has read it.
    Read,
    /// Its author is let in.
    Accepted,
    /// It waits for a place.
    Waiting,
    /// The answer is no.
    Declined,
    /// Its author takes it back.
    Withdrawn,
}

/// What somebody does to an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Its author sends it.
    Send,
    /// Its author takes it back.
    Withdraw,
    /// Somebody who leads notes that they have read it.
    Look,
    /// They accept it.
    Accept,
    /// They put it on the waiting list.
    Wait,
    /// They decline it.
    Decline,
}

impl State {
    /// Every state, in the order in which those who lead go through them.
    pub const ALL: [State; 7] = [
        State::Draft,
        State::Received,
        State::Read,
        State::Waiting,
        State::Accepted,
        State::Declined,
        State::Withdrawn,
    ];

    /// The word, as stored and in messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Received => "received",
            State::Read => "read",
            State::Accepted => "accepted",
            State::Waiting => "waiting",
            State::Declined => "declined",
            State::Withdrawn => "withdrawn",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        State::ALL.into_iter().find(|state| state.word() == word)
    }

    /// What an act makes of it. The same act again leaves it as it is.
    ///
    /// # Errors
    /// A refusal when it is too late, or too early, for that.
    pub fn after(self, act: Act) -> Result<State, Refusal> {
        use State::{Accepted, Declined, Draft, Read, Received, Waiting, Withdrawn};
        let next = match (self, act) {
            (Draft | Withdrawn, Act::Send) => Received,
            (Received | Read | Waiting | Accepted, Act::Send) => self,
            (Draft | Received | Read | Waiting | Accepted | Withdrawn, Act::Withdraw) => Withdrawn,
            (Received, Act::Look) => Read,
            (Read | Waiting | Accepted | Declined, Act::Look) => self,
            (Received | Read | Waiting | Declined | Accepted, Act::Accept) => Accepted,
            (Received | Read | Declined | Waiting, Act::Wait) => Waiting,
            (Received | Read | Waiting | Declined, Act::Decline) => Declined,
            _ => return Err(Refusal::new("application-too-late")),
        };
        Ok(next)
    }

    /// Whether an act would change it.
    pub fn allows(self, act: Act) -> bool {
        self.after(act).is_ok_and(|next| next != self)
    }

    /// Whether its author may still change what it says.
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            State::Draft | State::Received | State::Read | State::Waiting | State::Withdrawn
        )
    }

    /// Whether it takes a place.
    pub const fn has_place(self) -> bool {
        matches!(self, State::Accepted)
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| State::from_word(&word))
    }
}

/// What somebody says when they apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The project that they bring.
    pub project: Words,
    /// Why they wish to come.
    pub motivation: String,
    /// The time that they can give.
    pub availability: String,
    /// What they accepted of the charter: its digest.
    pub charter: Option<String>,
}

/// An application as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its number.
    pub id: i64,
    /// Its identifier, for those who lead.
    pub uid: Uid,
    /// The space it is for.
    pub space: SpaceId,
    /// Who applies.
    pub person: PersonId,
    /// What its address is made of.
    pub secret: String,
    /// How it stands.
    pub state: State,
    /// Its rank on the waiting list, among all that ever waited.
    pub ticket: Option<i64>,
    /// How they wish to be called.
    pub name: String,
    /// The language in which they applied.
    pub language: Language,
    /// What it says.
    pub wish: Wish,
    /// What those who lead say to its author.
    pub word: String,
    /// When it was sent.
    pub received: Option<Instant>,
    /// When it last changed.
    pub changed: Instant,
}

impl Application {
    /// The address where its author sees, changes and withdraws it.
    pub fn path(&self) -> String {
        format!("/applications/{}", self.secret)
    }
}

impl FromRow for Application {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Application {
            id: row.column()?,
            uid: row.column()?,
            space: row.column()?,
            person: row.column()?,
            secret: row.column()?,
            state: row.column()?,
            ticket: row.column()?,
            name: row.column()?,
            language: row.column()?,
            wish: Wish {
                project: Words {
                    title: row.column()?,
                    context: row.column()?,
                    aim: row.column()?,
                    people: row.column()?,
                    territory: row.column()?,
                    stage: row.column()?,
                    // Its owner chooses another once it is theirs in the cohort.
                    reach: Reach::Cohort,
                },
                motivation: row.column()?,
                availability: row.column()?,
                charter: row.column()?,
            },
            word: row.column()?,
            received: row.column()?,
            changed: row.column()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ACTS: [Act; 6] = [
        Act::Send,
        Act::Withdraw,
        Act::Look,
        Act::Accept,
        Act::Wait,
        Act::Decline,
    ];

    #[test]
    fn what_each_act_makes_of_each_state() {
        // Send, withdraw, look, accept, wait, decline; a dash where it is refused.
        let table = [
            (State::Draft, ["received", "withdrawn", "-", "-", "-", "-"]),
            (
                State::Received,
                ["received", "withdrawn", "read", "accepted", "waiting", "declined"],
            ),
            (
                State::Read,
                ["read", "withdrawn", "read", "accepted", "waiting", "declined"],
            ),
            (
                State::Waiting,
                [
                    "waiting",
                    "withdrawn",
                    "waiting",
                    "accepted",
                    "waiting",
                    "declined",
                ],
            ),
            (
                State::Accepted,
                ["accepted", "withdrawn", "accepted", "accepted", "-", "-"],
            ),
            (
                State::Declined,
                ["-", "-", "declined", "accepted", "waiting", "declined"],
            ),
            (State::Withdrawn, ["received", "withdrawn", "-", "-", "-", "-"]),
        ];
        for (state, expected) in table {
            let made = ACTS.map(|act| state.after(act).map_or("-", State::word));
            assert_eq!(made, expected, "{}", state.word());
        }
    }

    proptest! {
        #[test]
        fn nobody_is_let_in_who_did_not_send_and_nothing_is_a_draft_again(
            acts in proptest::collection::vec(proptest::sample::select(ACTS.to_vec()), 0..20),
        ) {
            let (mut state, mut sent, mut places) = (State::Draft, false, 0);
            for act in acts {
                let Ok(next) = state.after(act) else {
                    prop_assert!(!state.allows(act));
                    continue;
                };
                prop_assert_eq!(next.after(act), Ok(next), "twice is once");
                places += i32::from(next.has_place()) - i32::from(state.has_place());
                prop_assert!((0..=1).contains(&places));
                sent |= next == State::Received;
                prop_assert!(sent || matches!(next, State::Draft | State::Withdrawn));
                prop_assert!(next != State::Draft || state == State::Draft);
                state = next;
            }
            prop_assert_eq!(places == 1, state == State::Accepted);
        }
    }
}
