//! The fair order of hands.

/// A hand that is up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hand {
    /// Whose: the number of the seat.
    pub seat: i64,
    /// How long they have had the floor so far, in milliseconds.
    pub spoke: i64,
    /// When it was raised, in milliseconds since 1970, UTC.
    pub raised: i64,
}

/// Puts hands in the order of their turns: who spoke least, then who waits longest.
pub fn order<T>(hands: &mut [T], hand: impl Fn(&T) -> &Hand) {
    hands.sort_by_key(|each| {
        let hand = hand(each);
        (hand.spoke, hand.raised, hand.seat)
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn in_order(mut hands: Vec<Hand>) -> Vec<i64> {
        order(&mut hands, |hand| hand);
        hands.iter().map(|hand| hand.seat).collect()
    }

    proptest! {
        #[test]
        fn nobody_passes_before_one_who_spoke_less_or_waits_longer(
            all in proptest::collection::vec((0..5_i64, 0..5_i64), 0..30)
        ) {
            let hands: Vec<Hand> = all
                .iter()
                .zip(0..)
                .map(|((spoke, raised), seat)| Hand { seat, spoke: *spoke, raised: *raised })
                .collect();
            let turns = in_order(hands.clone());
            prop_assert_eq!(turns.len(), hands.len());
            let mut other = hands.clone();
            other.reverse();
            prop_assert_eq!(&in_order(other), &turns, "the order does not depend on how they are read");
            let by_seat = |seat: &i64| hands.iter().find(|hand| hand.seat == *seat).unwrap();
            for pair in turns.windows(2) {
                let (one, next) = (by_seat(&pair[0]), by_seat(&pair[1]));
                prop_assert!((one.spoke, one.raised) <= (next.spoke, next.raised));
            }
        }

        #[test]
        fn whoever_keeps_a_hand_up_speaks_as_long_as_the_others_but_for_one_turn(
            people in 2..8_i64,
            turns in proptest::collection::vec(1..300_i64, 1..120)
        ) {
            let mut hands: Vec<Hand> = (0..people).map(|seat| Hand { seat, spoke: 0, raised: seat }).collect();
            let longest = turns.iter().copied().max().unwrap_or_default();
            for (now, turn) in (people..).zip(&turns) {
                order(&mut hands, |hand| hand);
                let first = hands.first_mut().unwrap();
                first.spoke += turn;
                first.raised = now;
                let most = hands.iter().map(|hand| hand.spoke).max().unwrap();
                let least = hands.iter().map(|hand| hand.spoke).min().unwrap();
                prop_assert!(most - least <= longest, "{} > {}", most - least, longest);
            }
        }
    }
}
