use trame::Licence::{Attribution, AttributionShareAlike, Zero};

use super::Terms;

#[test]
fn share_alike_wins_and_nobody_speaks_for_those_who_said_nothing() {
    for (licences, expected) in [
        (vec![], Terms::Nothing),
        (vec![Some(Zero)], Terms::Stated(Zero)),
        (vec![Some(Zero), Some(Attribution)], Terms::Stated(Attribution)),
        (
            vec![Some(AttributionShareAlike), Some(Attribution), Some(Zero)],
            Terms::Stated(AttributionShareAlike),
        ),
        (vec![Some(AttributionShareAlike), None], Terms::Unsaid),
    ] {
        assert_eq!(Terms::of(licences.clone()), expected, "{licences:?}");
        assert_eq!(Terms::of(licences.into_iter().rev()), expected, "in any order");
    }
}
