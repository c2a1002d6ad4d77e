//! The second of the video at which something happened, as people write and read it.

/// The longest that a room stays open: two days.
const MOST: i64 = 48 * 3_600;

/// `12:34` or `1:02:03`.
pub fn clock(second: i64) -> String {
    let (hours, minutes, seconds) = (second / 3_600, second / 60 % 60, second % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

/// Reads it, with or without hours; nothing when it is not one.
pub fn read(typed: &str) -> Option<i64> {
    let parts: Vec<&str> = typed.trim().split(':').collect();
    if !(2..=3).contains(&parts.len()) {
        return None;
    }
    let mut second: i64 = 0;
    for (index, part) in parts.iter().enumerate() {
        let is_short = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let number: i64 = part.parse().ok().filter(|_| is_short)?;
        // "90:00" is an hour and a half; below the first part nothing goes over 59.
        if index > 0 && number > 59 {
            return None;
        }
        second = second * 60 + number;
    }
    (second <= MOST).then_some(second)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{MOST, clock, read};

    proptest! {
        #[test]
        fn what_is_written_is_read_again(second in 0..=MOST) {
            prop_assert_eq!(read(&clock(second)), Some(second));
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(typed in ".{0,20}") {
            prop_assert!(read(&typed).is_none_or(|second| (0..=MOST).contains(&second)));
        }
    }

    #[test]
    fn what_is_no_time_is_not_read() {
        assert_eq!(read(" 90:00 "), Some(5_400));
        for wrong in ["", "12", "1:60", "1:2:3:4", "-1:00", "1:", "99999:00", "a:b"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
