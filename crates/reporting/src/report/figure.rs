//! What is counted, and what is kept of a count.

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

/// A figure as a report keeps it: what is shown of a count ([`counting::by_fives`]), and never the count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The word of the figure.
    pub figure: String,
    /// What is shown; nothing of fewer than five.
    pub shown: Option<i64>,
}
