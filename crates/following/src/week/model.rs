//! What of a plan is in front of somebody: a few things to do, where they stopped, what their group waits for.

use std::collections::BTreeMap;

use kernel::Level;
use learning::Position;
use learning::cohort::Stand;
use trame::{Activity, ActivityKind, Program};

use crate::braid::{Marks, stand};

/// How many things a week shows first.
const SHOWN: usize = 4;
/// How many of them are from weeks before, when there is enough to do this week.
const EARLIER: usize = 2;

/// The places in the plan of what is in front of somebody: a few of those, what is due first; and how many more there are.
pub fn things(program: &Program, marks: &Marks) -> (Vec<usize>, usize) {
    let all = |stand: Stand| {
        let mut places: Vec<usize> = (0..program.activities.len())
            .filter(|place| marks.stand(*place) == Some(stand))
            .collect();
        places.sort_by_key(|place| program.activities.get(*place).map(|activity| activity.week));
        places
    };
    let (due, now) = (all(Stand::Due), all(Stand::Now));
    let earlier = due.len().min(EARLIER.max(SHOWN.saturating_sub(now.len())));
    let shown: Vec<usize> = due
        .iter()
        .take(earlier)
        .chain(&now)
        .take(SHOWN)
        .copied()
        .collect();
    let more = due.len() + now.len() - shown.len();
    (shown, more)
}

/// The activity with which somebody goes on: the one they were on, or what comes after it; else what is on its strand;
/// else the first thing in front of them.
pub fn resume(program: &Program, marks: &Marks, last: &str) -> Option<usize> {
    let is_open = |place: &usize| matches!(marks.stand(*place), Some(Stand::Due | Stand::Now));
    let places = || (0..program.activities.len()).filter(is_open);
    let at = program
        .activities
        .iter()
        .position(|activity| activity.key == last)?;
    let was = program.activities.get(at)?;
    let of = |place: &usize| program.activities.get(*place);
    Some(at)
        .filter(is_open)
        .or_else(|| places().find(|place| of(place).is_some_and(|each| each.after.contains(&was.key))))
        .or_else(|| places().find(|place| of(place).is_some_and(|each| each.strand == was.strand)))
        .or_else(|| places().next())
}

/// Whether others wait for whoever does it.
pub fn is_shared(activity: &Activity) -> bool {
    let by_kind = matches!(
        activity.kind,
        ActivityKind::Cowrite | ActivityKind::Exchange | ActivityKind::Feedback
    );
    by_kind || (activity.level == Some(Level::Group) && activity.kind != ActivityKind::Meet)
}

/// What one's group waits for: shared activities in front of somebody that others of the group have done.
pub fn awaited(program: &Program, marks: &Marks) -> Vec<usize> {
    let waits = |place: &usize| {
        let open = matches!(marks.stand(*place), Some(Stand::Due | Stand::Now));
        let shared = program.activities.get(*place).is_some_and(is_shared);
        open && shared && marks.behind(*place).is_some()
    };
    (0..program.activities.len()).filter(waits).take(3).collect()
}

/// The same for several cohorts at once, where nobody is behind: how many activities are due, and those of now.
pub fn in_front(
    program: &Program,
    position: Position,
    is_done: impl Fn(&str) -> bool,
) -> (Vec<&Activity>, Vec<&Activity>) {
    let mut found: BTreeMap<Stand, Vec<&Activity>> = BTreeMap::new();
    for activity in &program.activities {
        let stand = stand(activity.week, position, is_done(&activity.key));
        found.entry(stand).or_default().push(activity);
    }
    let mut take = |stand: Stand| found.remove(&stand).unwrap_or_default();
    (take(Stand::Due), take(Stand::Now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::braid::{Behind, stands};

    fn plan() -> Program {
        let activity = |key: &str, week, after: &[&str]| Activity {
            key: key.to_owned(),
            week,
            after: after.iter().map(|key| (*key).to_owned()).collect(),
            ..Activity::default()
        };
        Program {
            weeks: 4,
            activities: vec![
                activity("a", 1, &[]),
                activity("b", 1, &[]),
                activity("c", 2, &["a"]),
                activity("d", 2, &[]),
                activity("e", 2, &[]),
                activity("f", 3, &[]),
            ],
            ..Program::default()
        }
    }

    fn marks(program: &Program, week: u32, done: &[&str]) -> Marks {
        let position = Position::Week(week);
        Marks {
            position: Some(position),
            stands: stands(program, position, |key| done.contains(&key)),
            behind: None,
        }
    }

    #[test]
    fn what_is_due_comes_first_and_leaves_room_for_now() {
        let program = plan();
        let check = |week, done: &[&str], expected: &[usize], more| {
            assert_eq!(
                things(&program, &marks(&program, week, done)),
                (expected.to_vec(), more)
            );
        };
        check(2, &[], &[0, 1, 2, 3], 1);
        check(2, &["a"], &[1, 2, 3, 4], 0);
        check(3, &[], &[0, 1, 2, 5], 2);
        check(4, &[], &[0, 1, 2, 3], 2);
        check(1, &["a", "b"], &[], 0);
    }

    #[test]
    fn one_goes_on_where_one_stopped() {
        let program = plan();
        let check = |done: &[&str], last, expected| {
            assert_eq!(resume(&program, &marks(&program, 2, done), last), expected);
        };
        check(&["b"], "a", Some(0));
        check(&["a"], "a", Some(2));
        check(&["a", "c"], "a", Some(1));
        check(&["a", "b", "c", "d", "e"], "e", None);
        check(&[], "no longer there", None);
    }

    #[test]
    fn a_group_waits_for_what_others_have_done_together() {
        let mut program = plan();
        program.activities[2].kind = ActivityKind::Cowrite;
        program.activities[3].level = Some(Level::Group);
        let mut marks = marks(&program, 2, &[]);
        assert_eq!(awaited(&program, &marks), Vec::<usize>::new(), "nobody is behind");
        marks.behind = Some(Behind {
            of: 3,
            done: vec![2, 0, 1, 0, 0, 0],
            is_cohort: false,
        });
        assert_eq!(awaited(&program, &marks), [2]);
    }
}
