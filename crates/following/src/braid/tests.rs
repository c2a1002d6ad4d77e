//! The geometry of any plan, and what is so for a reader.

use learning::Position;
use learning::cohort::Stand;
use proptest::prelude::*;
use trame::{Activity, Meeting, Program, Strand};

use super::layout::{APART, Layout, WIDEST};
use super::marks::{Behind, Marks, stand};
use super::stage::{Stretch, stretches};
use super::thread::pieces;
use super::turn::Turns;

/// A plan with these strands and activities, each a week and the place of a strand.
fn plan(weeks: u32, strands: usize, activities: &[(u32, usize)], meetings: &[u32]) -> Program {
    let strand = |place: usize| format!("strand-{place}");
    Program {
        weeks,
        strands: (0..strands)
            .map(|place| Strand {
                key: strand(place),
                ..Strand::default()
            })
            .collect(),
        meetings: meetings
            .iter()
            .map(|week| Meeting {
                week: *week,
                ..Meeting::default()
            })
            .collect(),
        activities: activities
            .iter()
            .enumerate()
            .map(|(number, (week, place))| Activity {
                key: format!("activity-{number}"),
                week: *week,
                strand: strand(*place),
                ..Activity::default()
            })
            .collect(),
        ..Program::default()
    }
}

/// Any plan that the format allows, some of them crowded.
fn plans() -> impl Strategy<Value = Program> {
    (1u32..=104, 1usize..=12).prop_flat_map(|(weeks, strands)| {
        let activities = proptest::collection::vec((1..=weeks, 0..strands), 0..160);
        let meetings = proptest::collection::vec(1..=weeks, 0..6);
        let crowd = (1..=weeks, 0..strands, 0usize..60);
        (activities, meetings, crowd).prop_map(move |(mut activities, meetings, (week, strand, crowd))| {
            activities.extend(std::iter::repeat_n((week, strand), crowd));
            plan(weeks, strands, &activities, &meetings)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_activity_has_a_bead_and_no_bead_covers_another(program in plans()) {
        let layout = Layout::of(&program);
        prop_assert_eq!(layout.spots.len(), program.activities.len());
        for (place, one) in layout.spots.iter().enumerate() {
            for other in layout.spots.iter().skip(place + 1) {
                let far = (one.x - other.x).hypot(one.y - other.y);
                prop_assert!(far >= APART - 0.001, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn everything_is_inside_the_drawing(program in plans()) {
        let layout = Layout::of(&program);
        prop_assert!(layout.width <= WIDEST + 0.001);
        for spot in &layout.spots {
            let (half, inside) = (APART / 2.0, |at: f64, length: f64| at >= 0.0 && at <= length);
            prop_assert!(inside(spot.x - half, layout.width) && inside(spot.x + half, layout.width), "{spot:?}");
            prop_assert!(inside(spot.y - half, layout.height) && inside(spot.y + half, layout.height), "{spot:?}");
        }
        for column in &layout.columns {
            prop_assert!(column.left >= 0.0 && column.left + column.width <= layout.width);
            let band = &layout.bands[column.band];
            for strand in 0..column.lanes.len() {
                let y = column.height_of(strand);
                prop_assert!(band.lanes.0 <= y && y <= band.lanes.1);
            }
        }
    }

    #[test]
    fn weeks_stand_in_order_and_strands_are_never_lost(program in plans()) {
        let layout = Layout::of(&program);
        prop_assert_eq!(layout.columns.len(), program.weeks as usize);
        for pair in layout.columns.windows(2) {
            let (one, next) = (&pair[0], &pair[1]);
            let follows = one.band == next.band && (next.left - one.left - one.width).abs() < 0.001;
            prop_assert!(follows || (next.band == one.band + 1 && next.left < one.left + 1.0));
        }
        for column in &layout.columns {
            let mut lanes = column.lanes.clone();
            lanes.sort_unstable();
            prop_assert_eq!(lanes, (0..program.strands.len()).collect::<Vec<_>>());
            prop_assert_eq!(pieces(&layout, column).len(), program.strands.len());
        }
    }

    #[test]
    fn a_bead_stands_in_its_week_and_on_its_strand(program in plans()) {
        let layout = Layout::of(&program);
        for (activity, spot) in program.activities.iter().zip(&layout.spots) {
            let column = layout.column(activity.week).unwrap();
            prop_assert!(column.left <= spot.x && spot.x <= column.left + column.width);
            let own: usize = activity.strand.trim_start_matches("strand-").parse().unwrap();
            let nearest = (0..program.strands.len())
                .min_by(|one, other| {
                    let far = |strand: usize| (column.height_of(strand) - spot.y).abs();
                    far(*one).total_cmp(&far(*other))
                })
                .unwrap();
            prop_assert_eq!(nearest, own);
        }
    }

    #[test]
    fn beside_a_list_each_strand_has_a_lane_of_its_own(program in plans()) {
        let layout = Layout::of(&program);
        let tones: Vec<&str> = program.strands.iter().map(|_| "tone").collect();
        let turns = Turns::of(&layout, &tones);
        prop_assert_eq!(turns.weeks.len(), program.weeks as usize);
        for week in 1..=program.weeks {
            let mut sides: Vec<f64> = (0..tones.len()).map(|strand| turns.side(week, strand)).collect();
            sides.sort_by(f64::total_cmp);
            prop_assert!(sides.windows(2).all(|pair| pair[1] - pair[0] > 5.0));
            prop_assert!(sides.iter().all(|side| *side > 0.0 && *side < turns.width));
        }
    }

    #[test]
    fn what_is_done_is_done_whenever_it_is(week in 1u32..=20, now in 1u32..=20) {
        for position in [Position::Before, Position::Week(now), Position::Pause(now), Position::After] {
            prop_assert_eq!(stand(week, position, true), Stand::Done);
            let open = stand(week, position, false);
            let expected = match position {
                Position::Before => Stand::Next,
                Position::After => Stand::Due,
                Position::Week(now) | Position::Pause(now) if week < now => Stand::Due,
                Position::Week(now) if week == now => Stand::Now,
                _ => Stand::Next,
            };
            prop_assert_eq!(open, expected);
        }
    }
}

#[test]
fn three_strands_are_plaited_as_hands_do() {
    let layout = Layout::of(&plan(7, 3, &[], &[]));
    let lanes: Vec<Vec<usize>> = layout.columns.iter().map(|column| column.lanes.clone()).collect();
    assert_eq!(lanes[..4], [[0, 1, 2], [1, 0, 2], [1, 2, 0], [2, 1, 0]]);
    assert_eq!(lanes[6], lanes[0], "six turns bring everything back");
    let over: Vec<Vec<usize>> = layout.columns.iter().map(|column| column.over.clone()).collect();
    assert_eq!(
        over[1..5],
        [vec![0], vec![2], vec![1], vec![0]],
        "from outside, above"
    );
}

#[test]
fn one_strand_runs_straight_and_two_turn_around_each_other() {
    let one = Layout::of(&plan(3, 1, &[(2, 0)], &[]));
    assert!(
        one.columns
            .iter()
            .all(|column| column.lanes == [0] && column.over.is_empty())
    );
    let two = Layout::of(&plan(3, 2, &[], &[]));
    assert_eq!(two.columns[1].lanes, [1, 0]);
    assert_eq!(two.columns[2].lanes, [0, 1]);
}

#[test]
fn a_meeting_draws_the_strands_together() {
    let layout = Layout::of(&plan(3, 3, &[(2, 0), (2, 1)], &[2]));
    assert!(layout.columns[1].pitch < layout.columns[0].pitch);
    assert!(layout.columns[1].pitch >= APART);
}

#[test]
fn a_long_plan_goes_on_below_and_a_short_one_does_not_stretch() {
    assert!(Layout::of(&plan(52, 3, &[], &[])).bands.len() > 1);
    assert_eq!(Layout::of(&plan(14, 3, &[(1, 0), (1, 0)], &[])).bands.len(), 1);
    assert!(Layout::of(&plan(2, 3, &[], &[])).width < WIDEST / 2.0);
}

#[test]
fn a_week_stands_at_the_stage_of_most_of_its_activities() {
    let mut program = plan(4, 1, &[(1, 0), (2, 0), (2, 0), (2, 0), (4, 0)], &[]);
    for (activity, stage) in program.activities.iter_mut().zip(["a", "a", "b", "b", "c"]) {
        activity.stage = Some(stage.to_owned());
    }
    let stretch = |stage: &str, from, to| Stretch {
        stage: stage.to_owned(),
        from,
        to,
    };
    let found = stretches(&program, &["a", "b", "c"]);
    assert_eq!(
        found,
        [stretch("a", 1, 1), stretch("b", 2, 3), stretch("c", 4, 4)]
    );
    assert_eq!(stretches(&plan(4, 1, &[(1, 0)], &[]), &[]), []);
}

#[test]
fn those_behind_are_told_only_where_somebody_has_done_it() {
    let marks = Marks {
        behind: Some(Behind {
            of: 3,
            done: vec![0, 2, 9],
            is_cohort: false,
        }),
        ..Marks::default()
    };
    assert_eq!(marks.behind(0), None);
    assert_eq!(marks.behind(1), Some((2, 3)));
    assert_eq!(
        marks.behind(2),
        Some((3, 3)),
        "whoever left meanwhile does not make more than all"
    );
    assert_eq!(marks.behind(7), None);
}
