//! The questions, and what is shown of the answers.

/// What is marked from 1 to 5: the ends of their messages' identifiers.
pub const MARKED: [&str; 5] = ["useful", "project", "group", "pace", "onwards"];
/// What is answered in words.
pub const SAID: [&str; 2] = ["keep", "change"];
/// From how many answers on anything is shown.
pub const LEAST: usize = 5;
/// The best mark.
pub const BEST: i64 = 5;

/// What was answered to a question that is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// How many gave each mark, from 1 on.
    pub counts: [usize; 5],
}

impl Marks {
    /// Of marks as they were given; nothing when there are too few.
    pub fn of(given: &[i64]) -> Option<Self> {
        if given.len() < LEAST {
            return None;
        }
        let mut counts = [0; 5];
        for mark in given {
            let place = usize::try_from(mark - 1)
                .ok()
                .and_then(|place| counts.get_mut(place));
            if let Some(count) = place {
                *count += 1;
            }
        }
        Some(Marks { counts })
    }

    /// How many answered.
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The mean, in tenths.
    pub fn tenths(&self) -> usize {
        let sum: usize = (1..).zip(self.counts).map(|(mark, count)| mark * count).sum();
        (sum * 10 + self.all() / 2).checked_div(self.all()).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_of_fewer_than_five() {
        assert_eq!(Marks::of(&[5, 5, 5, 5]), None);
        let marks = Marks::of(&[5, 4, 4, 3, 1]).unwrap();
        assert_eq!(
            (marks.counts, marks.all(), marks.tenths()),
            ([1, 0, 1, 2, 1], 5, 34)
        );
    }
}
