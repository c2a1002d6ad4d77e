//! Moving one thing in a list.

use super::model::Move;

/// The list with one of it moved; as it was when that one is not in it.
pub fn moved(list: &[i64], one: i64, to: Move) -> Vec<i64> {
    let Some(place) = list.iter().position(|each| *each == one) else {
        return list.to_vec();
    };
    let mut rest: Vec<i64> = list.iter().copied().filter(|each| *each != one).collect();
    let end = rest.len();
    let wanted = match to {
        Move::Up => place.saturating_sub(1),
        Move::Down => place + 1,
        Move::Before(other) => {
            let found = other.and_then(|other| rest.iter().position(|each| *each == other));
            found.unwrap_or(end)
        }
    };
    rest.insert(wanted.min(end), one);
    rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_moves_and_the_others_keep_their_order() {
        let list = [1, 2, 3, 4];
        assert_eq!(moved(&list, 3, Move::Up), [1, 3, 2, 4]);
        assert_eq!(moved(&list, 3, Move::Down), [1, 2, 4, 3]);
        assert_eq!(moved(&list, 1, Move::Up), list);
        assert_eq!(moved(&list, 4, Move::Down), list);
        assert_eq!(moved(&list, 4, Move::Before(Some(2))), [1, 4, 2, 3]);
        assert_eq!(moved(&list, 1, Move::Before(None)), [2, 3, 4, 1]);
        assert_eq!(
            moved(&list, 2, Move::Before(Some(2))),
            [1, 3, 4, 2],
            "before itself is nowhere in particular"
        );
        assert_eq!(moved(&list, 9, Move::Up), list);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_up_is_the_way_back_from_down(count in 1i64..12, one in 0i64..12) {
            prop_assume!(one < count);
            let list: Vec<i64> = (0..count).collect();
            for to in [Move::Up, Move::Down, Move::Before(None), Move::Before(Some(0))] {
                let mut after = moved(&list, one, to);
                after.sort_unstable();
                prop_assert_eq!(&after, &list);
            }
            if one + 1 < count {
                prop_assert_eq!(moved(&moved(&list, one, Move::Down), one, Move::Up), list);
            }
        }
    }
}
