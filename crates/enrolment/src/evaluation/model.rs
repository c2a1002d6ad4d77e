//! The questions, and what is shown of the answers.

use counting::{Told, told};

/// What is marked from 1 to 5: the ends of their messages' identifiers.
pub const MARKED: [&str; 5] = ["useful", "project", "group", "pace", "onwards"];
/// What is answered in words.
pub const SAID: [&str; 2] = ["keep", "change"];
/// The best mark.
pub const BEST: i64 = 5;

/// What is told of the marks that were given to a question, from 1 on: nothing of fewer than five, and where nearly
/// everybody gave the same, that and no count.
pub fn of_marks(given: &[i64]) -> Option<Told> {
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
    marks.spread().filter(|_| marks.nearly).map(|(mark, _)| mark + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

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
