//! The questions, and what is shown of the answers.

use std::collections::BTreeMap;

use counting::{LEAST, Told, are_enough, told};

/// What is marked from 1 to 5: the ends of their messages' identifiers.
pub const MARKED: [&str; 5] = ["useful", "project", "group", "pace", "onwards"];
/// What is answered in words.
pub const SAID: [&str; 2] = ["keep", "change"];
/// The best mark.
pub const BEST: i64 = 5;

/// The heap that the next answer lies in, after the last one and how many are in it.
pub const fn next_heap(last: Option<(i64, i64)>) -> i64 {
    match last {
        None => 0,
        Some((heap, count)) if count < LEAST => heap,
        Some((heap, _)) => heap + 1,
    }
}

/// The heaps that are full, of answers each with its heap.
pub fn full<T>(answers: impl IntoIterator<Item = (i64, T)>) -> Vec<Vec<T>> {
    let mut heaps: BTreeMap<i64, Vec<T>> = BTreeMap::new();
    for (heap, answer) in answers {
        heaps.entry(heap).or_default().push(answer);
    }
    heaps
        .into_values()
        .filter(|heap| are_enough(heap.len()))
        .collect()
}

/// What is told of the marks that were given to a question: of each full heap by itself, added up.
pub fn of_heaps(heaps: &[Vec<i64>]) -> Option<Told> {
    heaps
        .iter()
        .filter_map(|heap| of_marks(heap))
        .reduce(|mut all, heap| {
            all.with(&heap);
            all
        })
}

/// What is told of the marks of a heap, from 1 on: nothing of fewer than five, and where nearly everybody gave the same,
/// that and no count.
fn of_marks(given: &[i64]) -> Option<Told> {
    let mut counts = [0; 5];
    for mark in given {
        let place = usize::try_from(mark - 1)
            .ok()
            .and_then(|place| counts.get_mut(place));
        if let Some(count) = place {
            *count += 1;
        }
    }
    told(&counts)
}

/// The mean of marks, in tenths.
pub fn tenths(marks: &Told) -> i64 {
    marks.hundredths().map_or(0, |mean| (mean + 105) / 10)
}

/// The mark that nearly everybody gave, when nearly everybody gave the same.
pub fn nearly(marks: &Told) -> Option<usize> {
    let (lowest, highest) = marks.spread()?;
    (marks.nearly && lowest == highest).then_some(lowest + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Answers one after the other, each in its heap; and what is told after each.
    fn told_after_each(marks: &[i64]) -> Vec<Option<Told>> {
        let mut answers: Vec<(i64, i64)> = Vec::new();
        let mut all = vec![None];
        for mark in marks {
            let last = answers.last().map(|(heap, _)| *heap);
            let count = |heap: i64| answers.iter().filter(|each| each.0 == heap).count();
            let heap = next_heap(last.map(|heap| (heap, i64::try_from(count(heap)).unwrap())));
            answers.push((heap, *mark));
            all.push(of_heaps(&full(answers.clone())));
        }
        all
    }

    proptest! {
        /// Whoever looks before and after sees nothing new, or five answers more, and of these what may be told of five.
        #[test]
        fn no_two_views_tell_of_fewer_than_five(marks in proptest::collection::vec(1i64..=5, 0..40)) {
            let views = told_after_each(&marks);
            let people = |view: &Option<Told>| view.as_ref().map_or(0, Told::people);
            for (before, earlier) in views.iter().enumerate() {
                for (after, later) in views.iter().enumerate().skip(before) {
                    let new = people(later) - people(earlier);
                    prop_assert!(new % LEAST == 0);
                    if new == 0 {
                        prop_assert_eq!(earlier, later);
                    }
                    if new == LEAST {
                        let heap = marks.get(after / 5 * 5 - 5..after / 5 * 5).unwrap();
                        let counts = |view: &Option<Told>| view.clone().map_or(vec![0; 5], |told| told.counts);
                        let (now, then) = (counts(later), counts(earlier));
                        let apart: Vec<i64> = now.iter().zip(then).map(|(now, then)| now - then).collect();
                        prop_assert_eq!(apart, of_marks(heap).unwrap().counts);
                    }
                }
            }
        }
    }

    #[test]
    fn nothing_is_said_of_fewer_than_five() {
        assert_eq!(of_marks(&[5, 5, 5, 5]), None);
        let marks = of_marks(&[5, 4, 4, 3, 1]).unwrap();
        assert_eq!((tenths(&marks), nearly(&marks)), (34, None));
        assert_eq!(marks.counts, [1, 0, 1, 2, 1]);
    }

    #[test]
    fn where_nearly_everybody_says_the_same_nobody_is_counted() {
        for given in [[4, 4, 4, 4, 4], [4, 1, 4, 4, 4], [5, 4, 4, 3, 4]] {
            let marks = of_marks(&given).unwrap();
            assert_eq!((nearly(&marks), marks.counts), (Some(4), vec![0, 0, 0, 5, 0]));
        }
    }
}
