//! A report, its statements and what others would have said: what may follow what.

use kernel::{Instant, Refusal, SpaceId, Uid};
use spaces::space::Member;

use crate::period::Period;
use crate::words::Reach;

/// The shortest and the longest time for corrections, in days.
pub const DAYS: std::ops::RangeInclusive<i64> = 1..=60;

platform::words! {
    /// What became of a correction.
    Answer {
        /// It stands in the report.
        Taken = "taken",
        /// The report stays as it was.
        Left = "left",
    }
}

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its author writes it.
    Draft,
    /// Those who were there read it and propose corrections.
    Open,
    /// The time for corrections is over.
    Over,
    /// It is published and never changes again.
    Published,
    /// Its author took it back.
    Withdrawn,
}

impl State {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Open => "open",
            State::Over => "over",
            State::Published => "published",
            State::Withdrawn => "withdrawn",
        }
    }
}

/// The moments that say where a report stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Course {
    /// When its time for corrections began, and when it ends.
    pub open: Option<(Instant, Instant)>,
    /// When it was published.
    pub published: Option<Instant>,
    /// When it was taken back.
    pub withdrawn: Option<Instant>,
}

impl Course {
    /// Where it stands at a moment.
    pub fn state(&self, now: Instant) -> State {
        match (self.withdrawn, self.published, self.open) {
            (Some(_), _, _) => State::Withdrawn,
            (None, Some(_), _) => State::Published,
            (None, None, None) => State::Draft,
            (None, None, Some((_, until))) if now < until => State::Open,
            (None, None, Some(_)) => State::Over,
        }
    }

    /// Whether its author may word it.
    ///
    /// # Errors
    /// The refusal `objective-no-draft`.
    pub fn while_draft(&self, now: Instant) -> Result<(), Refusal> {
        self.in_state(now, &[State::Draft], "objective-no-draft")
    }

    /// Whether corrections may be proposed.
    ///
    /// # Errors
    /// The refusal `objective-not-open`.
    pub fn while_open(&self, now: Instant) -> Result<(), Refusal> {
        self.in_state(now, &[State::Open], "objective-not-open")
    }

    /// Whether corrections may be answered.
    ///
    /// # Errors
    /// The refusal `objective-not-open`.
    pub fn until_published(&self, now: Instant) -> Result<(), Refusal> {
        self.in_state(now, &[State::Open, State::Over], "objective-not-open")
    }

    /// Whether it may be published, with so many corrections that nobody answered.
    ///
    /// # Errors
    /// The refusals `objective-still-open` and `objective-unanswered`; `objective-not-open` in any other state.
    pub fn once_over(&self, now: Instant, unanswered: i64) -> Result<(), Refusal> {
        if self.state(now) == State::Open {
            return Err(Refusal::new("objective-still-open"));
        }
        self.in_state(now, &[State::Over], "objective-not-open")?;
        if unanswered > 0 {
            return Err(Refusal::new("objective-unanswered").with("count", unanswered));
        }
        Ok(())
    }

    /// Whether it may be taken back.
    ///
    /// # Errors
    /// The refusal `objective-published-stays`.
    pub fn while_unpublished(&self) -> Result<(), Refusal> {
        match self.published {
            Some(_) => Err(Refusal::new("objective-published-stays")),
            None => Ok(()),
        }
    }

    fn in_state(&self, now: Instant, states: &[State], otherwise: &'static str) -> Result<(), Refusal> {
        if states.contains(&self.state(now)) {
            Ok(())
        } else {
            Err(Refusal::new(otherwise))
        }
    }
}

/// A report.
#[derive(Debug, Clone)]
pub struct Report {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space_id: SpaceId,
    /// The name of its space in addresses.
    pub space: String,
    /// Who writes it.
    pub author: Member,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub period: Period,
    /// Who reads it once it is published.
    pub reach: Reach,
    /// Where it stands.
    pub course: Course,
}

impl Report {
    /// Its address.
    pub fn path(&self) -> String {
        format!("/voices/reports/{}", self.uid)
    }
}

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its place.
    pub position: i64,
    /// What it says.
    pub words: String,
}

/// What somebody would have said otherwise, or what is missing.
#[derive(Debug, Clone)]
pub struct Correction {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The statement; none when something is missing.
    pub statement: Option<i64>,
    /// Who would.
    pub author: Member,
    /// What they would say.
    pub words: String,
    /// Why.
    pub reason: String,
    /// When they proposed it.
    pub proposed: Instant,
    /// What became of it.
    pub answer: Option<Answer>,
    /// The word that came with it.
    pub answer_words: String,
    /// What stood there before it was taken.
    pub replaced: String,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Course, State};
    use kernel::Instant;

    #[derive(Debug, Clone, Copy)]
    enum Act {
        Open(i64),
        Publish(i64),
        Withdraw,
        Restore,
        Wait(i64),
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let act = prop_oneof![
            (1i64..60).prop_map(Act::Open),
            (0i64..2).prop_map(Act::Publish),
            Just(Act::Withdraw),
            Just(Act::Restore),
            (0i64..40).prop_map(Act::Wait),
        ];
        proptest::collection::vec(act, 0..24)
    }

    fn play(course: &mut Course, now: &mut Instant, act: Act) {
        match act {
            Act::Open(days) if course.while_draft(*now).is_ok() => {
                course.open = Some((*now, now.plus_days(days)));
            }
            Act::Publish(unanswered) if course.once_over(*now, unanswered).is_ok() => {
                course.published = Some(*now);
            }
            Act::Withdraw if course.while_unpublished().is_ok() => course.withdrawn = Some(*now),
            Act::Restore => course.withdrawn = None,
            Act::Wait(days) => *now = now.plus_days(days),
            _ => {}
        }
    }

    proptest! {
        #[test]
        fn whatever_people_try_what_was_published_stays_and_had_its_time(acts in acts()) {
            let (mut course, mut now) = (Course::default(), Instant::from_milliseconds(0));
            for act in acts {
                let before = course;
                play(&mut course, &mut now, act);
                if before.published.is_some() {
                    prop_assert_eq!(course, before, "nothing changes what was published");
                    prop_assert_eq!(course.state(now), State::Published);
                }
                if let (None, Some(at)) = (before.published, course.published) {
                    let (_, until) = course.open.unwrap();
                    prop_assert!(at >= until, "corrections had their whole time");
                }
            }
        }
    }
}
