//! Dividing people into cells. Pure: chance is a seed.

use platform::chance::fingerprint;

/// Somebody to be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitter {
    /// Their seat.
    pub seat: i64,
    /// How they came.
    pub way: String,
    /// How many times they spoke.
    pub spoke: i64,
}

/// How many cells there are for so many people, of `count` people at most or `count` in all. Never an empty one.
pub fn cells(people: usize, by_size: bool, count: usize) -> usize {
    let wanted = if by_size {
        people.div_ceil(count.max(1))
    } else {
        count
    };
    wanted.clamp(1, people.max(1))
}

/// Divides people into so many cells, sizes differing by one at most. Balanced, whoever came the same way is spread
/// as evenly, and in each cell some have spoken and some have not.
pub fn deal(sitters: &[Sitter], cells: usize, balanced: bool, seed: &str) -> Vec<Vec<i64>> {
    let chance = |sitter: &Sitter| fingerprint(&format!("{seed} {}", sitter.seat));
    let mut order: Vec<(String, &Sitter)> = sitters.iter().map(|sitter| (chance(sitter), sitter)).collect();
    order.sort_by(|(one, a), (other, b)| {
        let balance = (&a.way, a.spoke).cmp(&(&b.way, b.spoke));
        if balanced {
            balance.then(one.cmp(other))
        } else {
            one.cmp(other)
        }
    });
    let mut dealt = vec![Vec::new(); cells.max(1)];
    for (turn, (_, sitter)) in order.iter().enumerate() {
        let place = turn % dealt.len();
        if let Some(cell) = dealt.get_mut(place) {
            cell.push(sitter.seat);
        }
    }
    dealt
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn people() -> impl Strategy<Value = Vec<Sitter>> {
        let person = (0..3_usize, 0..9_i64);
        proptest::collection::vec(person, 1..80).prop_map(|people| {
            let seated = people.into_iter().enumerate();
            seated
                .map(|(seat, (way, spoke))| Sitter {
                    seat: seat as i64,
                    way: ["account", "guest", "registration"][way].to_owned(),
                    spoke,
                })
                .collect()
        })
    }

    fn spread(counts: impl Iterator<Item = usize>) -> usize {
        let counts: Vec<usize> = counts.collect();
        counts.iter().max().unwrap() - counts.iter().min().unwrap()
    }

    proptest! {
        #[test]
        fn everybody_is_in_one_cell_and_sizes_differ_by_one_at_most(
            people in people(), by_size: bool, count in 1..12_usize, balanced: bool, seed in "[a-z]{4}",
        ) {
            let dealt = deal(&people, cells(people.len(), by_size, count), balanced, &seed);
            let mut all: Vec<i64> = dealt.iter().flatten().copied().collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..people.len() as i64).collect::<Vec<_>>());
            prop_assert!(spread(dealt.iter().map(Vec::len)) <= 1);
            prop_assert!(dealt.iter().all(|cell| !cell.is_empty()));
            if by_size {
                prop_assert!(dealt.iter().all(|cell| cell.len() <= count));
            }
        }

        #[test]
        fn balanced_cells_mix_the_ways_of_coming(people in people(), count in 1..12_usize, seed in "[a-z]{4}") {
            let dealt = deal(&people, cells(people.len(), false, count), true, &seed);
            for way in ["account", "guest", "registration"] {
                let of_way = |cell: &Vec<i64>| cell.iter().filter(|seat| people[**seat as usize].way == way).count();
                prop_assert!(spread(dealt.iter().map(of_way)) <= 1, "{}", way);
            }
        }
    }

    #[test]
    fn balanced_cells_mix_who_spoke_with_who_did_not() {
        let people: Vec<Sitter> = (0..12)
            .map(|seat| Sitter {
                seat,
                way: "guest".into(),
                spoke: if seat < 4 { 9 } else { 0 },
            })
            .collect();
        for cell in deal(&people, 4, true, "seed") {
            assert_eq!(cell.iter().filter(|seat| **seat < 4).count(), 1);
        }
    }

    #[test]
    fn another_chance_makes_other_cells() {
        let people: Vec<Sitter> = (0..12)
            .map(|seat| Sitter {
                seat,
                way: "guest".into(),
                spoke: 0,
            })
            .collect();
        let dealt: BTreeSet<_> = ["a", "b", "c", "d"]
            .map(|seed| deal(&people, 3, false, seed))
            .into();
        assert!(dealt.len() > 1);
    }
}
