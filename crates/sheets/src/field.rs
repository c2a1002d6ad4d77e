//! The form of a kind of sheet: the names of its fields, how it is read, what it lacks, how it is filled again.

use std::collections::BTreeMap;

use kernel::{Language, Refusal};
use platform::web::Form;
use trame::{FieldType, Licence, SheetField};

use crate::model::{Fields, Written, made_title, title_field};
use crate::options::Options;
use crate::rights::{Reader, is_asked, readable};
use crate::value::{checked, fits, value};

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

/// What a form is read against.
pub struct Asking<'a> {
    /// The kind as it is now.
    pub kind: &'a trame::Sheet,
    /// The kind as it was when the form was drawn, if it has changed since.
    pub former: Option<&'a trame::Sheet>,
    /// What its fields may point at.
    pub options: &'a Options,
    /// How whoever sends it stands to the sheet.
    pub reader: Reader,
    /// Whether they may change the sheet as a whole: its title and its licence too.
    pub owns: bool,
    /// What the sheet says; nothing while it is new.
    pub before: Option<&'a Written>,
    /// Whether it must have all that its kind requires.
    pub complete: bool,
    /// In which language a title is made of other fields.
    pub language: Language,
}

/// Reads a form of this kind. A sheet that is published must have all that its kind requires and asks; a draft only its
/// title. What the sender may not write stays as it is, and so does what a kind no longer asks.
pub fn read(form: &Form, asking: &Asking<'_>, wrong: &mut Wrong) -> Written {
    let kind = asking.kind;
    let title_key = title_field(kind).map(|field| field.key.as_str());
    let mut fields = asking
        .before
        .map(|before| before.fields.clone())
        .unwrap_or_default();
    for field in kind
        .fields
        .iter()
        .filter(|field| asking.reader.writes(field, asking.owns))
    {
        if !is_asked(kind, field, &fields) {
            fields.remove(&field.key);
            continue;
        }
        let is_title = title_key == Some(field.key.as_str());
        match value(form, field, asking.options) {
            Ok(value) if !value.is_empty() => {
                drop(fields.insert(field.key.clone(), kept_choices(field, value, &fields)))
            }
            // A title is asked for below; pictures and documents where they are taken.
            // It held something else when the form was drawn, and what was typed then is nothing here.
            Ok(_) if held_else(asking.former, field) && !form.value(&input(field)).trim().is_empty() => {
                wrong.note(input(field), Refusal::new("sheet-field-changed"));
            }
            Ok(_) => {
                left_empty(form, field, &mut fields);
                let elsewhere = is_title || matches!(field.holds, FieldType::Image | FieldType::File);
                if field.required && asking.complete && !elsewhere {
                    wrong.note(input(field), Refusal::new("form-missing"));
                }
            }
            Err(refusal) => wrong.note(input(field), refusal),
        }
    }
    for field in asking.former.iter().flat_map(|former| &former.fields) {
        let gone = kind.fields.iter().all(|other| other.key != field.key);
        let typed = form.value(&input(field)).trim();
        if gone && !typed.is_empty() && asking.reader.writes(field, asking.owns) {
            let read = value(form, field, asking.options)
                .ok()
                .filter(|read| !read.is_empty());
            let plain = || vec![typed.chars().take(LONGEST).collect()];
            fields.insert(field.key.clone(), read.unwrap_or_else(plain));
        }
    }
    let (title, licence) = match asking.before {
        Some(before) if !asking.owns => (before.title.clone(), before.licence),
        _ => (title(form, asking, &fields, wrong), licence(form, wrong)),
    };
    Written {
        title,
        fields,
        licence,
    }
}

/// Whether a field held something else in the kind as it was.
fn held_else(former: Option<&trame::Sheet>, field: &SheetField) -> bool {
    let before = former.and_then(|kind| kind.fields.iter().find(|other| other.key == field.key));
    before.is_some_and(|before| before.holds != field.holds)
}

/// The longest text that is kept of a field that a kind no longer has.
const LONGEST: usize = 50_000;

/// The name of the field of the form that keeps what no longer fits its own field.
pub fn former_input(field: &SheetField) -> String {
    format!("former-{}", field.key)
}

/// A field that was left empty. What cannot stand in it any more, because it holds something else now, is kept.
fn left_empty(form: &Form, field: &SheetField, fields: &mut Fields) {
    let unfit = fields.get(&field.key).is_some_and(|stored| !fits(field, stored));
    let typed = form.value(&former_input(field)).trim();
    if !typed.is_empty() && !unfit {
        fields.insert(field.key.clone(), vec![typed.chars().take(LONGEST).collect()]);
    } else if !unfit {
        fields.remove(&field.key);
    }
}

/// What was chosen, and what had been chosen of what the kind no longer offers.
fn kept_choices(field: &SheetField, mut chosen: Vec<String>, fields: &Fields) -> Vec<String> {
    if matches!(field.holds, FieldType::Choices | FieldType::Tree) {
        let stored = fields.get(&field.key).into_iter().flatten();
        let known = |key: &str| field.choices.iter().any(|choice| choice.key == key);
        let gone: Vec<String> = stored.filter(|key| !known(key)).cloned().collect();
        chosen.extend(gone);
    }
    chosen
}

fn title(form: &Form, asking: &Asking<'_>, fields: &Fields, wrong: &mut Wrong) -> String {
    if let Some(made) = made_title(asking.kind) {
        let named = |uid: &str| asking.options.name_of(uid).map(str::to_owned);
        return made_of(asking.kind, made, fields, asking.language, named);
    }
    let name = title_field(asking.kind).map_or_else(|| TITLE.to_owned(), input);
    let title = checked(form.value(&name), |form| form.line("value", 1..=TITLE_LENGTH));
    title.unwrap_or_else(|refusal| {
        wrong.note(name, refusal);
        String::new()
    })
}

fn licence(form: &Form, wrong: &mut Wrong) -> Licence {
    let licence = Licence::from_word(form.value("licence"));
    if licence.is_none() {
        wrong.note("licence", Refusal::new("form-choose"));
    }
    licence.unwrap_or_default()
}

/// A title made of other fields; the name of the kind while all of them are empty.
pub fn made_of(
    kind: &trame::Sheet,
    made: &SheetField,
    fields: &Fields,
    language: Language,
    named: impl Fn(&str) -> Option<String>,
) -> String {
    let readable = readable(kind, fields, &Reader::ANYONE);
    let said_of = |key: &str| {
        let field = readable.iter().find(|field| field.key == key)?;
        let values = fields.get(key)?;
        let each = |value: &String| match field.choices.iter().find(|choice| choice.key == *value) {
            Some(choice) => choice.name.in_language(language).0.to_owned(),
            None if field.holds.points() || field.holds == FieldType::Person => {
                named(value).unwrap_or_default()
            }
            None => value.clone(),
        };
        // Of a place, its words; its degrees are for maps.
        let most = if field.holds == FieldType::Place {
            1
        } else {
            values.len()
        };
        let said: Vec<String> = values
            .iter()
            .take(most)
            .map(each)
            .filter(|said| !said.is_empty())
            .collect();
        (!said.is_empty()).then(|| said.join(", "))
    };
    let mut title = String::new();
    let mut any = false;
    for bit in trame::bits(made.pattern.as_deref().unwrap_or_default()) {
        match bit {
            trame::Bit::Words(words) => title.push_str(words),
            trame::Bit::Field(key) => {
                let said = said_of(key).unwrap_or_default();
                any |= !said.is_empty();
                title.push_str(&said);
            }
        }
    }
    if !any {
        title = kind.name.in_language(language).0.to_owned();
    }
    let stray = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '·' | '-' | '–' | ':');
    title.trim_matches(stray).chars().take(TITLE_LENGTH).collect()
}

/// What a published sheet of this kind lacks.
pub fn lacking(kind: &trame::Sheet, fields: &Fields) -> Wrong {
    let mut wrong = Wrong::default();
    let needed = kind.fields.iter().filter(|field| {
        field.required
            && !matches!(field.holds, FieldType::Image | FieldType::File | FieldType::Title)
            && is_asked(kind, field, fields)
    });
    for field in needed {
        let there = fields.get(&field.key).is_some_and(|stored| fits(field, stored));
        if !there && title_field(kind) != Some(field) {
            wrong.note(input(field), Refusal::new("form-missing"));
        }
    }
    wrong
}

/// Fills the form with what fields hold. What no longer fits its field is not typed again: the form shows it beside.
pub fn fill(form: &mut Form, kind: &trame::Sheet, title: &str, fields: &Fields) {
    let name = title_field(kind).map_or_else(|| TITLE.to_owned(), input);
    form.fill(name, title);
    for field in &kind.fields {
        let Some(values) = fields.get(&field.key).filter(|values| fits(field, values)) else {
            continue;
        };
        let name = input(field);
        let parts: &[&str] = match field.holds {
            FieldType::Choices | FieldType::Tree | FieldType::Sheets => {
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
