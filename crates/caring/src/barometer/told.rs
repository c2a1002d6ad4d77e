//! What is told of the answers to a question, and how little that is: the rule of decision 0021.

pub use counting::{LEAST, Told, told};

/// Counts answers: each is a level for every question, or none. Nothing of fewer than five people; a question that fewer
/// than five answered is left out.
pub fn count(answers: &[Vec<Option<usize>>], levels: &[usize]) -> Vec<Option<Told>> {
    let of = |(question, levels): (usize, &usize)| {
        let mut counts = vec![0i64; *levels];
        for answer in answers {
            let chosen = answer.get(question).copied().flatten();
            if let Some(count) = chosen.and_then(|level| counts.get_mut(level)) {
                *count += 1;
            }
        }
        told(&counts)
    };
    levels.iter().enumerate().map(of).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

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

    /// Whoever knows who is counted and what they said themselves cannot tell what any other said, whatever that was.
    #[test]
    fn nobody_is_worked_out() {
        for (people, levels) in [(5, 2), (5, 3), (5, 4), (5, 6), (6, 4), (7, 3), (8, 2), (9, 4)] {
            let mut alike: BTreeMap<Told, Vec<Vec<i64>>> = BTreeMap::new();
            for world in worlds(people, levels) {
                alike.entry(told(&world).unwrap()).or_default().push(world);
            }
            for (told, worlds) in alike {
                for own in 0..levels {
                    let fits = worlds.iter().filter(|world| world[own] > 0);
                    let others: BTreeSet<usize> = fits
                        .flat_map(|world| {
                            (0..levels).filter(move |level| world[*level] - i64::from(*level == own) > 0)
                        })
                        .collect();
                    assert!(
                        others.len() != 1,
                        "{told:?} tells {own} that the others are {others:?}"
                    );
                }
            }
        }
    }

    proptest! {
        /// Every figure is of five people or more, and two figures, of whichever questions and times, differ by nobody
        /// or are of people who are counted apart.
        #[test]
        fn no_figure_is_of_fewer_than_five(
            times in proptest::collection::vec(proptest::collection::vec(
                proptest::collection::vec(proptest::option::of(0usize..4), 3), 0..9), 1..4),
        ) {
            for answers in &times {
                for told in count(answers, &[4, 4, 4]).into_iter().flatten() {
                    prop_assert!(told.people() >= LEAST);
                    let (lowest, highest) = told.spread().unwrap();
                    let mean = told.hundredths().unwrap();
                    prop_assert!(i64::try_from(lowest).unwrap() * 100 <= mean);
                    prop_assert!(mean <= i64::try_from(highest).unwrap() * 100);
                }
                if answers.len() < 5 {
                    prop_assert!(count(answers, &[4, 4, 4]).iter().all(Option::is_none));
                }
            }
        }

        /// One answer more or less changes nothing of what is shown when all but two said the same.
        #[test]
        fn one_answer_among_alike_ones_is_not_seen(level in 0usize..4, other in 0usize..4, people in 6usize..12) {
            let alike: Vec<Vec<Option<usize>>> = vec![vec![Some(level)]; people];
            let mut one_apart = alike.clone();
            one_apart[0] = vec![Some(other)];
            prop_assert_eq!(count(&alike, &[4]), count(&one_apart, &[4]));
        }
    }
}
