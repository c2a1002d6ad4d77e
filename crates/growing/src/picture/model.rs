//! What a picture says of a skill, and how little that is.
//!
//! The lowest and the highest step, never the same one: where everybody says the same, the band takes in a step beside
//! it, so that no answer can be read off. And the middle, from five people on: below, somebody who knows their own
//! answer could work out the others’.

/// The fewest people that are drawn.
pub const LEAST: usize = 3;
/// The fewest people whose middle is told.
pub const LEAST_FOR_MIDDLE: usize = 5;

/// What is told of a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// How many people are counted.
    pub people: usize,
    /// The lowest step, counted from 0.
    pub lowest: usize,
    /// The highest step: at least one further.
    pub highest: usize,
    /// Twice the middle, where enough people are counted.
    pub twice_middle: Option<usize>,
}

/// What is told of so many answers, each a step among so many; nothing of fewer than three, or of no two steps.
pub fn told(answers: &[usize], steps: usize) -> Option<Told> {
    if answers.len() < LEAST || steps < 2 {
        return None;
    }
    let mut sorted = answers.to_vec();
    sorted.sort_unstable();
    let people = sorted.len();
    let (first, last) = (*sorted.first()?, *sorted.last()?);
    let (lowest, highest) = match (first == last, last + 1 < steps) {
        (false, _) => (first, last),
        (true, true) => (first, last + 1),
        (true, false) => (first.saturating_sub(1), last),
    };
    let (left, right) = (sorted.get((people - 1) / 2)?, sorted.get(people / 2)?);
    Some(Told {
        people,
        lowest,
        highest,
        twice_middle: (people >= LEAST_FOR_MIDDLE).then_some(left + right),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_picture_says_from_where_to_where_and_its_middle_from_five_on() {
        let of =
            |answers: &[usize]| told(answers, 4).map(|told| (told.lowest, told.highest, told.twice_middle));
        assert_eq!(of(&[0, 3]), None, "two are never drawn");
        assert_eq!(of(&[3, 0, 1]), Some((0, 3, None)));
        assert_eq!(of(&[0, 1, 2, 3, 3]), Some((0, 3, Some(4))));
        assert_eq!(of(&[0, 1, 2, 3, 3, 3]), Some((0, 3, Some(5))));
        assert_eq!(of(&[2, 2, 2]), Some((2, 3, None)), "the band is never one step");
        assert_eq!(of(&[3, 3, 3, 3, 3]), Some((2, 3, Some(6))));
        assert_eq!(told(&[0, 0, 0], 1), None);
    }

    /// Every way in which so many people may answer.
    fn worlds(people: usize, steps: usize) -> Vec<Vec<usize>> {
        (0..people).fold(vec![Vec::new()], |worlds, _| {
            let each = |world: Vec<usize>| {
                (0..steps).map(move |step| world.iter().copied().chain([step]).collect::<Vec<usize>>())
            };
            worlds.into_iter().flat_map(each).collect()
        })
    }

    /// Of everybody but `me`, the steps on which they may stand, to whoever sees the picture and knows their own.
    fn may_be(people: usize, steps: usize, seen: Told, me: Option<(usize, usize)>) -> Vec<BTreeSet<usize>> {
        let mut possible = vec![BTreeSet::new(); people];
        for world in worlds(people, steps) {
            if me.is_some_and(|(me, own)| world[me] != own) || told(&world, steps) != Some(seen) {
                continue;
            }
            for (who, step) in world.iter().enumerate() {
                possible[who].insert(*step);
            }
        }
        possible
    }

    /// Nobody can be worked out from a picture, whoever looks: the whole list of answers is tried.
    #[test]
    fn nobody_is_worked_out_by_anybody_who_knows_who_is_counted_and_their_own_answer() {
        for (people, steps) in [
            (3, 2),
            (3, 4),
            (3, 7),
            (4, 2),
            (4, 4),
            (4, 5),
            (5, 3),
            (5, 4),
            (6, 3),
            (6, 4),
            (7, 3),
        ] {
            let mut seen: BTreeMap<Told, BTreeSet<Option<(usize, usize)>>> = BTreeMap::new();
            for world in worlds(people, steps) {
                let of = seen.entry(told(&world, steps).unwrap()).or_default();
                of.insert(None);
                // All look alike but for their answer: the first stands for each of them.
                of.insert(Some((0, world[0])));
            }
            for (picture, lookers) in seen {
                for looker in lookers {
                    for (who, possible) in may_be(people, steps, picture, looker).iter().enumerate() {
                        let is_oneself = looker.is_some_and(|(me, _)| me == who);
                        assert!(
                            is_oneself || possible.len() > 1,
                            "{picture:?} tells {looker:?} that {who} is on {possible:?} of {steps}"
                        );
                    }
                }
            }
        }
    }

    proptest! {
        #[test]
        fn the_band_holds_every_answer_and_the_middle_is_in_it(
            (steps, answers) in (2usize..8).prop_flat_map(|steps| (Just(steps), proptest::collection::vec(0..steps, 0..30))),
        ) {
            let Some(told) = told(&answers, steps) else {
                prop_assert!(answers.len() < LEAST);
                return Ok(());
            };
            prop_assert!(told.lowest < told.highest && told.highest < steps);
            prop_assert!(answers.iter().all(|answer| (told.lowest..=told.highest).contains(answer)));
            prop_assert_eq!(told.people, answers.len());
            prop_assert_eq!(told.twice_middle.is_some(), answers.len() >= LEAST_FOR_MIDDLE);
            if let Some(twice) = told.twice_middle {
                prop_assert!((2 * told.lowest..=2 * told.highest).contains(&twice));
            }
        }
    }
}
