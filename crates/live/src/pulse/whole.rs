//! What is said of the pace by so many voices, as those who hold the room may know it.

use serde::{Deserialize, Serialize};

/// With fewer voices one would know whose they are.
pub const ENOUGH: i64 = 5;

/// How somebody finds the pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// They are lost.
    Lost,
    /// It goes too fast.
    Fast,
    /// It is fine.
    Fine,
}

impl Pace {
    /// Every pace.
    pub const ALL: [Pace; 3] = [Pace::Lost, Pace::Fast, Pace::Fine];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Pace::Lost => "lost",
            Pace::Fast => "fast",
            Pace::Fine => "fine",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Pace::ALL.into_iter().find(|pace| pace.word() == word)
    }
}

/// A reaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reaction {
    /// Applause.
    Clap,
    /// Thanks.
    Thanks,
    /// Laughter.
    Laugh,
    /// Agreement.
    Agree,
    /// "That gives me an idea".
    Idea,
}

impl Reaction {
    /// Every reaction, in the order in which they are offered.
    pub const ALL: [Reaction; 5] = [
        Reaction::Clap,
        Reaction::Thanks,
        Reaction::Laugh,
        Reaction::Agree,
        Reaction::Idea,
    ];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Reaction::Clap => "clap",
            Reaction::Thanks => "thanks",
            Reaction::Laugh => "laugh",
            Reaction::Agree => "agree",
            Reaction::Idea => "idea",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Reaction::ALL.into_iter().find(|reaction| reaction.word() == word)
    }

    /// The sign beside the word.
    pub const fn sign(self) -> &'static str {
        match self {
            Reaction::Clap => "👏",
            Reaction::Thanks => "❤️",
            Reaction::Laugh => "😄",
            Reaction::Agree => "👍",
            Reaction::Idea => "💡",
        }
    }
}

/// The pace as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "voices", rename_all = "lowercase")]
pub enum Whole {
    /// Nobody says anything.
    None,
    /// Fewer than five do; which is not told.
    Few,
    /// How many say what.
    Some {
        /// How many are lost.
        lost: i64,
        /// For how many it goes too fast.
        fast: i64,
        /// For how many it is fine.
        fine: i64,
    },
}

impl Whole {
    /// Of so many who are lost, find it too fast, find it fine.
    pub const fn of(lost: i64, fast: i64, fine: i64) -> Self {
        let voices = lost + fast + fine;
        if voices == 0 {
            Whole::None
        } else if voices < ENOUGH {
            Whole::Few
        } else {
            Whole::Some { lost, fast, fine }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn few_voices_are_never_told_apart(lost in 0..9_i64, fast in 0..9_i64, fine in 0..9_i64) {
            let whole = Whole::of(lost, fast, fine);
            let voices = lost + fast + fine;
            let told = serde_json::to_string(&whole).unwrap();
            prop_assert_eq!(told.contains("lost"), voices >= ENOUGH);
            if (1..ENOUGH).contains(&voices) {
                // Whatever they say, and however many of the few they are, the same is told.
                prop_assert_eq!(told, serde_json::to_string(&Whole::of(1, 0, 0)).unwrap());
            }
        }
    }
}
