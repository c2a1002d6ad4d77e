//! Dealing people into groups, from a seed that can be told.

use std::collections::BTreeMap;

/// What is drawn from a seed: SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014).
/// Written out here, so that a seed of last year still deals the same.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut drawn = self.0;
        drawn = (drawn ^ (drawn >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        drawn = (drawn ^ (drawn >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        drawn ^ (drawn >> 31)
    }

    /// A number below another, all equally likely.
    fn below(&mut self, end: u64) -> u64 {
        let fair = u64::MAX - u64::MAX % end.max(1);
        loop {
            let drawn = self.next();
            if drawn < fair {
                return drawn % end.max(1);
            }
        }
    }

    /// Puts a list in an order that is drawn (Fisher and Yates).
    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let end = u64::try_from(last + 1).unwrap_or(u64::MAX);
            let other = usize::try_from(self.below(end)).unwrap_or(0);
            list.swap(last, other);
        }
    }
}

/// How many groups there are of so many people, none larger than `most`.
pub fn how_many(people: usize, most: usize) -> usize {
    people.div_ceil(most.max(1))
}

/// Deals people into so many groups: one after another, in an order that is drawn. With marks, those who share one are
/// dealt in a row, so that each group gets its part of them. Gives the places of the people in their list.
pub fn deal(marks: &[String], groups: usize, seed: u64) -> Vec<Vec<usize>> {
    let mut draw = Draw(seed);
    let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, mark) in marks.iter().enumerate() {
        alike.entry(mark).or_default().push(place);
    }
    let mut bundles: Vec<Vec<usize>> = alike.into_values().collect();
    for bundle in &mut bundles {
        draw.shuffle(bundle);
    }
    // Which bundle comes first decides who is together by chance only.
    draw.shuffle(&mut bundles);
    let mut dealt: Vec<Vec<usize>> = (0..groups).map(|_| Vec::new()).collect();
    for (turn, place) in bundles.into_iter().flatten().enumerate() {
        let group = turn.checked_rem(groups).and_then(|group| dealt.get_mut(group));
        if let Some(group) = group {
            group.push(place);
        }
    }
    dealt
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_seed_deals_the_same_for_ever() {
        // The first numbers of the published algorithm from 1234567.
        let mut draw = Draw(1_234_567);
        assert_eq!(
            [draw.next(), draw.next()],
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]
        );
        let nobody = vec![String::new(); 7];
        assert_eq!(deal(&nobody, 2, 42), deal(&nobody, 2, 42));
        assert_ne!(deal(&nobody, 2, 42), deal(&nobody, 2, 43));
        assert_eq!(deal(&nobody, 0, 42), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn as_many_groups_as_it_takes() {
        assert_eq!(
            [0, 1, 6, 7, 12, 13].map(|people| how_many(people, 6)),
            [0, 1, 1, 2, 2, 3]
        );
    }

    proptest! {
        #[test]
        fn everybody_is_in_one_group_and_groups_are_alike(
            marks in proptest::collection::vec("[a-d]?", 1..80),
            most in 1usize..12,
            seed in any::<u64>(),
        ) {
            let groups = how_many(marks.len(), most);
            let dealt = deal(&marks, groups, seed);
            let mut all: Vec<usize> = dealt.iter().flatten().copied().collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..marks.len()).collect::<Vec<_>>());
            let apart = |counts: Vec<usize>| counts.iter().max().unwrap() - counts.iter().min().unwrap();
            prop_assert!(apart(dealt.iter().map(Vec::len).collect()) <= 1);
            prop_assert!(dealt.iter().all(|group| group.len() <= most));
            for mark in &marks {
                let of = |group: &Vec<usize>| group.iter().filter(|place| marks[**place] == *mark).count();
                prop_assert!(apart(dealt.iter().map(of).collect()) <= 1, "{}", mark);
            }
        }
    }
}
