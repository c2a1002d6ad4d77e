//! What would change the advice: each other answer that moves one of the two sliders.

use std::cmp::Reverse;

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

/// For each question the single answer that would move the mix most, of numbers the nearest such; the largest move first,
/// at most `most` of them.
pub fn changes(rules: &Rules, answers: &Answers, advice: &Advice, most: usize) -> Vec<Change> {
    let of = |variable: &Variable| {
        let now = answers.get(&variable.key);
        let others = others(rules, variable).into_iter();
        let moves = others.filter(|answer| now != Some(answer)).filter_map(|answer| {
            let then = advise(rules, &answers.with(&variable.key, answer.clone()));
            let by = (then.facilitation - advice.facilitation).abs() + (then.tools - advice.tools).abs();
            let change = Change {
                variable: variable.key.clone(),
                answer,
                facilitation: then.facilitation,
                tools: then.tools,
            };
            (by > 0).then_some((by, change))
        });
        // Of those that are worth the same, the first.
        moves.min_by_key(|(by, change)| (Reverse(*by), distance(now, &change.answer)))
    };
    let mut all: Vec<(i8, Change)> = rules.variables.iter().filter_map(of).collect();
    all.sort_by_key(|(by, _)| Reverse(*by));
    all.into_iter().map(|(_, change)| change).take(most).collect()
}

/// How far a number is from another; nothing else has a distance.
fn distance(now: Option<&Answer>, then: &Answer) -> u32 {
    match (now, then) {
        (Some(Answer::Number(now)), Answer::Number(then)) => now.abs_diff(*then),
        _ => 0,
    }
}

/// The answers worth trying: each value; of a number, on both sides of where a rule begins or ends to hold.
fn others(rules: &Rules, variable: &Variable) -> Vec<Answer> {
    if variable.kind != Kind::Number {
        let one = |key: &String| Answer::Values(vec![key.clone()]);
        return variable.values.iter().map(|value| one(&value.key)).collect();
    }
    let conditions = rules.rules.iter().flat_map(|rule| &rule.conditions);
    let mut numbers: Vec<u32> = conditions
        .filter(|condition| condition.variable == variable.key)
        .flat_map(|condition| {
            let before = condition.from.and_then(|from| from.checked_sub(1));
            let after = condition.to.and_then(|to| to.checked_add(1));
            [before, condition.from, condition.to, after]
        })
        .flatten()
        .filter(|number| *number <= variable.most)
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().map(Answer::Number).collect()
}
