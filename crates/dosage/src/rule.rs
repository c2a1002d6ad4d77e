//! A rule: what must hold, what follows, and why.

use kernel::Language;
use serde::Deserialize;

use crate::advice::Presence;
use crate::answers::{Answer, Answers};
use crate::variable::Variable;

/// A text in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Texts {
    /// In a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }
}

/// When a rule is weighed; each phase wins over those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Where the mix begins.
    Default,
    /// What raises or lowers it, and what to do.
    Raise,
    /// What it may not pass.
    Cap,
    /// What protects people.
    Safety,
}

impl Phase {
    /// Every phase, in the order of weighing.
    pub const ALL: [Phase; 4] = [Phase::Default, Phase::Raise, Phase::Cap, Phase::Safety];

    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            Phase::Default => "default",
            Phase::Raise => "raise",
            Phase::Cap => "cap",
            Phase::Safety => "safety",
        }
    }
}

/// Something that must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// The variable.
    pub variable: String,
    /// One of these values was chosen.
    pub is: Vec<String>,
    /// None of these values was chosen, and some other was.
    pub not: Vec<String>,
    /// The number is at least this.
    pub from: Option<u32>,
    /// The number is at most this.
    pub to: Option<u32>,
}

impl Condition {
    /// Whether it holds; what was not told never does.
    pub fn holds(&self, answers: &Answers) -> bool {
        match answers.get(&self.variable) {
            None => false,
            Some(Answer::Number(number)) => {
                self.from.is_none_or(|from| *number >= from) && self.to.is_none_or(|to| *number <= to)
            }
            Some(Answer::Values(values)) => {
                let one_of = |keys: &[String]| values.iter().any(|value| keys.contains(value));
                (self.is.is_empty() || one_of(&self.is)) && !one_of(&self.not)
            }
        }
    }
}

/// What follows from a rule.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Effects {
    /// Added to facilitation.
    pub facilitation: i8,
    /// Facilitation is at least this.
    pub facilitation_least: Option<i8>,
    /// Facilitation is at most this.
    pub facilitation_most: Option<i8>,
    /// Added to tools.
    pub tools: i8,
    /// Where tools begin.
    pub tools_set: Option<i8>,
    /// Tools are at least this.
    pub tools_least: Option<i8>,
    /// Tools are at most this.
    pub tools_most: Option<i8>,
    /// Added to the share of synchronous time.
    pub synchronous: i8,
    /// When to meet in person.
    pub presence: Option<Presence>,
    /// Methods of the shelf that it suggests, the fittest first.
    pub methods: Vec<String>,
    /// Tools of the shelf that it suggests, the fittest first.
    pub tools_for: Vec<String>,
    /// Sorts that must not be suggested.
    pub drop: Vec<String>,
}

impl Effects {
    /// Whether it sets a limit, rather than adding something.
    pub fn bounds(&self) -> bool {
        let least = self.facilitation_least.or(self.tools_least);
        least.or(self.facilitation_most).or(self.tools_most).is_some()
    }
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Rule {
    /// Its name for ever.
    pub key: String,
    /// When it is weighed.
    pub phase: Phase,
    /// What must hold, all of it.
    #[serde(rename = "when")]
    pub conditions: Vec<Condition>,
    /// What follows.
    #[serde(flatten)]
    pub effects: Effects,
    /// Whether it must be read first.
    #[serde(default)]
    pub warning: bool,
    /// What to do.
    pub says: Texts,
    /// Why.
    pub why: Texts,
    /// Where it comes from, by the keys of sources; nothing for a rule of a community's own.
    #[serde(default)]
    pub sources: Vec<String>,
    /// How much it counts: 1 as it ships, 2 twice, 0 when it is switched off.
    #[serde(default = "one")]
    pub weight: i8,
}

fn one() -> i8 {
    1
}

impl Rule {
    /// Whether all that it asks for holds. A rule without conditions never does.
    pub fn holds(&self, answers: &Answers) -> bool {
        !self.conditions.is_empty() && self.conditions.iter().all(|condition| condition.holds(answers))
    }
}

/// What belongs together when a rule drops it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sort {
    /// Its name.
    pub key: String,
    /// Methods of the shelf.
    pub methods: Vec<String>,
    /// Tools of the shelf.
    pub tools: Vec<String>,
}

/// Where a rule comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its key.
    pub key: String,
    /// What people read.
    pub name: Texts,
}

/// Everything that advice is worked out from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// The questions, in the order in which they are asked.
    pub variables: Vec<Variable>,
    /// The rules, in the order in which they are weighed within a phase.
    pub rules: Vec<Rule>,
    /// The sorts.
    pub sorts: Vec<Sort>,
    /// The sources.
    pub sources: Vec<Source>,
}

impl Rules {
    /// Where a rule comes from, in words; nothing for a rule of a community's own.
    pub fn sources_of(&self, rule: &Rule, language: Language) -> String {
        let known = |key: &String| self.sources.iter().find(|source| source.key == *key);
        let found = rule.sources.iter().filter_map(known);
        let names: Vec<&str> = found.map(|source| source.name.get(language)).collect();
        names.join(" · ")
    }
}
