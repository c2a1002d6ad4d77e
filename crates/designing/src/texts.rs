//! Fields that stand in several languages, for the forms of this area.

use kernel::{Language, Problem};
use platform::web::Form;
use spaces::identity::change::{self, Texts};
use trame::Words;

/// The fields that forms of this area have in several languages, with the languages of the house.
const FIELDS: [[&str; 2]; 10] = [
    ["name-fr", "name-en"],
    ["aim-fr", "aim-en"],
    ["condition-fr", "condition-en"],
    ["body-fr", "body-en"],
    ["label-fr", "label-en"],
    ["hint-fr", "hint-en"],
    ["meaning-fr", "meaning-en"],
    ["gist-fr", "gist-en"],
    ["note-fr", "note-en"],
    ["signs-fr", "signs-en"],
];

/// The field of the first language: beside it stands what is wrong with the text.
pub fn first(field: &str, languages: &[Language]) -> &'static str {
    let wanted = languages.first().copied().unwrap_or(Language::French);
    let name = format!("{field}-{}", wanted.word());
    let known = FIELDS.iter().flatten().find(|known| **known == name);
    known.copied().unwrap_or("name-fr")
}

/// The texts with those of a field on one line, since browsers are not alone in sending forms.
pub fn line(texts: &Texts, field: &str, languages: &[Language]) -> Texts {
    let mut texts = texts.clone();
    for language in languages {
        if let Some(text) = texts.get_mut(&format!("{field}-{}", language.word())) {
            // Other spaces stay as they are: French has some that do not break.
            *text = text.replace(['\n', '\t', '\u{2028}', '\u{2029}'], " ");
        }
    }
    texts
}

/// A text in every language, or what is wrong with it noted beside its first field.
pub fn words(
    form: &mut Form,
    texts: &Texts,
    field: &str,
    languages: &[Language],
    most: usize,
    before: Option<&Words>,
) -> Option<Words> {
    match change::words(texts, field, languages, most, before) {
        Ok(words) => words,
        Err(Problem::Refused(refusal)) => {
            form.refuse(first(field, languages), refusal);
            before.cloned()
        }
        Err(_) => None,
    }
}
