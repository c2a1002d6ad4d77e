//! The questions of a registration form: those of the kind of gathering, and those that its hosts added.

use std::collections::BTreeMap;

use kernel::{Language, Refusal};
use platform::web::Form;
use spaces::shape::said;
use trame::QuestionType;

/// A question as the reader is asked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its key.
    pub key: String,
    /// The question.
    pub label: String,
    /// What helps to answer.
    pub hint: String,
    /// What an answer is.
    pub holds: QuestionType,
    /// Whether an answer is needed.
    pub required: bool,
    /// Only asked when that question was answered with one of these choices.
    pub when: Option<(String, Vec<String>)>,
    /// What there is to choose from: key and words.
    pub choices: Vec<(String, String)>,
}

/// The longest answers: of a line, and of a paragraph.
const LINE: usize = 160;
const PARAGRAPH: usize = 2_000;

impl Asked {
    /// The questions of a kind of gathering, in the reader's language.
    pub fn of(kind: Option<&trame::Gathering>, language: Language) -> Vec<Asked> {
        let line = |words: &trame::Words| said(words, language).text.to_owned();
        let questions = kind.map(|kind| kind.questions.as_slice()).unwrap_or_default();
        questions
            .iter()
            .map(|question| Asked {
                key: question.key.clone(),
                label: line(&question.label),
                hint: question.hint.as_ref().map(line).unwrap_or_default(),
                holds: question.holds,
                required: question.required,
                when: question.when.clone().map(|when| (when, question.is.clone())),
                choices: question
                    .choices
                    .iter()
                    .map(|choice| (choice.key.clone(), line(&choice.name)))
                    .collect(),
            })
            .collect()
    }

    /// The field's name in the form.
    pub fn field(&self) -> String {
        format!("answer-{}", self.key)
    }

    /// What an answer says, in the words of its choices.
    pub fn in_words(&self, answer: &str) -> String {
        if self.choices.is_empty() {
            return answer.to_owned();
        }
        let chosen = |(key, _): &&(String, String)| answer.split(' ').any(|each| each == key);
        let words: Vec<&str> = self
            .choices
            .iter()
            .filter(chosen)
            .map(|(_, words)| words.as_str())
            .collect();
        words.join(", ")
    }

    fn is_asked(&self, answers: &BTreeMap<String, String>) -> bool {
        let Some((question, choices)) = &self.when else {
            return true;
        };
        let answer = answers.get(question).map_or("", String::as_str);
        answer
            .split(' ')
            .any(|each| choices.iter().any(|choice| choice == each))
    }

    fn answer(&self, form: &Form, texts: &BTreeMap<String, String>) -> String {
        let field = self.field();
        let known = |key: &str| self.choices.iter().any(|(choice, _)| choice == key);
        match self.holds {
            QuestionType::Tick if form.ticked(&field) => "yes".to_owned(),
            QuestionType::Tick => String::new(),
            QuestionType::Choice | QuestionType::Choices => form
                .choices(&field, |key| known(key).then(|| key.to_owned()))
                .join(" "),
            QuestionType::Line => texts
                .get(&field)
                .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
                .unwrap_or_default(),
            QuestionType::Paragraph => texts.get(&field).cloned().unwrap_or_default(),
        }
    }
}

/// Reads the answers; what was not asked is left out, what is missing is noted beside the questions.
pub fn read(form: &mut Form, questions: &[Asked]) -> BTreeMap<String, String> {
    let texts = form.texts();
    let mut answers = BTreeMap::new();
    for question in questions {
        if !question.is_asked(&answers) {
            continue;
        }
        let answer = question.answer(form, &texts);
        let most = if question.holds == QuestionType::Line {
            LINE
        } else {
            PARAGRAPH
        };
        if answer.is_empty() && question.required {
            form.refuse(
                "answers",
                Refusal::new("registration-answer-missing").with("question", &question.label),
            );
        } else if answer.chars().count() > most {
            form.refuse(
                "answers",
                Refusal::new("registration-answer-too-long").with("question", &question.label),
            );
        } else if !answer.is_empty() {
            answers.insert(question.key.clone(), answer);
        }
    }
    answers
}

/// Fills the form with the answers that were given.
pub fn fill(form: &mut Form, questions: &[Asked], answers: &BTreeMap<String, String>) {
    for question in questions {
        let Some(answer) = answers.get(&question.key) else {
            continue;
        };
        match question.holds {
            QuestionType::Choice | QuestionType::Choices => {
                for choice in answer.split(' ') {
                    form.choose(question.field(), choice);
                }
            }
            QuestionType::Tick => {
                form.choose(question.field(), "on");
            }
            QuestionType::Line | QuestionType::Paragraph => {
                form.fill(question.field(), answer);
            }
        }
    }
}
