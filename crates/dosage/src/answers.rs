//! What was told.

use std::collections::BTreeMap;

use crate::rule::Rules;
use crate::variable::{Kind, Variable};

/// An answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A number.
    Number(u32),
    /// The keys of the values that were chosen: at least one, in the order of the question.
    Values(Vec<String>),
}

/// What was told of a project and its group. Only answers that the rules know get in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// Nothing told yet.
    pub fn new() -> Self {
        Answers::default()
    }

    /// Takes what was typed or chosen for a variable: a number in digits, or keys; nothing when it is neither.
    /// Gives whether it was taken; an answer that is not known is left out.
    pub fn tell(&mut self, variable: &Variable, typed: &[&str]) -> bool {
        let answer = match variable.kind {
            Kind::Number => typed
                .first()
                .and_then(|typed| typed.trim().parse().ok())
                .filter(|number| *number <= variable.most)
                .map(Answer::Number),
            Kind::Choice | Kind::Choices => {
                let known = variable.values.iter().map(|value| &value.key);
                let chosen = known.filter(|key| typed.contains(&key.as_str())).cloned();
                let most = if variable.kind == Kind::Choice {
                    1
                } else {
                    usize::MAX
                };
                Some(chosen.take(most).collect::<Vec<_>>())
                    .filter(|chosen| !chosen.is_empty())
                    .map(Answer::Values)
            }
        };
        match answer {
            Some(answer) => {
                self.0.insert(variable.key.clone(), answer);
                true
            }
            None => {
                self.0.remove(&variable.key);
                false
            }
        }
    }

    /// The answer to a question, if it was given.
    pub fn get(&self, variable: &str) -> Option<&Answer> {
        self.0.get(variable)
    }

    /// The same with one answer more, or another.
    pub fn with(&self, variable: &str, answer: Answer) -> Self {
        let mut next = self.clone();
        next.0.insert(variable.to_owned(), answer);
        next
    }

    /// The questions that were not answered, in their order.
    pub fn open<'a>(&self, rules: &'a Rules) -> Vec<&'a Variable> {
        let variables = rules.variables.iter();
        variables
            .filter(|variable| !self.0.contains_key(&variable.key))
            .collect()
    }

    /// The share of questions that were answered, from 0 to 100.
    pub fn share(&self, rules: &Rules) -> usize {
        let answered = rules.variables.len() - self.open(rules).len();
        answered * 100 / rules.variables.len().max(1)
    }

    /// As it is kept: `people=12 aims=produce,decide`, in the order of the keys.
    pub fn text(&self) -> String {
        let one = |(key, answer): (&String, &Answer)| match answer {
            Answer::Number(number) => format!("{key}={number}"),
            Answer::Values(values) => format!("{key}={}", values.join(",")),
        };
        self.0.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    /// What was kept by [`text`](Self::text); what these rules do not know is left out.
    pub fn read(text: &str, rules: &Rules) -> Self {
        let mut answers = Answers::new();
        for part in text.split(' ') {
            let Some((key, typed)) = part.split_once('=') else {
                continue;
            };
            if let Some(variable) = rules.variables.iter().find(|variable| variable.key == key) {
                answers.tell(variable, &typed.split(',').collect::<Vec<_>>());
            }
        }
        answers
    }
}
