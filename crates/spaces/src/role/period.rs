//! The period of a role: what may follow what, and when it gives the rights of the role.

use kernel::{Instant, Refusal};

/// A role lasts at most so many days from when it is taken, kept or prolonged.
pub const LONGEST_DAYS: i64 = 104 * 7;

/// Where a period stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is tried: nothing is owed.
    Tried,
    /// It is held.
    Held,
    /// It rests, with its rights.
    Paused,
    /// It is over.
    Ended,
}

impl State {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Tried => "tried",
            State::Held => "held",
            State::Paused => "paused",
            State::Ended => "ended",
        }
    }
}

/// What can be done with a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What was tried is kept, until then.
    Keep(Instant),
    /// It rests.
    Pause,
    /// It goes on.
    Resume,
    /// It goes on longer, until then.
    Prolong(Instant),
    /// It is given back.
    GiveBack,
}

/// A period of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Since when.
    pub since: Instant,
    /// Until when, unless it is given back before.
    pub until: Instant,
    /// Whether it is tried.
    pub is_trial: bool,
    /// Since when it rests.
    pub paused: Option<Instant>,
    /// When it was given back.
    pub returned: Option<Instant>,
    /// Whether it lasts as long as a gathering does.
    pub is_for_gathering: bool,
}

impl Period {
    /// Where it stands at a moment.
    pub fn state(&self, now: Instant) -> State {
        if self.returned.is_some() || now >= self.until {
            State::Ended
        } else if self.paused.is_some() {
            State::Paused
        } else if self.is_trial {
            State::Tried
        } else {
            State::Held
        }
    }

    /// Whether it gives the rights of its role at a moment.
    pub fn gives_rights(&self, now: Instant) -> bool {
        matches!(self.state(now), State::Tried | State::Held)
    }

    /// When it ended, or will.
    pub fn end(&self) -> Instant {
        self.returned
            .map_or(self.until, |returned| returned.min(self.until))
    }

    /// What a step makes of it.
    ///
    /// # Errors
    /// The refusal `role-too-late` when it does not follow, `role-not-longer` when it would end no later or too late.
    pub fn after(self, step: Step, now: Instant) -> Result<Period, Refusal> {
        let too_late = || Refusal::new("role-too-late");
        let longer = |until: Instant| {
            let fits = until > now && until <= now.plus_days(LONGEST_DAYS);
            fits.then_some(until)
                .ok_or_else(|| Refusal::new("role-not-longer"))
        };
        match (self.state(now), step) {
            (State::Tried, Step::Keep(until)) => Ok(Period {
                is_trial: false,
                until: longer(until)?,
                ..self
            }),
            (State::Held, Step::Pause) => Ok(Period {
                paused: Some(now),
                ..self
            }),
            (State::Paused, Step::Resume) => Ok(Period { paused: None, ..self }),
            (State::Held, Step::Prolong(until)) if !self.is_for_gathering => {
                let until = longer(until)?;
                if until > self.until {
                    Ok(Period { until, ..self })
                } else {
                    Err(Refusal::new("role-not-longer"))
                }
            }
            (State::Tried | State::Held | State::Paused, Step::GiveBack) => Ok(Period {
                returned: Some(now),
                ..self
            }),
            _ => Err(too_late()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(day: i64) -> Instant {
        Instant::from_milliseconds(0).plus_days(day)
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            (-10i64..900).prop_map(|day| Step::Keep(at(day))),
            Just(Step::Pause),
            Just(Step::Resume),
            (-10i64..900).prop_map(|day| Step::Prolong(at(day))),
            Just(Step::GiveBack),
        ]
    }

    fn period() -> impl Strategy<Value = Period> {
        (1i64..200, any::<bool>(), any::<bool>()).prop_map(|(days, is_trial, is_for_gathering)| Period {
            since: at(0),
            until: at(days),
            is_trial: is_trial && !is_for_gathering,
            paused: None,
            returned: None,
            is_for_gathering,
        })
    }

    proptest! {
        #[test]
        fn what_has_ended_never_comes_back(first in period(), steps in proptest::collection::vec((step(), 0i64..40), 0..30)) {
            let (mut period, mut now, mut ended) = (first, at(0), None);
            for (step, days) in steps {
                now = now.plus_days(days);
                if let Ok(next) = period.after(step, now) {
                    prop_assert!(ended.is_none(), "{step:?} after the end");
                    period = next;
                }
                if period.state(now) == State::Ended {
                    prop_assert!(!period.gives_rights(now));
                    ended.get_or_insert(now);
                }
                prop_assert!(!period.gives_rights(period.end()), "nobody has rights at the second at which it ends");
                prop_assert!(period.until <= now.plus_days(LONGEST_DAYS).max(first.until));
            }
        }

        #[test]
        fn a_pause_moves_no_end_and_gives_no_right(first in period(), before in 0i64..100, long in 0i64..100) {
            let (start, stop) = (at(before), at(before + long));
            if let Ok(paused) = first.after(Step::Pause, start) {
                prop_assert_eq!(paused.until, first.until);
                prop_assert!(!paused.gives_rights(start) && !paused.gives_rights(stop));
                match paused.after(Step::Resume, stop) {
                    Ok(resumed) => {
                        prop_assert_eq!(resumed, first);
                        prop_assert!(resumed.gives_rights(stop));
                    }
                    Err(_) => prop_assert!(stop >= first.until),
                }
            }
        }

        #[test]
        fn what_lasts_as_long_as_a_gathering_is_not_prolonged(first in period(), step in step(), day in 0i64..200) {
            if let Ok(next) = first.after(step, at(day)) {
                prop_assert!(!first.is_for_gathering || next.until == first.until);
                prop_assert!(next.since == first.since);
                prop_assert!(!next.is_trial || first.is_trial, "nothing becomes a trial");
            }
        }
    }
}
