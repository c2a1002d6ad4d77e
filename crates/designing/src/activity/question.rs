//! The form of a question: filled from one, and read back into one.

use kernel::{Language, Refusal};
use platform::web::Form;
use spaces::identity::change::{self, Texts};
use trame::{QuizChoice, QuizQuestion};

use crate::plan::free_key;
use crate::texts::{first, line, words};

/// The most choices of a question in a form, so that a form stays a form.
const MOST: usize = 40;
/// Empty lines at the end, and the fewest lines.
const SPARE: usize = 2;
const LEAST: usize = 4;
const LINE: usize = 160;
const PARAGRAPH: usize = 2_000;

/// Fills the form from a question.
pub(super) fn fill(form: &mut Form, question: &QuizQuestion, languages: &[Language]) {
    change::fill(form, "label", languages, Some(&question.label));
    change::fill(form, "hint", languages, question.hint.as_ref());
    for (number, choice) in question.choices.iter().enumerate() {
        form.fill(format!("c{number}-key"), choice.key.as_str());
        change::fill(form, &format!("c{number}-name"), languages, Some(&choice.name));
        change::fill(form, &format!("c{number}-why"), languages, choice.why.as_ref());
        if choice.right {
            form.fill(format!("c{number}-right"), "on");
        }
    }
}

/// How many lines the form shows: those that are filled, and some to add.
pub(super) fn lines(form: &Form) -> usize {
    let filled = |number: &usize| {
        Language::ALL.iter().any(|language| {
            !form
                .value(&format!("c{number}-name-{}", language.word()))
                .is_empty()
        })
    };
    let last = (0..MOST).rev().find(filled).map_or(0, |number| number + 1);
    (last + SPARE).clamp(LEAST, MOST)
}

/// Reads a question as it was typed, upon what it was `before`; a choice without a name is left out.
pub(super) fn read(
    form: &mut Form,
    texts: &Texts,
    languages: &[Language],
    before: &QuizQuestion,
) -> QuizQuestion {
    let label = words(
        form,
        &line(texts, "label", languages),
        "label",
        languages,
        LINE,
        Some(&before.label),
    );
    if label.is_none() {
        form.refuse(first("label", languages), Refusal::new("form-missing"));
    }
    let hint = words(form, texts, "hint", languages, PARAGRAPH, before.hint.as_ref());
    let mut question = QuizQuestion {
        key: before.key.clone(),
        label: label.unwrap_or_default(),
        hint,
        choices: Vec::new(),
    };
    for number in 0..MOST {
        let typed = form.value(&format!("c{number}-key")).to_owned();
        let known = before.choices.iter().find(|choice| choice.key == typed);
        let field = format!("c{number}-name");
        let named = line(texts, &field, languages);
        let name = said(
            form,
            &named,
            &field,
            languages,
            LINE,
            known.map(|choice| &choice.name),
        );
        let Some(name) = name else { continue };
        let why = format!("c{number}-why");
        let before_why = known.and_then(|choice| choice.why.as_ref());
        let why = said(form, texts, &why, languages, PARAGRAPH, before_why);
        let taken = |key: &str| {
            question
                .choices
                .iter()
                .any(|choice: &QuizChoice| choice.key == key)
        };
        let key = match known {
            Some(known) if !taken(&known.key) => known.key.clone(),
            _ => free_key(name.in_language(Language::French).0, "choice", taken),
        };
        question.choices.push(QuizChoice {
            key,
            name,
            right: form.ticked(&format!("c{number}-right")),
            why,
        });
    }
    if question.choices.len() < 2 {
        form.refuse("choices", Refusal::new("planned-quiz-two-choices"));
    } else if question.right() == 0 {
        form.refuse("choices", Refusal::new("planned-quiz-right-one"));
    }
    question
}

/// As for [`words`], for one of many choices: what is wrong with it stands above them all.
fn said(
    form: &mut Form,
    texts: &Texts,
    field: &str,
    languages: &[Language],
    most: usize,
    before: Option<&trame::Words>,
) -> Option<trame::Words> {
    match change::words(texts, field, languages, most, before) {
        Ok(words) => words,
        Err(kernel::Problem::Refused(refusal)) => {
            form.refuse("choices", refusal);
            None
        }
        Err(_) => None,
    }
}
