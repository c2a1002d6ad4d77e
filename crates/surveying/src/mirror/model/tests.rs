//! Every answer is tried.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::survey::model::{Said, When};

/// Every way in which so many people may be spread over so many states.
fn worlds(people: i64, states: usize) -> Vec<Vec<i64>> {
    if states == 1 {
        return vec![vec![people]];
    }
    let first = |here: i64| {
        let rest = worlds(people - here, states - 1).into_iter();
        rest.map(move |rest| std::iter::once(here).chain(rest).collect())
    };
    (0..=people).flat_map(first).collect()
}

/// Of the others, the states in which they may be, to whoever sees what `world` shows and is in the state `own`.
/// `seen` numbers what each world shows.
fn possible(all: &[Vec<i64>], seen: &[usize], world: usize, own: usize) -> BTreeSet<usize> {
    let fits = all
        .iter()
        .zip(seen)
        .filter(|(other, shows)| **shows == seen[world] && other[own] > 0);
    let others = fits.flat_map(|(other, _)| {
        let rest = other.iter().enumerate();
        rest.filter(move |(state, people)| **people - i64::from(*state == own) > 0)
    });
    others.map(|(state, _)| state).collect()
}

/// What each world shows, as a number: the same for those that look the same.
fn numbered<T: PartialEq>(all: &[Vec<i64>], see: impl Fn(&[i64]) -> T) -> Vec<usize> {
    let mut known: Vec<T> = Vec::new();
    let number = |world: &Vec<i64>| {
        let seen = see(world);
        known
            .iter()
            .position(|before| *before == seen)
            .unwrap_or_else(|| {
                known.push(seen);
                known.len() - 1
            })
    };
    all.iter().map(number).collect()
}

/// Tries every world and everybody in it: what they may think of the others must hold several of what `of` tells apart.
fn try_all<T: Ord + Copy>(all: &[Vec<i64>], seen: &[usize], of: &[T]) {
    for (place, world) in all.iter().enumerate() {
        for own in (0..of.len()).filter(|own| world[*own] > 0) {
            let may_be = possible(all, seen, place, own);
            let told_apart: BTreeSet<T> = may_be.iter().map(|state| of[*state]).collect();
            assert!(
                told_apart.len() > 1,
                "{world:?} tells {own} that the others are {may_be:?}"
            );
        }
    }
}

/// Whoever knows who is counted and what they said cannot tell what any other said, whatever that was.
#[test]
fn nobody_is_worked_out_from_a_group() {
    for (people, values) in [
        (5, 2),
        (5, 3),
        (5, 6),
        (6, 2),
        (6, 4),
        (7, 3),
        (8, 2),
        (9, 4),
        (12, 3),
    ] {
        let all = worlds(people, values);
        let seen = numbered(&all, |world| told(world).unwrap());
        try_all(&all, &seen, &(0..values).collect::<Vec<usize>>());
    }
    assert_eq!(told(&[2, 2]), None, "four are never told");
}

/// A survey of a choice of two, and of a second question that is asked of those who chose the second.
fn hanging() -> Body {
    let mut first = Item::new("a".into(), Kind::Single);
    first.options = vec![Said::default(), Said::default()];
    let mut second = Item::new("b".into(), Kind::Scale);
    second.options = vec![Said::default(), Said::default(), Said::default()];
    second.when = Some(When {
        key: "a".into(),
        any: vec![1],
    });
    Body {
        items: vec![first, second],
        ..Body::default()
    }
}

/// The same where one question hangs on another: no answer to either can be told.
#[test]
fn nobody_is_worked_out_from_two_questions_that_hang_together() {
    let body = hanging();
    // No; yes and one of three; yes and silent; silent throughout.
    let a = [Some(0), Some(1), Some(1), Some(1), Some(1), None];
    let b = [None, Some(0), Some(1), Some(2), None, None];
    for people in [5, 6, 8] {
        let all = worlds(people, 6);
        let seen = numbered(&all, |world| {
            let mut counts = Counts::new();
            for (state, people) in world.iter().enumerate() {
                for (name, value) in [("", Some(0)), ("a", a[state]), ("b", b[state])] {
                    if let Some(value) = value {
                        *counts.entry((name.to_owned(), value)).or_default() += people;
                    }
                }
            }
            tell(&body, &counts)
        });
        try_all(&all, &seen, &a);
        try_all(&all, &seen, &b);
    }
}

/// What may be ticked, of which at least one must be.
#[test]
fn nobody_is_worked_out_from_what_is_ticked() {
    let mut item = Item::new("m".into(), Kind::Multiple);
    item.options = vec![Said::default(), Said::default()];
    let body = Body {
        items: vec![item],
        ..Body::default()
    };
    // The first, the second, both.
    let ticks = [[1, 0], [0, 1], [1, 1]];
    for people in [5, 6, 8] {
        let all = worlds(people, 3);
        let seen = numbered(&all, |world| {
            let mut counts = Counts::new();
            for (state, people) in world.iter().enumerate() {
                *counts.entry((String::new(), 0)).or_default() += people;
                for (place, ticked) in ticks[state].into_iter().enumerate() {
                    *counts.entry((column("m", place), ticked)).or_default() += people;
                }
            }
            tell(&body, &counts)
        });
        try_all(&all, &seen, &[0, 1, 2]);
    }
}

/// Areas under one another, each in an earlier one or at the top, with so many people each who said something.
fn territory() -> impl Strategy<Value = (Vec<Node>, BTreeMap<i64, Counts>)> {
    proptest::collection::vec((0usize..8, 0i64..14, 0i64..3), 1..9).prop_map(|areas| {
        let mut nodes = Vec::new();
        let mut tallies = BTreeMap::new();
        for (place, (above, people, value)) in areas.into_iter().enumerate() {
            let id = i64::try_from(place).unwrap() + 1;
            let parent = (above < place).then(|| i64::try_from(above).unwrap() + 1);
            nodes.push(Node { id, parent });
            let counts = [(("".to_owned(), 0), people), (("q".to_owned(), value), people)];
            tallies.insert(id, counts.into_iter().collect());
        }
        tallies.insert(
            0,
            [(("".to_owned(), 0), 3), (("q".to_owned(), 0), 3)]
                .into_iter()
                .collect(),
        );
        (nodes, tallies)
    })
}

/// The groups that are in an area, and in those below it.
fn under(nodes: &[Node], cells: &BTreeMap<i64, Counts>, id: i64) -> BTreeSet<i64> {
    let is_under = |cell: &i64| upwards(nodes, *cell).contains(&id);
    cells.keys().copied().filter(is_under).collect()
}

proptest! {
    /// Whatever one adds to a view or takes from it, on however many areas and waves, is whole groups of five or more.
    #[test]
    fn no_difference_of_views_is_of_fewer_than_five((nodes, tallies) in territory(), (_, later) in territory()) {
        for tallies in [tallies, later] {
            let before: i64 = tallies.values().map(people).sum();
            let cells = cells(&nodes, tallies);
            let after: i64 = cells.values().map(people).sum();
            prop_assert!(before - after < LEAST, "at most four are counted nowhere");
            prop_assert!(cells.values().all(|counts| people(counts) >= LEAST));
            let views: Vec<BTreeSet<i64>> = nodes.iter().map(|node| node.id).chain([0])
                .map(|id| under(&nodes, &cells, id)).collect();
            for one in &views {
                for other in &views {
                    let apart: i64 = one.difference(other).filter_map(|id| cells.get(id)).map(people).sum();
                    prop_assert!(apart == 0 || apart >= LEAST);
                }
            }
        }
    }

    #[test]
    fn what_is_told_counts_everybody_once(counts in proptest::collection::vec(0i64..9, 2..7)) {
        let all: i64 = counts.iter().sum();
        match told(&counts) {
            None => prop_assert!(all < LEAST),
            Some(told) => {
                prop_assert_eq!(told.people(), all);
                prop_assert_eq!(told.nearly, told.counts.iter().filter(|people| **people > 0).count() == 1);
                let (lowest, highest) = told.spread().unwrap();
                let mean = told.mean().unwrap();
                prop_assert!(mean >= f64::from(u32::try_from(lowest).unwrap()));
                prop_assert!(mean <= f64::from(u32::try_from(highest).unwrap()));
            }
        }
    }
}
