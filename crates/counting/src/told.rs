//! What is told of the answers of a group that is counted once.

use crate::LEAST;

/// When all but so many say the same, it is told that nearly everybody does, and not how many.
const NEARLY: i64 = 2;

/// What is told of a question in a group: how many people gave each answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// People by answer, from the first.
    pub counts: Vec<i64>,
    /// Whether nearly everybody said the same, so that all are shown there.
    pub nearly: bool,
}

impl Told {
    /// How many people are counted.
    pub fn people(&self) -> i64 {
        self.counts.iter().sum()
    }

    /// The lowest and highest answer that somebody gave.
    pub fn spread(&self) -> Option<(usize, usize)> {
        let first = self.counts.iter().position(|people| *people > 0)?;
        let last = self.counts.iter().rposition(|people| *people > 0)?;
        Some((first, last))
    }

    /// The answers of all added up, the first being 0.
    fn sum(&self) -> i64 {
        (0i64..)
            .zip(&self.counts)
            .map(|(answer, people)| answer * people)
            .sum()
    }

    /// The mean answer, the first being 0; none of nobody.
    pub fn mean(&self) -> Option<f64> {
        let people = self.people();
        (people > 0).then(|| exact(self.sum()) / exact(people))
    }

    /// The mean answer in hundredths, rounded; the first answer being 0.
    pub fn hundredths(&self) -> Option<i64> {
        let people = self.people();
        (people > 0).then(|| (self.sum() * 100 + people / 2) / people)
    }

    /// Another group told with it.
    pub fn with(&mut self, other: &Told) {
        if self.counts.len() < other.counts.len() {
            self.counts.resize(other.counts.len(), 0);
        }
        for (here, more) in self.counts.iter_mut().zip(&other.counts) {
            *here += more;
        }
        self.nearly |= other.nearly;
    }
}

/// Counts of people are far below what a fraction holds exactly.
fn exact(count: i64) -> f64 {
    i32::try_from(count).map_or(f64::MAX, f64::from)
}

/// What may be told of so many people at each answer; nothing of fewer than five.
pub fn told(counts: &[i64]) -> Option<Told> {
    let people: i64 = counts.iter().sum();
    if people < LEAST {
        return None;
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    if most < people - NEARLY {
        return Some(Told {
            counts: counts.to_vec(),
            nearly: false,
        });
    }
    let each = |count: &i64| if *count == most { people } else { 0 };
    Some(Told {
        counts: counts.iter().map(each).collect(),
        nearly: true,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    /// Every way in which so many people may be spread over so many answers.
    fn worlds(people: i64, answers: usize) -> Vec<Vec<i64>> {
        if answers == 1 {
            return vec![vec![people]];
        }
        let first = |here: i64| {
            let rest = worlds(people - here, answers - 1).into_iter();
            rest.map(move |rest| std::iter::once(here).chain(rest).collect())
        };
        (0..=people).flat_map(first).collect()
    }

    /// Whoever knows who is counted and what they said themselves cannot tell what any other said, whatever that was.
    #[test]
    fn nobody_is_worked_out() {
        for (people, answers) in [
            (5, 2),
            (5, 3),
            (5, 4),
            (5, 6),
            (6, 2),
            (6, 4),
            (7, 3),
            (8, 2),
            (9, 4),
            (12, 3),
        ] {
            let mut alike: BTreeMap<Told, Vec<Vec<i64>>> = BTreeMap::new();
            for world in worlds(people, answers) {
                alike.entry(told(&world).unwrap()).or_default().push(world);
            }
            for (told, worlds) in alike {
                for own in 0..answers {
                    let fits = worlds.iter().filter(|world| world[own] > 0);
                    let others: BTreeSet<usize> = fits
                        .flat_map(|world| {
                            (0..answers).filter(move |answer| world[*answer] - i64::from(*answer == own) > 0)
                        })
                        .collect();
                    assert!(
                        others.len() != 1,
                        "{told:?} tells {own} that the others are {others:?}"
                    );
                }
            }
        }
        assert_eq!(told(&[2, 2]), None, "four are never told");
    }

    #[test]
    fn groups_are_told_together() {
        let mut whole = told(&[2, 1, 2]).unwrap();
        whole.with(&told(&[0, 0, 0, 5]).unwrap());
        assert_eq!((whole.counts, whole.nearly), (vec![2, 1, 2, 5], true));
        assert_eq!(
            (Told::default().mean(), Told::default().hundredths()),
            (None, None)
        );
    }

    proptest! {
        #[test]
        fn what_is_told_counts_everybody_once(counts in proptest::collection::vec(0i64..9, 2..7)) {
            let all: i64 = counts.iter().sum();
            match told(&counts) {
                None => prop_assert!(all < LEAST),
                Some(told) => {
                    prop_assert_eq!(told.people(), all);
                    prop_assert_eq!(told.nearly, told.counts.iter().filter(|people| **people > 0).count() == 1);
                    let (lowest, highest) = told.spread().unwrap();
                    let (mean, hundredths) = (told.mean().unwrap(), told.hundredths().unwrap());
                    prop_assert!(mean >= f64::from(u32::try_from(lowest).unwrap()));
                    prop_assert!(mean <= f64::from(u32::try_from(highest).unwrap()));
                    prop_assert!(i64::try_from(lowest).unwrap() * 100 <= hundredths);
                    prop_assert!(hundredths <= i64::try_from(highest).unwrap() * 100);
                }
            }
        }

        /// One answer more or less changes nothing of what is told when all but two said the same.
        #[test]
        fn one_answer_among_alike_ones_is_not_seen(answer in 0usize..4, other in 0usize..4, people in 6i64..12) {
            let (mut alike, mut one_apart) = ([0; 4], [0; 4]);
            alike[answer] = people;
            one_apart[answer] = people - 1;
            one_apart[other] += 1;
            prop_assert_eq!(told(&alike), told(&one_apart));
        }
    }
}
