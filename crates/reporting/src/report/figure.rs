//! What is counted, and what is shown of a count.

use serde::{Deserialize, Serialize};

platform::words! {
    /// What is counted.
    Figure {
        /// People who did something.
        People = "people",
        /// Gatherings that took place.
        Gatherings = "gatherings",
        /// People who were there.
        Attended = "attended",
        /// Sheets that were published.
        Published = "published",
        /// People who held a role.
        Holders = "holders",
        /// Hours that people were there.
        Hours = "hours",
        /// Accounts of practice that were published.
        Accounts = "accounts",
        /// Questions that were answered.
        Answered = "answered",
        /// Decisions that were made.
        Decisions = "decisions",
        /// Badges that were taken.
        Badges = "badges",
    }
}

impl Figure {
    /// The five that the authority reads first.
    pub const FIVE: [Figure; 5] = [
        Figure::People,
        Figure::Gatherings,
        Figure::Attended,
        Figure::Published,
        Figure::Holders,
    ];
}

/// The least that is shown, and the step in which it is.
pub const LEAST: i64 = 5;

/// What is shown of a count: nothing of fewer than five, and of others the multiple of five at or below them.
///
/// Two counts of which one is part of the other, in one report or in two, are so shown that they may always be counts of
/// the same, or of five more: no difference of what is shown tells of fewer than five (rounding to a base: Hundepool
/// and others, *Statistical Disclosure Control*, Wiley 2012, 5.4.3; every pair is tried in the tests).
pub const fn shown(count: i64) -> Option<i64> {
    if count < LEAST {
        None
    } else {
        Some(count - count % LEAST)
    }
}

/// A figure as a report keeps it: what is shown of a count, and never the count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The word of the figure.
    pub figure: String,
    /// What is shown; nothing of fewer than five.
    pub shown: Option<i64>,
}
