//! Figures by fives: for what is counted in groups that overlap.

use crate::LEAST;

/// What is shown of a count: nothing of fewer than five, and of others the multiple of five at or below them.
///
/// Two counts of which one is part of the other, on one page or on two, are so shown that they may always be counts of
/// the same, or of five more: no difference of what is shown tells of fewer than five (decision 22).
pub const fn by_fives(count: i64) -> Option<i64> {
    if count < LEAST {
        None
    } else {
        Some(count - count % LEAST)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_shown_of_fewer_than_five() {
        assert_eq!((-3..LEAST).filter_map(by_fives).count(), 0);
        assert_eq!(
            [5, 9, 10, 44].map(by_fives),
            [Some(5), Some(5), Some(10), Some(40)]
        );
    }

    /// The counts of which a figure may be what is shown.
    fn behind(shown: Option<i64>) -> std::ops::RangeInclusive<i64> {
        match shown {
            None => 0..=LEAST - 1,
            Some(least) => least..=least + LEAST - 1,
        }
    }

    /// Whatever two figures are shown, of which one counts part of what the other counts, both may count the same, or
    /// differ by five at least: that somebody is among one to four people in between is never told.
    #[test]
    fn no_difference_of_two_figures_tells_of_fewer_than_five() {
        for whole in 0..=120_i64 {
            for part in 0..=whole {
                let (more, less) = (behind(by_fives(whole)), behind(by_fives(part)));
                let is_open = more
                    .clone()
                    .any(|more| less.clone().any(|less| more == less || more >= less + LEAST));
                assert!(is_open, "{part} of {whole}");
            }
        }
    }

    proptest! {
        /// And whoever comes alone shows as nobody, or as five.
        #[test]
        fn what_is_shown_is_at_most_what_is_counted_and_by_fives(count in 0i64..2_000_000) {
            match by_fives(count) {
                None => prop_assert!(count < LEAST),
                Some(shown) => prop_assert!(shown <= count && count < shown + LEAST && shown % LEAST == 0),
            }
            let (now, next) = (by_fives(count).unwrap_or(0), by_fives(count + 1).unwrap_or(0));
            prop_assert!(next == now || next - now == LEAST);
        }
    }
}
