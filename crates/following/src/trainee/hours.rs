//! The hours of each trainee: those of gatherings where they were, and those that the plan counts for what they did.
//!
//! An activity that is a meeting counts where somebody was there, and not twice.

use std::collections::BTreeMap;

use gatherings::attendance::Attended;
use kernel::PersonId;
use trame::{ActivityKind, Program};

use super::facts::Facts;

/// The minutes of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hours {
    /// At gatherings.
    pub there: i64,
    /// In activities of the plan.
    pub done: i64,
}

impl Hours {
    /// Both together.
    pub const fn total(self) -> i64 {
        self.there + self.done
    }
}

/// The minutes that the plan counts for what somebody did, meetings left out.
pub fn of_activities(program: &Program, is_done: impl Fn(&str) -> bool) -> i64 {
    let counted = program
        .activities
        .iter()
        .filter(|activity| activity.kind != ActivityKind::Meet && is_done(&activity.key));
    counted.map(|activity| i64::from(activity.minutes)).sum()
}

/// The minutes of everybody.
pub fn of_all(facts: &Facts, program: &Program, attended: &[Attended]) -> BTreeMap<PersonId, Hours> {
    let of = |person: PersonId| Hours {
        there: attended.iter().filter_map(|each| each.people.get(&person)).sum(),
        done: of_activities(program, |key| facts.is_done(person, key)),
    };
    let people = facts.trainees.iter().map(|trainee| trainee.person.id);
    people.map(|person| (person, of(person))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use trame::Activity;

    #[test]
    fn a_meeting_is_not_counted_twice() {
        let activity = |key: &str, kind, minutes| Activity {
            key: key.to_owned(),
            kind,
            minutes,
            ..Activity::default()
        };
        let program = Program {
            activities: vec![
                activity("read", ActivityKind::Read, 60),
                activity("meet", ActivityKind::Meet, 200),
                activity("try", ActivityKind::Try, 90),
            ],
            ..Program::default()
        };
        assert_eq!(of_activities(&program, |_| true), 150);
        assert_eq!(of_activities(&program, |key| key == "try"), 90);
        assert_eq!(of_activities(&program, |_| false), 0);
    }
}
