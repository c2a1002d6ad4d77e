//! What two people changed of the same plan, together.

use proptest::prelude::*;
use trame::{Activity, Meeting, Part, Stage, Strand, Words};

use super::{Clash, Plan, merge, taken};

fn activity(key: &str, week: u32, name: &str) -> Activity {
    Activity {
        key: key.to_owned(),
        week,
        name: Words::same(name),
        ..Activity::default()
    }
}

/// A plan of these activities, each in the week of its place.
fn plan(keys: &[&str]) -> Plan {
    let mut plan = Plan::default();
    plan.program.weeks = 9;
    plan.program.activities = keys
        .iter()
        .zip(1..)
        .map(|(key, week)| activity(key, week, key))
        .collect();
    plan
}

fn keys(plan: &Plan) -> Vec<&str> {
    plan.program
        .activities
        .iter()
        .map(|each| each.key.as_str())
        .collect()
}

fn changed(plan: &Plan, edit: impl FnOnce(&mut Plan)) -> Plan {
    let mut plan = plan.clone();
    edit(&mut plan);
    plan
}

fn find<'a>(plan: &'a mut Plan, key: &str) -> &'a mut Activity {
    plan.program
        .activities
        .iter_mut()
        .find(|each| each.key == key)
        .unwrap()
}

#[test]
fn two_who_change_different_things_both_have_their_way() {
    let base = plan(&["a", "b", "c"]);
    let mine = changed(&base, |plan| find(plan, "a").name = Words::same("A"));
    let now = changed(&base, |plan| {
        find(plan, "b").minutes = 90;
        plan.program.activities.push(activity("d", 4, "d"));
    });
    let merged = merge(&base, &mine, &now).unwrap();
    assert_eq!(keys(&merged), ["a", "b", "c", "d"]);
    assert_eq!(merged.activity("a").unwrap().name, Words::same("A"));
    assert_eq!(merged.activity("b").unwrap().minutes, 90);
}

#[test]
fn the_same_thing_changed_in_two_ways_is_named_and_nothing_guessed() {
    let base = plan(&["a", "b"]);
    let mine = changed(&base, |plan| find(plan, "a").name = Words::same("mine"));
    let now = changed(&base, |plan| find(plan, "a").name = Words::same("now"));
    let clash = |key: &str| {
        vec![Clash {
            part: Part::Activity,
            key: key.to_owned(),
        }]
    };
    assert_eq!(merge(&base, &mine, &now), Err(clash("a")));
    let gone = changed(&base, |plan| {
        plan.program.activities.retain(|each| each.key != "a")
    });
    assert_eq!(
        merge(&base, &mine, &gone),
        Err(clash("a")),
        "changed here, removed there"
    );
    assert_eq!(
        merge(&base, &gone, &now),
        Err(clash("a")),
        "removed here, changed there"
    );
    let added = |name: &str| changed(&base, |plan| plan.program.activities.push(activity("c", 3, name)));
    assert_eq!(merge(&base, &added("one"), &added("other")), Err(clash("c")));
    assert_eq!(merge(&base, &added("one"), &added("one")).unwrap(), added("one"));
}

#[test]
fn one_moves_an_activity_while_another_writes_it() {
    let base = plan(&["a", "b"]);
    let mine = changed(&base, |plan| find(plan, "a").week = 3);
    let now = changed(&base, |plan| find(plan, "a").name = Words::same("written"));
    let merged = merge(&base, &mine, &now).unwrap();
    let a = merged.activity("a").unwrap();
    assert_eq!((a.week, &a.name), (3, &Words::same("written")));
    let elsewhere = changed(&base, |plan| find(plan, "a").week = 4);
    assert!(merge(&base, &mine, &elsewhere).is_err(), "two places");
}

#[test]
fn what_waited_for_something_that_is_gone_waits_no_more() {
    let base = changed(&plan(&["a", "b"]), |plan| {
        find(plan, "b").after.push("a".to_owned());
    });
    let mine = changed(&base, |plan| find(plan, "b").name = Words::same("B"));
    let now = changed(&base, |plan| {
        plan.program.activities.retain(|each| each.key != "a");
        plan.let_go();
    });
    // The other let go of the knot in the same activity: it says two things, and both are asked.
    assert!(merge(&base, &mine, &now).is_err());
    let removed = changed(&base, |plan| {
        plan.program.activities.retain(|each| each.key != "a")
    });
    let merged = merge(&base, &mine, &removed).unwrap();
    assert!(merged.activity("b").unwrap().after.is_empty());
}

#[test]
fn two_who_each_add_a_week_are_told() {
    let base = plan(&["a"]);
    let longer = changed(&base, |plan| plan.program.weeks = 10);
    let mine = changed(&longer, |plan| find(plan, "a").week = 2);
    assert_eq!(
        merge(&base, &mine, &longer),
        Err(vec![Clash {
            part: Part::Program,
            key: String::new()
        }])
    );
    assert_eq!(
        merge(&base, &longer, &longer).unwrap(),
        longer,
        "the same form twice"
    );
    assert_eq!(merge(&base, &longer, &base).unwrap(), longer);
}

#[test]
fn strands_stages_and_meetings_are_merged_like_the_rest() {
    let base = Plan::default();
    let mine = changed(&base, |plan| {
        plan.program.strands.push(Strand {
            key: "field".to_owned(),
            ..Strand::default()
        });
        plan.program.meetings.push(Meeting {
            key: "one".to_owned(),
            ..Meeting::default()
        });
    });
    let now = changed(&base, |plan| {
        plan.stages.push(Stage {
            key: "start".to_owned(),
            ..Stage::default()
        });
    });
    let merged = merge(&base, &mine, &now).unwrap();
    assert_eq!(merged.program.strands.len(), 1);
    assert_eq!(merged.program.meetings.len(), 1);
    assert_eq!(merged.stages.len(), 1);
}

#[test]
fn what_is_moved_stands_after_what_it_was_put_after() {
    let base = plan(&["a", "b", "c", "d"]);
    let mine = changed(&base, |plan| plan.program.activities.swap(0, 1));
    let now = changed(&base, |plan| {
        plan.program.activities.remove(3);
        plan.program.activities.insert(0, activity("new", 1, "new"));
    });
    let merged = merge(&base, &mine, &now).unwrap();
    let order = keys(&merged);
    let place = |key: &str| order.iter().position(|each| *each == key).unwrap();
    assert!(place("b") < place("a") && place("a") < place("c"), "{order:?}");
    assert!(!order.contains(&"d") && order.contains(&"new"));
}

#[test]
fn of_an_offer_one_takes_what_one_wants() {
    let now = plan(&["a", "b", "c"]).program.activities;
    let offered = vec![
        activity("a", 1, "better"),
        activity("x", 2, "x"),
        activity("y", 2, "y"),
        activity("b", 2, "b"),
    ];
    let names = |keys: &[&str]| -> Vec<String> {
        taken(&offered, &now, keys)
            .iter()
            .map(|each| {
                format!(
                    "{} {}",
                    each.key,
                    each.name.get(kernel::Language::French).unwrap()
                )
            })
            .collect()
    };
    assert_eq!(names(&[]), ["a a", "b b", "c c"]);
    assert_eq!(names(&["a", "y"]), ["a better", "y y", "b b", "c c"]);
    assert_eq!(names(&["x", "y", "c"]), ["a a", "x x", "y y", "b b"]);
}

/// Something that somebody does to an activity, by the number of the activity.
#[derive(Debug, Clone)]
enum Act {
    Write(u32),
    Move(u32),
    Remove,
    ToFront,
    AddAfter(u32),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (1..500_u32).prop_map(Act::Write),
        (1..9_u32).prop_map(Act::Move),
        Just(Act::Remove),
        Just(Act::ToFront),
        (1..9_u32).prop_map(Act::AddAfter),
    ]
}

/// Does it, in the name of `who`, so that two people never add the same key.
fn apply(plan: &mut Plan, who: &str, key: &str, act: &Act) {
    let list = &mut plan.program.activities;
    let Some(place) = list.iter().position(|each| each.key == key) else {
        return;
    };
    match act {
        Act::Write(minutes) => list[place].minutes = 1_000 + minutes,
        Act::Move(week) => list[place].week = *week,
        Act::Remove => {
            list.remove(place);
        }
        Act::ToFront => {
            let moved = list.remove(place);
            list.insert(0, moved);
        }
        Act::AddAfter(week) => {
            // What was added is never removed here, so that counting gives a new key.
            let number = list.iter().filter(|each| each.key.starts_with(who)).count();
            let new = activity(&format!("{who}-{number}"), *week, who);
            list.insert(place + 1, new);
        }
    }
    plan.let_go();
}

fn sorted(plan: &Plan) -> Vec<Activity> {
    let mut list = plan.program.activities.clone();
    list.sort_by(|one, other| one.key.cmp(&other.key));
    list
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn disjoint_edits_merge_to_both_in_either_order(
        size in 2..14_usize,
        acts in prop::collection::vec((any::<prop::sample::Index>(), act()), 1..12),
    ) {
        let names: Vec<String> = (0..size).map(|number| format!("k{number}")).collect();
        let base = plan(&names.iter().map(String::as_str).collect::<Vec<_>>());
        // Each activity belongs to one of the two: nobody touches what the other does.
        let done = |plan: &mut Plan, mine: bool| {
            for (which, act) in acts.iter().filter(|(which, _)| (which.index(size) % 2 == 0) == mine) {
                let who = if mine { "mine" } else { "now" };
                apply(plan, who, &names[which.index(size)], act);
            }
        };
        let mine = changed(&base, |plan| done(plan, true));
        let now = changed(&base, |plan| done(plan, false));
        let both = changed(&now, |plan| done(plan, true));
        let other = changed(&mine, |plan| done(plan, false));
        let merged = merge(&base, &mine, &now).map_err(|clashes| TestCaseError::fail(format!("{clashes:?}")))?;
        prop_assert_eq!(sorted(&merged), sorted(&both));
        prop_assert_eq!(sorted(&merged), sorted(&other));
        prop_assert_eq!(sorted(&merge(&base, &now, &mine).unwrap()), sorted(&merged));
    }

    #[test]
    fn who_is_alone_has_exactly_what_they_did(
        size in 1..14_usize,
        acts in prop::collection::vec((any::<prop::sample::Index>(), act()), 0..12),
    ) {
        let names: Vec<String> = (0..size).map(|number| format!("k{number}")).collect();
        let base = plan(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let mine = changed(&base, |plan| {
            for (which, act) in &acts {
                apply(plan, "mine", &names[which.index(size)], act);
            }
        });
        prop_assert_eq!(&merge(&base, &mine, &base).unwrap(), &mine);
        prop_assert_eq!(&merge(&base, &base, &mine).unwrap(), &mine);
        prop_assert_eq!(&merge(&mine, &base, &mine).unwrap(), &base, "undone");
        prop_assert_eq!(&merge(&base, &mine, &mine).unwrap(), &mine);
    }

    #[test]
    fn a_change_is_undone_whatever_others_did_elsewhere_since(size in 4..12_usize, first in act(), later in act()) {
        let names: Vec<String> = (0..size).map(|number| format!("k{number}")).collect();
        let before = plan(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let after = changed(&before, |plan| apply(plan, "mine", "k0", &first));
        let since = changed(&after, |plan| apply(plan, "now", "k2", &later));
        let undone = merge(&after, &before, &since).unwrap();
        let alone = changed(&before, |plan| apply(plan, "now", "k2", &later));
        prop_assert_eq!(sorted(&undone), sorted(&alone));
    }
}
