//! The arithmetic of steps, and what one said before.

use kernel::Instant;
use proptest::prelude::*;

use super::model::{Fit, Text, clocks};

proptest! {
    #[test]
    fn the_times_on_the_clock_always_add_up(
        start in -4_000_000_000_000_i64..4_000_000_000_000,
        minutes in prop::collection::vec(1_i64..=1_440, 0..80),
    ) {
        let start = Instant::from_milliseconds(start);
        let times = clocks(start, &minutes);
        prop_assert_eq!(times.len(), minutes.len());
        let mut end = start;
        for ((from, to), minutes) in times.iter().zip(&minutes) {
            prop_assert_eq!(*from, end);
            prop_assert_eq!(to.milliseconds() - from.milliseconds(), minutes * 60_000);
            end = *to;
        }
        let total: i64 = minutes.iter().sum();
        prop_assert_eq!(end, start.plus_minutes(total));
        let (fits, length) = (Fit::of(total, total), total + 7);
        prop_assert_eq!(fits, Fit::Fits);
        prop_assert_eq!(Fit::of(total, length), Fit::Shorter(7));
        prop_assert_eq!(Fit::of(length, total), Fit::Longer(7));
    }

    #[test]
    fn what_a_step_said_before_is_read_as_it_was(name in "\\PC{1,40}", aim in "(?s).{0,80}", minutes in 1_i64..=1_440) {
        let text = Text { name, aim, minutes, duty: Some("story".into()), ..Text::default() };
        prop_assert_eq!(Text::from_json(&text.to_json()).unwrap(), text);
    }
}
