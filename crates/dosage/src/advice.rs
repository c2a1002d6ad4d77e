//! What is advised, and everything that led to it.

use serde::Deserialize;

use crate::rule::Phase;

/// When to meet in person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// To begin.
    Begin,
    /// To look back.
    LookBack,
    /// Both.
    Both,
}

impl Presence {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            Presence::Begin => "begin",
            Presence::LookBack => "look-back",
            Presence::Both => "both",
        }
    }

    /// Two wishes together.
    pub fn and(self, other: Self) -> Self {
        if self == other { self } else { Presence::Both }
    }
}

/// A method or a tool of the shelf, and the rule that suggests it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Its key on the shelf.
    pub key: String,
    /// The key of the rule.
    pub rule: String,
}

/// A rule that held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fired {
    /// Its key.
    pub rule: String,
    /// When it was weighed.
    pub phase: Phase,
    /// Facilitation before and after it.
    pub facilitation: (i8, i8),
    /// Tools before and after it.
    pub tools: (i8, i8),
    /// The rule that undid what this one had added, if one did.
    pub overruled_by: Option<String>,
}

impl Fired {
    /// Whether it changed the mix.
    pub fn moved(&self) -> bool {
        self.facilitation.0 != self.facilitation.1 || self.tools.0 != self.tools.1
    }
}

/// What is advised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// How much facilitation, from 0 to 5.
    pub facilitation: i8,
    /// How many tools to ask people to use, from 0 to 5.
    pub tools: i8,
    /// The share of synchronous time, from -3 (nearly none) to 3 (nearly all).
    pub synchronous: i8,
    /// When to meet in person.
    pub presence: Option<Presence>,
    /// At most five methods, the fittest first.
    pub methods: Vec<Suggestion>,
    /// At most three tools, and no more than [`tools`](Self::tools), the fittest first.
    pub chosen_tools: Vec<Suggestion>,
    /// Methods and tools that a rule dropped, with that rule.
    pub dropped: Vec<Suggestion>,
    /// Every rule that held, in the order of weighing.
    pub fired: Vec<Fired>,
    /// The keys of the questions that were not answered.
    pub open: Vec<String>,
    /// The share of questions that were answered, from 0 to 100.
    pub confidence: usize,
}

impl Advice {
    /// Whether enough is known to advise: half of the questions.
    pub fn is_known(&self) -> bool {
        self.confidence >= 50
    }
}
