//! What the fields of one kind of sheet become in another kind: by key, else by the words beside them, and only where the
//! type allows it. What does not fit is never thrown away silently: it is the remainder, or it is said that it stays.
//!
//! Always true: what is about somebody, what only some may read, and files are never carried.

use kernel::Language;
use serde::{Deserialize, Serialize};
use sheets::Fields;
use sheets::field::made_of;
use sheets::model::{Written, fold, is_long, made_title, title_field};
use sheets::rights::{Reader, is_asked, readable};
use spaces::shape::said;
use trame::{FieldType, Sheet, SheetField};

const LINE_LENGTH: usize = 300;
const PARAGRAPH_LENGTH: usize = 5_000;

/// What had no place: what was written beside it, and what it said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Left {
    /// The label of the field where it stood.
    pub label: String,
    /// What it said, as text.
    pub text: String,
}

/// The fields of a sheet in another kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Carried {
    /// What fits.
    pub fields: Fields,
    /// The labels of what fits: there, and here.
    pub fits: Vec<(String, String)>,
    /// What has no place.
    pub remainder: Vec<Left>,
    /// The labels of what is not carried: it is about somebody, or a file.
    pub stays: Vec<String>,
}

/// Whether a field is about somebody or bound to its space, so that it is never carried elsewhere.
pub(crate) fn stays(field: &SheetField) -> bool {
    !field.is_open()
        || matches!(
            field.holds,
            FieldType::Person
                | FieldType::Mail
                | FieldType::Image
                | FieldType::File
                | FieldType::Sheet
                | FieldType::Sheets
                | FieldType::Title
        )
}

/// The field of `to` that answers to a field: of the same key, else with the same words beside it.
pub(crate) fn counterpart<'a>(field: &SheetField, to: &'a Sheet) -> Option<&'a SheetField> {
    let title = title_field(to).map(|title| title.key.as_str());
    let mut open = to
        .fields
        .iter()
        .filter(|other| Some(other.key.as_str()) != title && !stays(other));
    let same_words = |other: &&SheetField| {
        let says = |language: &Language| {
            Some(fold(field.label.get(*language)?) == fold(other.label.get(*language)?))
        };
        Language::ALL.iter().any(|language| says(language) == Some(true))
    };
    open.clone()
        .find(|other| other.key == field.key)
        .or_else(|| open.find(same_words))
}

/// What a field holds, if another one can hold it.
pub(crate) fn fit(from: &SheetField, to: &SheetField, values: &[String]) -> Option<Vec<String>> {
    use FieldType::{Choice, Choices, Line, Number, Paragraph, Text, Tree};
    let known = |key: &String| to.choices.iter().any(|choice| choice.key == *key);
    let short = |most: usize| values.first().filter(|text| text.chars().count() <= most);
    let fits = match (from.holds, to.holds) {
        (Choice | Choices | Tree, Choices | Tree) => values.iter().all(known),
        (Choice | Choices | Tree, Choice) => values.len() == 1 && values.iter().all(known),
        (Line, Paragraph | Text) | (Paragraph, Text) | (Number, Line) => true,
        (Text, Paragraph) => short(PARAGRAPH_LENGTH).is_some(),
        (Paragraph | Text, Line) => short(LINE_LENGTH).is_some_and(|text| !text.contains('\n')),
        (one, other) => one == other,
    };
    fits.then(|| values.to_vec())
}

/// What a field holds, in words.
pub(crate) fn plain(field: &SheetField, values: &[String], language: Language) -> String {
    let name = |key: &String| {
        let known = field.choices.iter().find(|choice| choice.key == *key);
        known.map_or_else(
            || key.clone(),
            |choice| said(&choice.name, language).text.to_owned(),
        )
    };
    match field.holds {
        holds if holds.chooses() => values.iter().map(name).collect::<Vec<_>>().join(", "),
        holds if is_long(holds) => values.first().cloned().unwrap_or_default(),
        _ => values.join(" · "),
    }
}

/// The fields of a sheet of one kind in another. The title is not among them: it is carried by itself.
pub(crate) fn carry(from: &Sheet, fields: &Fields, to: &Sheet, language: Language) -> Carried {
    let mut carried = Carried::default();
    let title = title_field(from);
    let open = readable(from, fields, &Reader::ANYONE);
    let mut kept: Vec<(String, Left)> = Vec::new();
    for field in from.fields.iter().filter(|field| Some(*field) != title) {
        let label = said(&field.label, language).text.to_owned();
        let values = fields.get(&field.key).filter(|values| !values.is_empty());
        if stays(field) || !open.contains(&field) {
            if values.is_some() || field.holds == FieldType::Image {
                carried.stays.push(label);
            }
            continue;
        }
        let Some(values) = values else { continue };
        let left = Left {
            text: plain(field, values, language),
            label,
        };
        let taken = counterpart(field, to)
            .filter(|other| !carried.fields.contains_key(&other.key))
            .and_then(|other| Some((other.key.clone(), fit(field, other, values)?)));
        match taken {
            Some((key, values)) => {
                carried.fields.insert(key.clone(), values);
                kept.push((key, left));
            }
            None => carried.remainder.push(left),
        }
    }
    for (key, left) in kept {
        let other = to.fields.iter().find(|other| other.key == key);
        // What is asked only if another field says so has no place as long as that one does not.
        match other.filter(|other| is_asked(to, other, &carried.fields)) {
            Some(other) => {
                let here = said(&other.label, language).text.to_owned();
                carried.fits.push((left.label, here));
            }
            None => {
                carried.fields.remove(&key);
                carried.remainder.push(left);
            }
        }
    }
    carried
}

/// The title anew, where a kind makes it of its other fields.
pub(crate) fn retitle(kind: &Sheet, written: &mut Written, language: Language) {
    if let Some(made) = made_title(kind) {
        written.title = made_of(kind, made, &written.fields, language, |_| None);
    }
}

/// The fields of a sheet that are texts that people write, by key.
pub(crate) fn texts(kind: &Sheet) -> impl Iterator<Item = &SheetField> {
    let is_text = |holds| matches!(holds, FieldType::Line | FieldType::Paragraph | FieldType::Text);
    kind.fields
        .iter()
        .filter(move |field| is_text(field.holds) && field.is_open())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use trame::Words;

    use super::*;

    fn field(key: &str, label: &str, holds: FieldType) -> SheetField {
        let mut field = SheetField {
            key: key.to_owned(),
            label: Words::same(label),
            holds,
            ..SheetField::default()
        };
        if matches!(holds, FieldType::Choice | FieldType::Choices) {
            field.choices = vec![trame::Choice {
                key: "easy".to_owned(),
                name: Words::same("Facile"),
                ..trame::Choice::default()
            }];
        }
        field
    }

    fn kind(fields: Vec<SheetField>) -> Sheet {
        Sheet {
            fields,
            ..Sheet::default()
        }
    }

    fn held(all: &[(&str, &str)]) -> Fields {
        let one = |(key, text): &(&str, &str)| ((*key).to_owned(), vec![(*text).to_owned()]);
        all.iter().map(one).collect()
    }

    #[test]
    fn what_answers_by_key_or_by_words_fits_and_the_rest_is_kept() {
        let from = kind(vec![
            field("did", "Ce que l’on a fait", FieldType::Text),
            field("why", "Pourquoi", FieldType::Paragraph),
            field("ease", "Facilité", FieldType::Choice),
        ]);
        let to = kind(vec![
            field("did", "Le récit", FieldType::Text),
            field("reason", "POURQUOI", FieldType::Text),
        ]);
        let fields = held(&[("did", "Un mur."), ("why", "Pour voir."), ("ease", "easy")]);
        let carried = carry(&from, &fields, &to, Language::French);
        assert_eq!(
            carried.fields,
            held(&[("did", "Un mur."), ("reason", "Pour voir.")])
        );
        let left = Left {
            label: "Facilité".to_owned(),
            text: "Facile".to_owned(),
        };
        assert_eq!(carried.remainder, [left]);
    }

    #[test]
    fn what_is_about_somebody_is_never_carried() {
        let private = [
            field("who", "Qui", FieldType::Person),
            field("mail", "Courriel", FieldType::Mail),
        ];
        let both = kind(private.to_vec());
        let carried = carry(
            &both,
            &held(&[("who", "x"), ("mail", "a@b.example")]),
            &both,
            Language::French,
        );
        assert!(carried.fields.is_empty() && carried.remainder.is_empty());
        assert_eq!(carried.stays, ["Qui", "Courriel"]);
    }

    fn any_field() -> impl Strategy<Value = SheetField> {
        let holds = prop::sample::select(vec![
            FieldType::Line,
            FieldType::Paragraph,
            FieldType::Text,
            FieldType::Choice,
            FieldType::Choices,
            FieldType::Number,
            FieldType::Date,
        ]);
        ("[a-d]", holds).prop_map(|(key, holds)| field(&key, &key, holds))
    }

    proptest! {
        /// Each thing that was said is either in the copy, word for word, or in the remainder.
        #[test]
        fn nothing_is_lost(from in prop::collection::vec(any_field(), 0..5), to in prop::collection::vec(any_field(), 0..5)) {
            let mut seen = std::collections::BTreeSet::new();
            let from: Vec<_> = from.into_iter().filter(|field| seen.insert(field.key.clone())).collect();
            let fields: Fields = from.iter().map(|field| (field.key.clone(), vec!["easy".to_owned()])).collect();
            let carried = carry(&kind(from.clone()), &fields, &kind(to), Language::French);
            prop_assert_eq!(carried.fits.len() + carried.remainder.len(), from.len());
            prop_assert_eq!(carried.fits.len(), carried.fields.len());
        }
    }
}
