//! Counting what was said.

use super::model::{Choice, Method, Stance};

/// A line of the count: what, how much, and the share of the most in hundredths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// A word of the method, the place of an option, or the number of a person.
    pub what: What,
    /// How much.
    pub count: i64,
    /// Out of 100, beside the line that has most.
    pub share: i64,
}

/// What a line counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A word of the method.
    Word(&'static str),
    /// The place of an option.
    Option(usize),
    /// The number of a person.
    Person(i64),
}

/// Counts, the most first, words in their own order.
///
/// A ranking counts each option for as many as it stands before (Borda: n − 1 for the first of n, 0 for the last), which
/// everybody can work out on paper.
pub fn count(method: Method, options: usize, stances: &[Stance]) -> Vec<Line> {
    let choices = stances.iter().map(|stance| &stance.choice);
    let mut lines: Vec<(What, i64)> = match method {
        Method::Consent | Method::Advice | Method::Vote => {
            let of = |word: &'static str| {
                let said = choices
                    .clone()
                    .filter(|choice| matches!(choice, Choice::Word(said) if said == word));
                (What::Word(word), i64::try_from(said.count()).unwrap_or(i64::MAX))
            };
            method.words().iter().copied().map(of).collect()
        }
        Method::Points | Method::Ranking => {
            let worth = |choice: &Choice, option: usize| match choice {
                Choice::Points(points) => points.get(option).copied().unwrap_or(0),
                Choice::Ranking(order) => {
                    let place = order.iter().position(|each| *each == option);
                    place.map_or(0, |place| i64::try_from(order.len() - 1 - place).unwrap_or(0))
                }
                Choice::Word(_) | Choice::Named(_) => 0,
            };
            (0..options)
                .map(|option| {
                    (
                        What::Option(option),
                        choices.clone().map(|choice| worth(choice, option)).sum(),
                    )
                })
                .collect()
        }
        Method::Election => {
            let mut named: Vec<(What, i64)> = Vec::new();
            for choice in choices {
                let Choice::Named(person) = choice else { continue };
                match named.iter_mut().find(|(what, _)| *what == What::Person(*person)) {
                    Some((_, count)) => *count += 1,
                    None => named.push((What::Person(*person), 1)),
                }
            }
            named
        }
    };
    if method.words().is_empty() {
        lines.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    }
    let most = lines.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let line = |(what, count): (What, i64)| Line {
        what,
        count,
        share: count * 100 / most,
    };
    lines.into_iter().map(line).collect()
}

/// Whether a proposal by consent stands: somebody agreed, and no objection is left.
pub fn stands(stances: &[Stance]) -> bool {
    let says = |word: &str| {
        stances
            .iter()
            .any(|stance| matches!(&stance.choice, Choice::Word(said) if said == word))
    };
    (says("agree") || says("reserve")) && !says("objection")
}
