//! The rules that ship, and what a community makes of them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::rule::{Rule, Rules, Sort, Source};
use crate::variable::Variable;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VariableFile {
    variable: Vec<Variable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    rule: Vec<Rule>,
    sort: Vec<Sort>,
    source: Vec<Source>,
}

static SHIPPED: LazyLock<Rules> = LazyLock::new(|| {
    // A test reads both files; a fault in them would leave no question to ask and no rule to weigh.
    let variables = toml::from_str::<VariableFile>(include_str!("../../../dosage/variables.toml"));
    let rules = toml::from_str::<RuleFile>(include_str!("../../../dosage/rules.toml"));
    let rules = rules.unwrap_or_else(|_| RuleFile {
        rule: Vec::new(),
        sort: Vec::new(),
        source: Vec::new(),
    });
    Rules {
        variables: variables.map_or_else(|_| Vec::new(), |file| file.variable),
        rules: rules.rule,
        sorts: rules.sort,
        sources: rules.source,
    }
});

/// The rules as they ship, read once.
pub fn shipped() -> &'static Rules {
    &SHIPPED
}

/// What a community changed: weights by the key of a rule (0 switches it off), and rules of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// How much a rule counts here, from 0 to 3.
    pub weights: BTreeMap<String, i8>,
    /// Rules that the community added.
    pub own: Vec<Rule>,
}

impl Settings {
    /// These rules as the community wants them. Rules of its own come after those that ship, within their phase.
    pub fn over(&self, rules: &Rules) -> Rules {
        let mut next = rules.clone();
        next.rules.extend(self.own.iter().cloned());
        for rule in &mut next.rules {
            if let Some(weight) = self.weights.get(&rule.key) {
                rule.weight = (*weight).clamp(0, 3);
            }
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_read() {
        toml::from_str::<VariableFile>(include_str!("../../../dosage/variables.toml")).unwrap();
        toml::from_str::<RuleFile>(include_str!("../../../dosage/rules.toml")).unwrap();
    }
}
