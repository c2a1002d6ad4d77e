//! The rule of moving on, without any page.

use kernel::Instant;
use proptest::prelude::*;

use crate::exchange::course::{Course, MOST_EXTRA, Move, minutes_left};
use crate::exchange::method::{Voice, usual_phases};
use crate::exchange::model::{Role, State};

const MORNING: Instant = Instant::from_milliseconds(1_772_442_000_000);

fn offered() -> Course {
    Course {
        state: State::Offered,
        phase: 0,
        began: None,
        extra: 0,
        step: 0,
    }
}

#[test]
fn the_usual_method_says_everything_in_both_languages() {
    let phases = usual_phases();
    assert_eq!(phases.len(), 6);
    assert_eq!(phases.iter().map(|phase| phase.minutes).sum::<i64>(), 90);
    assert_eq!(phases[0].speaks, Voice::Client);
    for phase in &phases {
        for language in kernel::Language::ALL {
            let texts = phase.texts(*language);
            assert!(!texts.name.is_empty() && !texts.aim.is_empty() && !texts.say.is_empty());
            for role in [Role::Client, Role::Facilitator, Role::Secretary, Role::Consultant] {
                assert!(!texts.of(role).is_empty(), "{} {role:?}", phase.key);
            }
        }
    }
}

#[test]
fn the_time_left_is_counted_in_whole_minutes() {
    let ends = MORNING.plus_minutes(10);
    let left = |seconds: i64| {
        minutes_left(
            ends,
            Instant::from_milliseconds(MORNING.milliseconds() + seconds * 1_000),
        )
    };
    assert_eq!(
        [left(0), left(1), left(540), left(541), left(599), left(600)],
        [10, 10, 1, 1, 1, 0]
    );
    assert_eq!([left(601), left(659), left(720)], [-1, -1, -2]);
}

fn moves() -> impl Strategy<Value = Move> {
    prop_oneof![
        1 => Just(Move::Begin),
        5 => Just(Move::Next),
        2 => Just(Move::Back),
        2 => (-5i64..=40).prop_map(Move::Extend),
        1 => Just(Move::Resume),
    ]
}

proptest! {
    #[test]
    fn whatever_is_asked_a_phase_is_one_of_the_method(
        phases in 1i64..13,
        asked in proptest::collection::vec((moves(), 0i64..3, 0i64..200), 0..60),
    ) {
        let (mut course, mut now) = (offered(), MORNING);
        for (wanted, behind, minutes) in asked {
            now = now.plus_minutes(minutes);
            let Some(next) = course.after(course.step - behind, wanted, phases, now) else { continue };
            prop_assert_eq!(behind, 0, "made from an older step");
            prop_assert_eq!(next.step, course.step + 1);
            prop_assert!((1..=phases).contains(&next.phase));
            prop_assert!((0..=MOST_EXTRA).contains(&next.extra));
            prop_assert!(next.began.is_some_and(|began| began <= now));
            match (course.state, next.state) {
                (State::Offered | State::Planned, to) => prop_assert_eq!(to, State::Begun),
                (State::Begun, State::Ended) => prop_assert_eq!(course.phase, phases),
                (State::Begun, to) => prop_assert!(to == State::Begun && (next.phase - course.phase).abs() <= 1),
                (State::Ended, to) => prop_assert_eq!((to, next.phase), (State::Begun, phases)),
                (State::Withdrawn, _) => prop_assert!(false, "what was taken back does not move"),
            }
            course = next;
        }
    }

    #[test]
    fn of_two_who_move_from_the_same_step_one_moves(
        phases in 1i64..13,
        before in proptest::collection::vec(moves(), 0..30),
        one in moves(),
        two in moves(),
    ) {
        let mut course = offered();
        for wanted in before {
            course = course.after(course.step, wanted, phases, MORNING).unwrap_or(course);
        }
        let seen = course.step;
        if let Some(first) = course.after(seen, one, phases, MORNING) {
            prop_assert_eq!(first.after(seen, two, phases, MORNING), None);
        }
    }
}
