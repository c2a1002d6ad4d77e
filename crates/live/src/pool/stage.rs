//! Where a question stands in a room: the one thing that follows from all that may have happened to it.

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The large screen shows it.
    Screen,
    /// It waits for votes.
    Open,
    /// Its turn is near.
    Queued,
    /// It was answered.
    Answered,
    /// A later gathering will treat it.
    Deferred,
    /// It was asked beforehand, and the room does not see it yet.
    Early,
    /// It stands under another.
    Grouped,
    /// It is hidden.
    Hidden,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Stage; 8] = [
        Stage::Screen,
        Stage::Open,
        Stage::Queued,
        Stage::Answered,
        Stage::Deferred,
        Stage::Early,
        Stage::Grouped,
        Stage::Hidden,
    ];

    /// The word, in items and messages.
    pub const fn word(self) -> &'static str {
        match self {
            Stage::Screen => "screen",
            Stage::Open => "open",
            Stage::Queued => "queued",
            Stage::Answered => "answered",
            Stage::Deferred => "deferred",
            Stage::Early => "early",
            Stage::Grouped => "grouped",
            Stage::Hidden => "hidden",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Stage::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// Whether the whole room sees it.
    pub const fn is_seen(self) -> bool {
        !matches!(self, Stage::Early | Stage::Grouped | Stage::Hidden)
    }

    /// Whether one may still treat it aloud.
    pub const fn is_open(self) -> bool {
        matches!(self, Stage::Screen | Stage::Open | Stage::Queued)
    }

    /// What comes first on a page: what is shown, what waits, what is done, what is kept aside.
    pub const fn rank(self) -> u8 {
        match self {
            Stage::Screen => 0,
            Stage::Open | Stage::Queued => 1,
            Stage::Answered | Stage::Deferred => 2,
            Stage::Early | Stage::Grouped | Stage::Hidden => 3,
        }
    }
}

/// What may have happened to a question, as a room sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts {
    /// Whether it is hidden.
    pub hidden: bool,
    /// Whether it stands under another.
    pub grouped: bool,
    /// Whether it is in the pool.
    pub in_room: bool,
    /// Whether the large screen shows it.
    pub on_screen: bool,
    /// Whether it was answered, here or in writing.
    pub answered: bool,
    /// Whether a later gathering will treat it.
    pub deferred: bool,
    /// Whether its turn is near.
    pub queued: bool,
}

impl Facts {
    /// Where it stands.
    pub const fn stage(self) -> Stage {
        if self.hidden {
            Stage::Hidden
        } else if self.grouped {
            Stage::Grouped
        } else if !self.in_room {
            Stage::Early
        } else if self.on_screen {
            Stage::Screen
        } else if self.answered {
            Stage::Answered
        } else if self.deferred {
            Stage::Deferred
        } else if self.queued {
            Stage::Queued
        } else {
            Stage::Open
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_kept_aside_is_never_seen_and_each_stage_has_its_word(flags in proptest::array::uniform7(any::<bool>())) {
            let [hidden, grouped, in_room, on_screen, answered, deferred, queued] = flags;
            let facts = Facts { hidden, grouped, in_room, on_screen, answered, deferred, queued };
            let stage = facts.stage();
            prop_assert_eq!(stage.is_seen(), in_room && !hidden && !grouped);
            prop_assert_eq!(Stage::from_word(stage.word()), Some(stage));
            prop_assert!(stage.is_seen() || !stage.is_open());
            prop_assert!(!stage.is_seen() || stage.rank() < 3);
        }
    }
}
