//! The questions of an activity: read from a form, and corrected with the why.
//!
//! Deliberately absent: any count of right answers. One looks, understands, and tries again.

use std::collections::BTreeMap;

use kernel::{Language, Refusal};
use platform::web::Form;
use spaces::shape::said;
use trame::{QuizChoice, QuizQuestion};

/// What somebody chose: the keys of choices by the key of their question.
pub type Answers = BTreeMap<String, Vec<String>>;

/// A question as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The name of its field.
    pub field: String,
    /// What is asked.
    pub label: String,
    /// What helps to answer.
    pub hint: String,
    /// Whether one may choose several.
    pub several: bool,
    /// What there is to choose from.
    pub choices: Vec<Choice>,
    /// Whether it was left out when the form was sent.
    pub is_missing: bool,
    /// Once it is answered: whether that is what was to be chosen.
    pub is_right: Option<bool>,
}

/// A choice as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its key.
    pub key: String,
    /// What it says.
    pub name: String,
    /// Whether it was chosen.
    pub chosen: bool,
    /// Whether it is right.
    pub right: bool,
    /// Why, where there is something to say of what was chosen, or was to be.
    pub why: String,
}

/// The name of the field of a question.
pub fn field(question: &QuizQuestion) -> String {
    format!("question-{}", question.key)
}

/// Reads the answers; what was left out is noted.
pub fn read(form: &mut Form, questions: &[QuizQuestion]) -> Answers {
    let mut answers = Answers::new();
    for question in questions {
        let known = |key: &str| question.choices.iter().any(|choice| choice.key == key);
        let mut chosen = form.choices(&field(question), |key| known(key).then(|| key.to_owned()));
        if question.right() <= 1 {
            chosen.truncate(1);
        }
        if chosen.is_empty() {
            form.refuse("answers", Refusal::new("activity-question-missing"));
        }
        answers.insert(question.key.clone(), chosen);
    }
    answers
}

/// The questions as they are asked, with what the form holds.
pub fn asked(questions: &[QuizQuestion], form: &Form, language: Language) -> Vec<Asked> {
    let was_sent = form.refusal("answers").is_some();
    let ask = |question: &QuizQuestion| {
        let field = field(question);
        let choices: Vec<Choice> = question
            .choices
            .iter()
            .map(|choice| Choice {
                chosen: form.chosen(&field, &choice.key),
                ..shown(choice, false, language)
            })
            .collect();
        Asked {
            is_missing: was_sent && choices.iter().all(|choice| !choice.chosen),
            is_right: None,
            choices,
            ..of(question, language)
        }
    };
    questions.iter().map(ask).collect()
}

/// The questions corrected; nothing as long as one of them is not answered.
pub fn corrected(questions: &[QuizQuestion], answers: &Answers, language: Language) -> Option<Vec<Asked>> {
    if questions.is_empty() || answers.is_empty() {
        return None;
    }
    let correct = |question: &QuizQuestion| {
        let own = answers.get(&question.key)?;
        let choices: Vec<Choice> = question
            .choices
            .iter()
            .map(|choice| shown(choice, own.contains(&choice.key), language))
            .collect();
        Some(Asked {
            is_right: Some(choices.iter().all(|choice| choice.chosen == choice.right)),
            choices,
            ..of(question, language)
        })
    };
    questions.iter().map(correct).collect()
}

fn of(question: &QuizQuestion, language: Language) -> Asked {
    Asked {
        field: field(question),
        label: said(&question.label, language).text.to_owned(),
        hint: question
            .hint
            .as_ref()
            .map(|hint| said(hint, language).text.to_owned())
            .unwrap_or_default(),
        several: question.right() > 1,
        choices: Vec::new(),
        is_missing: false,
        is_right: None,
    }
}

fn shown(choice: &QuizChoice, chosen: bool, language: Language) -> Choice {
    let why = choice.why.as_ref().filter(|_| chosen || choice.right);
    Choice {
        key: choice.key.clone(),
        name: said(&choice.name, language).text.to_owned(),
        chosen,
        right: choice.right,
        why: why
            .map(|why| said(why, language).text.to_owned())
            .unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(right: &[&str]) -> QuizQuestion {
        let choice = |key: &str| QuizChoice {
            key: key.to_owned(),
            right: right.contains(&key),
            ..QuizChoice::default()
        };
        QuizQuestion {
            key: "which".to_owned(),
            choices: ["a", "b", "c"].map(choice).to_vec(),
            ..QuizQuestion::default()
        }
    }

    #[test]
    fn an_answer_is_right_when_it_is_all_that_was_to_be_chosen() {
        let check = |right: &[&str], chosen: &[&str], expected: Option<bool>| {
            let own = chosen.iter().map(|key| (*key).to_owned()).collect();
            let answers = Answers::from([("which".to_owned(), own)]);
            let found = corrected(&[question(right)], &answers, Language::French);
            assert_eq!(
                found.and_then(|found| found[0].is_right),
                expected,
                "{chosen:?} of {right:?}"
            );
        };
        check(&["b"], &["b"], Some(true));
        check(&["b"], &["a"], Some(false));
        check(&["a", "b"], &["a"], Some(false));
        check(&["a", "b"], &["b", "a"], Some(true));
        check(&["a", "b"], &["a", "b", "c"], Some(false));
        check(&["a"], &["gone"], Some(false));
    }

    #[test]
    fn nothing_is_corrected_before_everything_is_answered() {
        assert_eq!(
            corrected(&[question(&["a"])], &Answers::new(), Language::French),
            None
        );
        let other = Answers::from([("another".to_owned(), vec!["a".to_owned()])]);
        assert_eq!(corrected(&[question(&["a"])], &other, Language::French), None);
    }

    #[test]
    fn what_a_form_holds_that_is_no_choice_is_left_out() {
        let mut form = Form::new();
        form.choose("question-which", "a")
            .choose("question-which", "zzz")
            .choose("question-which", "c");
        let answers = read(&mut form, &[question(&["a"])]);
        assert_eq!(answers["which"], ["a"], "one of one");
        let answers = read(&mut form, &[question(&["a", "b"])]);
        assert_eq!(answers["which"], ["a", "c"]);
        let mut empty = Form::new();
        read(&mut empty, &[question(&["a"])]);
        assert!(empty.refusal("answers").is_some());
    }
}
