//! The kinds of reaction, and what a reader is shown of them.

use std::str::FromStr;

/// How an activity went with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It is clear.
    Understood,
    /// It is not clear yet.
    Unclear,
    /// It gave an idea.
    Idea,
    /// Thanks to whoever made it.
    Thanks,
    /// One sees it otherwise.
    Disagree,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Kind; 5] = [
        Kind::Understood,
        Kind::Unclear,
        Kind::Idea,
        Kind::Thanks,
        Kind::Disagree,
    ];

    /// The word, as stored and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Understood => "understood",
            Kind::Unclear => "unclear",
            Kind::Idea => "idea",
            Kind::Thanks => "thanks",
            Kind::Disagree => "disagree",
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

/// From how many people on trainees are shown a number: fewer could be guessed.
pub const SHOWN_FROM: i64 = 3;

/// The reactions to an activity, as one reader is shown them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reactions {
    /// How many people gave each kind.
    pub counts: Vec<(Kind, i64)>,
    /// The reader's own.
    pub own: Vec<Kind>,
    /// The reader's own line to those who lead.
    pub remark: String,
    /// Whether the reader leads, and so is shown every number.
    pub leads: bool,
}

impl Reactions {
    /// Whether the reader gave this kind.
    pub fn has(&self, kind: &Kind) -> bool {
        self.own.contains(kind)
    }

    /// How many people gave this kind, where the reader may know.
    pub fn shown(&self, kind: &Kind) -> Option<i64> {
        let (_, count) = self.counts.iter().find(|(each, _)| each == kind)?;
        (self.leads || *count >= SHOWN_FROM).then_some(*count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_not_shown_as_a_number_to_trainees() {
        let mut reactions = Reactions {
            counts: vec![(Kind::Idea, 2), (Kind::Thanks, 3)],
            ..Reactions::default()
        };
        assert_eq!(reactions.shown(&Kind::Idea), None);
        assert_eq!(reactions.shown(&Kind::Thanks), Some(3));
        assert_eq!(reactions.shown(&Kind::Unclear), None);
        reactions.leads = true;
        assert_eq!(reactions.shown(&Kind::Idea), Some(2));
    }
}
