//! The form of a kind of sheet: the names of its fields, how it is read, what it lacks, how it is filled again.

use std::collections::BTreeMap;

use kernel::Refusal;
use platform::web::Form;
use trame::{FieldType, Licence, SheetField};

use super::asked::Options;
use super::model::{Fields, Written, title_field};
use super::value::{checked, value};

/// The field of the form in which a kind without a title of its own is given one.
pub const TITLE: &str = "title";
const TITLE_LENGTH: usize = 200;

/// What is wrong with which field. The fields of a form are those of a kind, so their names are data.
#[derive(Debug, Clone, Default)]
pub struct Wrong(BTreeMap<String, Refusal>);

impl Wrong {
    /// Notes what is wrong with a field; the first word about it stands.
    pub fn note(&mut self, field: impl Into<String>, refusal: Refusal) {
        self.0.entry(field.into()).or_insert(refusal);
    }

    /// What is wrong with a field.
    pub fn get(&self, field: &str) -> Option<&Refusal> {
        self.0.get(field)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The name of a field in the form.
pub fn input(field: &SheetField) -> String {
    format!("field-{}", field.key)
}

/// Reads a form of this kind. A sheet that is published must have all that its kind requires; a draft only its title.
pub fn read(
    form: &Form,
    kind: &trame::Sheet,
    options: &Options,
    complete: bool,
    wrong: &mut Wrong,
) -> Written {
    let title_key = title_field(kind).map(|field| field.key.as_str());
    let mut fields = Fields::new();
    for field in &kind.fields {
        let is_title = title_key == Some(field.key.as_str());
        match value(form, field, options) {
            Ok(value) if !value.is_empty() => drop(fields.insert(field.key.clone(), value)),
            // A title is asked for below, pictures where they are taken.
            Ok(_) if is_title || !field.required || !complete => {}
            Ok(_) if matches!(field.holds, FieldType::Image | FieldType::File) => {}
            Ok(_) => wrong.note(input(field), Refusal::new("form-missing")),
            Err(refusal) => wrong.note(input(field), refusal),
        }
    }
    let name = title_field(kind).map_or_else(|| TITLE.to_owned(), input);
    let title = checked(form.value(&name), |form| form.line("value", 1..=TITLE_LENGTH));
    let title = title.unwrap_or_else(|refusal| {
        wrong.note(name, refusal);
        String::new()
    });
    let licence = Licence::from_word(form.value("licence"));
    if licence.is_none() {
        wrong.note("licence", Refusal::new("form-choose"));
    }
    Written {
        title,
        fields,
        licence: licence.unwrap_or_default(),
    }
}

/// What a published sheet of this kind lacks.
pub fn lacking(kind: &trame::Sheet, fields: &Fields) -> Wrong {
    let mut wrong = Wrong::default();
    let needed = kind
        .fields
        .iter()
        .filter(|field| field.required && !matches!(field.holds, FieldType::Image | FieldType::File));
    for field in needed.filter(|field| !fields.contains_key(&field.key)) {
        if title_field(kind) != Some(field) {
            wrong.note(input(field), Refusal::new("form-missing"));
        }
    }
    wrong
}

/// Fills the form with what fields hold.
pub fn fill(form: &mut Form, kind: &trame::Sheet, title: &str, fields: &Fields) {
    let name = title_field(kind).map_or_else(|| TITLE.to_owned(), input);
    form.fill(name, title);
    for field in &kind.fields {
        let Some(values) = fields.get(&field.key) else {
            continue;
        };
        let name = input(field);
        let parts: &[&str] = match field.holds {
            FieldType::Choices => {
                for value in values {
                    form.choose(name.as_str(), value);
                }
                continue;
            }
            FieldType::Period => &["", "-to"],
            FieldType::Place => &["", "-latitude", "-longitude"],
            _ => &[""],
        };
        for (part, value) in parts.iter().zip(values) {
            form.fill(format!("{name}{part}"), value);
        }
    }
}
