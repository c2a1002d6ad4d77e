//! A rule that a community adds: one condition, what it moves, what it says and why.

use dosage::{Condition, Effects, Kind, Phase, Rule, Rules, Texts};
use kernel::Uid;

/// A rule of one's own, as it is typed and stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The variable that it looks at.
    pub variable: String,
    /// The value that must be chosen; of a number, the least.
    pub value: String,
    /// Added to facilitation, from -2 to 2.
    pub facilitation: i8,
    /// Added to tools, from -2 to 2.
    pub tools: i8,
    /// What to do: at most 500 characters.
    pub says: String,
    /// Why: at most 500 characters.
    pub why: String,
}

/// How the keys of such rules begin; none that ships begins so.
const BEGINNING: &str = "own-";

/// The key of a rule that a community added.
pub fn key(uid: Uid) -> String {
    format!("{BEGINNING}{uid}")
}

/// The identifier in the key of a rule that a community added.
pub fn uid(key: &str) -> Option<Uid> {
    key.strip_prefix(BEGINNING)?.parse().ok()
}

impl Own {
    /// Whether these rules know what it looks at.
    pub fn is_known(&self, rules: &Rules) -> bool {
        let variable = rules
            .variables
            .iter()
            .find(|variable| variable.key == self.variable);
        variable.is_some_and(|variable| match variable.kind {
            Kind::Number => self.value.parse().is_ok_and(|least: u32| least <= variable.most),
            Kind::Choice | Kind::Choices => variable.values.iter().any(|value| value.key == self.value),
        })
    }

    /// As the engine weighs it. The words stand as they were written, in whatever language.
    pub fn rule(self, uid: Uid) -> Rule {
        let from = self.value.parse().ok();
        let both = |text: String| Texts {
            fr: text.clone(),
            en: text,
        };
        Rule {
            key: key(uid),
            phase: Phase::Raise,
            conditions: vec![Condition {
                variable: self.variable,
                is: if from.is_some() {
                    Vec::new()
                } else {
                    vec![self.value]
                },
                from,
                ..Condition::default()
            }],
            effects: Effects {
                facilitation: self.facilitation,
                tools: self.tools,
                ..Effects::default()
            },
            warning: false,
            says: both(self.says),
            why: both(self.why),
            sources: Vec::new(),
            weight: 1,
        }
    }
}
