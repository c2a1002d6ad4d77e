//! What would change the advice: each other answer that moves one of the two sliders.

use crate::advice::Advice;
use crate::answers::{Answer, Answers};
use crate::engine::advise;
use crate::rule::Rules;
use crate::variable::{Kind, Variable};

/// Another answer, and what it would make of the mix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The variable.
    pub variable: String,
    /// The other answer.
    pub answer: Answer,
    /// Facilitation then.
    pub facilitation: i8,
    /// Tools then.
    pub tools: i8,
}

/// Each single answer that would move the mix, the largest move first, at most `most` of them.
pub fn changes(rules: &Rules, answers: &Answers, advice: &Advice, most: usize) -> Vec<Change> {
    let mut all: Vec<(i8, Change)> = Vec::new();
    for variable in &rules.variables {
        for answer in others(rules, variable) {
            if answers.get(&variable.key) == Some(&answer) {
                continue;
            }
            let then = advise(rules, &answers.with(&variable.key, answer.clone()));
            let move_by = (then.facilitation - advice.facilitation).abs() + (then.tools - advice.tools).abs();
            if move_by > 0 {
                let change = Change {
                    variable: variable.key.clone(),
                    answer,
                    facilitation: then.facilitation,
                    tools: then.tools,
                };
                all.push((move_by, change));
            }
        }
    }
    all.sort_by_key(|(move_by, _)| std::cmp::Reverse(*move_by));
    all.into_iter().map(|(_, change)| change).take(most).collect()
}

/// The answers worth trying: each value; of a number, where a rule begins or ends to hold.
fn others(rules: &Rules, variable: &Variable) -> Vec<Answer> {
    if variable.kind != Kind::Number {
        let one = |key: &String| Answer::Values(vec![key.clone()]);
        return variable.values.iter().map(|value| one(&value.key)).collect();
    }
    let conditions = rules.rules.iter().flat_map(|rule| &rule.conditions);
    let mut numbers: Vec<u32> = conditions
        .filter(|condition| condition.variable == variable.key)
        .flat_map(|condition| [condition.from, condition.to.and_then(|to| to.checked_add(1))])
        .flatten()
        .filter(|number| *number <= variable.most)
        .chain([0])
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().map(Answer::Number).collect()
}
