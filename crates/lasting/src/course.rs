//! The course of a lifetime: what may follow what. Rules alone; the slices ask them and keep what they say.
//!
//! Always true:
//! - one review is open at a time, and only of a space that is awake;
//! - what is asleep wakes when enough different members wish it, never by itself;
//! - what is closed stays closed.

use kernel::{Instant, Refusal};
use platform::db::{FromValue, Value};
use spaces::space::Life;

/// What a group decides at its review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It goes on as it is.
    Continue,
    /// It goes on otherwise.
    Change,
    /// Several groups come of it.
    Split,
    /// It rests until enough of its members wish it back.
    Sleep,
    /// It ends.
    Close,
}

impl Outcome {
    /// Every outcome, in the order in which they are proposed.
    pub const ALL: [Outcome; 5] = [
        Outcome::Continue,
        Outcome::Change,
        Outcome::Split,
        Outcome::Sleep,
        Outcome::Close,
    ];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Outcome::Continue => "continue",
            Outcome::Change => "change",
            Outcome::Split => "split",
            Outcome::Sleep => "sleep",
            Outcome::Close => "close",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Outcome::ALL.into_iter().find(|outcome| outcome.word() == word)
    }

    /// Where the space is in its life afterwards.
    pub const fn after(self) -> Life {
        match self {
            Outcome::Continue | Outcome::Change | Outcome::Split => Life::Awake,
            Outcome::Sleep => Life::Asleep,
            Outcome::Close => Life::Closed,
        }
    }

    /// Whether there is a next review to give a day to.
    pub const fn goes_on(self) -> bool {
        matches!(self.after(), Life::Awake)
    }
}

impl FromValue for Outcome {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Outcome::from_word(&word))
    }
}

/// Whether a review may be opened now.
///
/// # Errors
/// The refusal of [`Life::while_awake`], or `review-open-already`.
pub fn may_open(life: Life, is_open: bool) -> Result<(), Refusal> {
    life.while_awake()?;
    if is_open {
        Err(Refusal::new("review-open-already"))
    } else {
        Ok(())
    }
}

/// Whether a review opens by itself: its day has come, and that day was not answered by a review yet.
pub fn is_due(
    life: Life,
    day: Option<Instant>,
    answered: Option<Instant>,
    is_open: bool,
    now: Instant,
) -> bool {
    let unanswered = |day: Instant| answered.is_none_or(|answered| answered < day);
    may_open(life, is_open).is_ok() && day.is_some_and(|day| day <= now && unanswered(day))
}

/// Where a space is after what the group decided is carried out, once.
///
/// # Errors
/// The refusal of [`Life::while_awake`], or `review-carried-already`.
pub fn carried(life: Life, before: Option<Outcome>, outcome: Outcome) -> Result<Life, Refusal> {
    if before.is_some() {
        return Err(Refusal::new("review-carried-already"));
    }
    life.while_awake()?;
    Ok(outcome.after())
}

/// Whether so many wishes wake it; a group that has become smaller than that wakes when all of it wishes.
pub fn wakes(life: Life, wishes: i64, wanted: i64, members: i64) -> bool {
    life == Life::Asleep && wishes >= wanted.min(members).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What may happen to a space.
    #[derive(Debug, Clone, Copy)]
    enum Act {
        /// Its day has come, and the clock looks.
        Clock,
        /// Somebody opens the review before.
        Open,
        /// What was decided is carried out; that many members shall wake it.
        Carry(Outcome, i64),
        /// A member wishes it back.
        Wish(usize),
        /// A member takes the wish back.
        Unwish(usize),
        /// So many days pass.
        Days(i64),
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let outcome = prop::sample::select(Outcome::ALL.to_vec());
        let act = prop_oneof![
            3 => Just(Act::Clock),
            2 => Just(Act::Open),
            3 => (outcome, 1i64..6).prop_map(|(outcome, wanted)| Act::Carry(outcome, wanted)),
            4 => (0usize..4).prop_map(Act::Wish),
            1 => (0usize..4).prop_map(Act::Unwish),
            2 => (1i64..60).prop_map(Act::Days),
        ];
        prop::collection::vec(act, 0..60)
    }

    proptest! {
        #[test]
        fn a_lifetime_never_leaves_its_course(acts in acts()) {
            let mut now = Instant::from_milliseconds(0);
            let (mut life, mut day, mut answered) = (Life::Awake, Some(now.plus_days(30)), None);
            let mut open: Option<Instant> = None;
            let (mut wanted, mut wishes) = (0, std::collections::BTreeSet::new());
            for act in acts {
                let before = life;
                match act {
                    Act::Days(days) => now = now.plus_days(days),
                    Act::Clock => {
                        if is_due(life, day, answered, open.is_some(), now) {
                            prop_assert!(open.is_none() && life == Life::Awake);
                            prop_assert!(day.is_some_and(|day| day <= now));
                            open = day;
                        }
                    }
                    Act::Open => match may_open(life, open.is_some()) {
                        Ok(()) => open = Some(now),
                        Err(_) => prop_assert!(open.is_some() || life != Life::Awake),
                    },
                    Act::Carry(outcome, some) => {
                        let Some(due) = open else { continue };
                        life = carried(life, None, outcome).unwrap();
                        prop_assert!(carried(life, Some(outcome), outcome).is_err(), "once");
                        (open, answered, wanted) = (None, Some(due), some);
                        wishes.clear();
                        day = outcome.goes_on().then(|| now.plus_days(30));
                    }
                    Act::Wish(who) if life == Life::Asleep => {
                        let new = wishes.insert(who);
                        let count = i64::try_from(wishes.len()).unwrap();
                        if wakes(life, count, wanted, 4) {
                            prop_assert!(new || wanted > 4, "twice by one counts once");
                            prop_assert!(count >= wanted.min(4));
                            (life, day) = (Life::Awake, Some(now.plus_days(30)));
                        }
                    }
                    Act::Wish(_) => prop_assert!(!wakes(life, 9, 1, 4), "only what sleeps wakes"),
                    Act::Unwish(who) => drop(wishes.remove(&who)),
                }
                prop_assert!(before != Life::Closed || life == Life::Closed, "closed is closed");
                prop_assert!(before != Life::Asleep || life != Life::Closed, "what sleeps is not closed unheard");
                prop_assert!(open.is_none() || life == Life::Awake, "a review is open of what is awake");
            }
        }
    }

    #[test]
    fn a_group_that_became_smaller_wakes_when_all_of_it_wishes() {
        assert!(!wakes(Life::Asleep, 2, 3, 3));
        assert!(wakes(Life::Asleep, 2, 3, 2));
        assert!(!wakes(Life::Asleep, 0, 3, 0));
    }
}
