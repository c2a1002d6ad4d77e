//! What a count of people may tell: the rules that the pages of several areas obey.
//!
//! Always true (the tests try every answer of groups of five to twelve, and every pair of figures up to a hundred and
//! twenty):
//! - nothing is told of fewer than five people: [`LEAST`];
//! - [`told`], of a group that is counted once: so little is told that whoever knows who is in it and what they said
//!   themselves cannot tell what any other said (decision 21);
//! - [`by_fives`], of what is counted in groups that overlap: no difference of two figures tells of fewer than five
//!   (decision 22).
//!
//! Two rules of statistical disclosure control stand behind them (Hundepool and others, *Statistical Disclosure Control*,
//! Wiley 2012): a threshold, and no group of which all are told to be alike (chapters 4 and 5); rounding to a base
//! (5.4.3). One is ours, taken over from pictures of groups: whoever looks knows what they answered themselves.
//!
//! Deliberately absent: who is counted together, and when; each area says so itself. What a picture tells of a skill,
//! from three people on and without a count, is another rule (`growing/src/picture/model.rs`).
#![deny(missing_docs)]

mod fives;
mod told;

pub use fives::by_fives;
pub use told::{Told, told};

/// The fewest people that are counted together.
pub const LEAST: i64 = 5;

/// Whether so many people are enough for anything to be said of them.
pub fn are_enough(people: usize) -> bool {
    i64::try_from(people).is_ok_and(|people| people >= LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_are_enough_and_four_are_not() {
        assert!(!are_enough(0) && !are_enough(4) && are_enough(5) && are_enough(500));
    }
}
