//! The usual guiding questions of a review, as data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kernel::Language;
use serde::Deserialize;

/// How few and how many questions guide a review.
pub const QUESTIONS: std::ops::RangeInclusive<usize> = 3..=5;
/// The fields of the form, one a question.
pub const FIELDS: [&str; 5] = [
    "question_1",
    "question_2",
    "question_3",
    "question_4",
    "question_5",
];
/// The fields of the answers.
pub const ANSWERS: [&str; 5] = ["answer_1", "answer_2", "answer_3", "answer_4", "answer_5"];

#[derive(Deserialize)]
struct Guide {
    question: Vec<BTreeMap<String, String>>,
}

/// The usual questions, in a language.
pub fn usual(language: Language) -> Vec<String> {
    static GUIDE: LazyLock<Vec<BTreeMap<String, String>>> = LazyLock::new(|| {
        // A test reads the file, so it is never another one here.
        toml::from_str::<Guide>(include_str!("guide.toml"))
            .map_or_else(|_| Vec::new(), |guide| guide.question)
    });
    let question = |said: &BTreeMap<String, String>| said.get(language.word()).cloned().unwrap_or_default();
    GUIDE.iter().map(question).collect()
}
