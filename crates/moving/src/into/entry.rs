//! An entry of there, field by field.

use serde_json::{Map, Value};
use sheets::model::{Fields, Written};
use trame::{FieldType, Licence, Sheet as Kind, SheetField};

use super::kinds::Making;
use super::names::{Names, Place};
use crate::reading::json::text as text_of;
use crate::reading::time;
use crate::yeswiki::form::{Field, Form, Kept};
use crate::yeswiki::markup::{self, Note};
use crate::yeswiki::{html, line, lines};

/// What a field may say at most, as forms here do.
const TEXT: usize = 50_000;

/// An entry as it stands here.
pub struct Turned {
    /// What it says.
    pub written: Written,
    /// The files of its fields: the key of the field, and the name there.
    pub files: Vec<(String, String)>,
    /// What it lost, each as a message and a value.
    pub notes: Vec<(String, String)>,
}

/// Turns one.
pub fn turn(
    (tag, body): (&str, &Map<String, Value>),
    form: &Form,
    kind: &Kind,
    (making, names): (&Making<'_>, &Names),
    licence: Licence,
) -> Turned {
    let mut turning = Turning {
        tag,
        body,
        names,
        making,
        form,
        files: Vec::new(),
        notes: Vec::new(),
    };
    let mut fields = Fields::new();
    for field in &form.fields {
        let Some(kept) = field.kept() else { continue };
        let Some(here) = kind.fields.iter().find(|here| here.key == kept.key) else {
            continue;
        };
        let values = turning.values(field, kept, here);
        if !values.is_empty() {
            fields.insert(here.key.clone(), values);
        }
    }
    let given = line(&turning.text("bf_titre"), 200);
    let title = if given.is_empty() { tag.to_owned() } else { given };
    if let Some(field) = sheets::model::title_field(kind) {
        fields
            .entry(field.key.clone())
            .or_insert_with(|| vec![title.clone()]);
    }
    let title = sheets::model::title_field(kind)
        .and_then(|field| fields.get(&field.key)?.first())
        .map_or(title, |said| said.chars().take(200).collect());
    Turned {
        written: Written {
            title,
            fields,
            licence,
        },
        files: turning.files,
        notes: turning.notes,
    }
}

struct Turning<'a> {
    tag: &'a str,
    body: &'a Map<String, Value>,
    names: &'a Names,
    making: &'a Making<'a>,
    form: &'a Form,
    files: Vec<(String, String)>,
    notes: Vec<(String, String)>,
}

/// What a value of JSON says: some old entries hold lists where a text is meant.
fn said(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(true) => "1".to_owned(),
        Value::Array(values) => values.iter().map(said).collect::<Vec<_>>().join(","),
        Value::Object(values) => values
            .iter()
            .filter(|(_, value)| !matches!(value, Value::Null | Value::Bool(false)))
            .map(|(key, _)| key.clone())
            .collect::<Vec<_>>()
            .join(","),
        _ => String::new(),
    }
}

impl Turning<'_> {
    fn text(&self, name: &str) -> String {
        self.body
            .get(name)
            .map(said)
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    /// What the entry holds for a field, under whichever of its names.
    fn held(&self, field: &Field) -> String {
        field
            .names
            .iter()
            .map(|name| self.text(name))
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    fn note(&mut self, message: &str, value: &str) {
        let note = (message.to_owned(), line(value, 80));
        if self.notes.len() < 40 && !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn lost_value(&mut self, field: &Field, held: &str) {
        self.note("moving-lost-value", &format!("{} · {held}", field.label));
    }

    fn values(&mut self, field: &Field, kept: &Kept, here: &SheetField) -> Vec<String> {
        match here.holds {
            FieldType::Place => return self.place(field, kept),
            // Made of the others.
            FieldType::Title => return Vec::new(),
            _ => {}
        }
        let held = self.held(field);
        if held.is_empty() {
            return Vec::new();
        }
        let found = match here.holds {
            FieldType::Line => Some(vec![line(&html::entities(&held), 300)]),
            FieldType::Paragraph | FieldType::Text => Some(vec![self.long(&held, &kept.text)]),
            FieldType::Number => Some(vec![held.replace([' ', '\u{a0}'], "").replace(',', ".")]),
            FieldType::Choice | FieldType::Choices | FieldType::Tree => self.choices(field, here, &held),
            FieldType::Date => time::day(&held).map(|day| vec![day]),
            FieldType::Period => self.period(&held, kept),
            FieldType::Link => Some(vec![if held.starts_with("www.") {
                format!("https://{held}")
            } else {
                held.clone()
            }]),
            FieldType::Mail => Some(vec![held.to_lowercase()]),
            FieldType::Image | FieldType::File => {
                self.files.push((here.key.clone(), held));
                return Vec::new();
            }
            FieldType::Sheet | FieldType::Sheets => self.sheets(here, &held),
            FieldType::Person | FieldType::Title | FieldType::Place => None,
        };
        // What is not in a list, and what leads nowhere, is told by itself.
        let is_told =
            (here.holds.chooses() || here.holds.points()) && found.as_ref().is_some_and(Vec::is_empty);
        let found: Vec<String> = found
            .into_iter()
            .flatten()
            .filter(|value| !value.is_empty())
            .collect();
        if found.is_empty() || !fits(here, &found) {
            if !is_told {
                self.lost_value(field, &held);
            }
            return Vec::new();
        }
        found
    }

    fn long(&mut self, held: &str, written: &str) -> String {
        let turned = match written {
            "plain" => lines(&plain(held), TEXT),
            "html" => {
                let mut turning = markup::Turning::new(self.names, self.tag);
                let text = html::turn(held, &mut turning);
                self.lost(&turning.into_notes());
                text
            }
            "markdown" => held.to_owned(),
            _ => {
                let turned = markup::turn(held, self.tag, self.names);
                self.lost(&turned.notes);
                turned.text
            }
        };
        lines(&turned, TEXT)
    }

    fn lost(&mut self, notes: &[Note]) {
        for note in notes {
            let (message, value) = told(note);
            self.note(message, value);
        }
    }

    fn choices(&mut self, field: &Field, here: &SheetField, held: &str) -> Option<Vec<String>> {
        let list = self.making.list(self.form, field)?;
        let mut keys: Vec<String> = Vec::new();
        let ids: Vec<&str> = match here.holds {
            FieldType::Choice => vec![held],
            _ => held.split(',').collect(),
        };
        for id in ids.iter().map(|id| id.trim()).filter(|id| !id.is_empty()) {
            match list.key_of(id) {
                Some(key) if !keys.iter().any(|known| known == key) => keys.push(key.to_owned()),
                Some(_) => {}
                None => self.notes.push(("moving-lost-choice".to_owned(), line(id, 80))),
            }
        }
        Some(keys)
    }

    fn period(&self, held: &str, kept: &Kept) -> Option<Vec<String>> {
        let first = time::day(held)?;
        let last = match held.split_once(" → ") {
            Some((_, last)) => time::day(last),
            None => kept.also.first().and_then(|name| time::day(&self.text(name))),
        };
        Some(match last.filter(|last| *last >= first) {
            Some(last) => vec![first, last],
            None => vec![first],
        })
    }

    fn place(&mut self, field: &Field, kept: &Kept) -> Vec<String> {
        // A cell of a table says the words and the degrees, as ours do.
        if kept.also.is_empty() {
            let held = self.held(field);
            let parts: Vec<String> = held.split(" | ").map(|part| line(part, 300)).collect();
            let degrees = parts
                .iter()
                .skip(1)
                .all(|part| part.parse::<f64>().is_ok_and(|degrees| degrees.abs() <= 180.0));
            return match parts.len() {
                _ if held.is_empty() => Vec::new(),
                3 if degrees => parts,
                _ => vec![line(&held, 300)],
            };
        }
        let name = |index: usize| kept.also.get(index).map_or("", String::as_str);
        let inside = self.body.get("geolocation").filter(|value| value.is_object());
        let point = |name: &str| {
            let nested = inside.map(|inside| text_of(inside, name)).unwrap_or_default();
            let text = if nested.is_empty() {
                self.text(name)
            } else {
                nested
            };
            text.replace(',', ".").parse::<f64>().ok()
        };
        let old = self.text("carte_google");
        let old = old
            .split_once('|')
            .map(|(north, east)| (north.trim().parse().ok(), east.trim().parse().ok()));
        let (north, east) = match old {
            Some((north, east)) => (north, east),
            None => (point(name(0)), point(name(1))),
        };
        let point = north.zip(east).filter(|(north, east): &(f64, f64)| {
            north.abs() <= 90.0 && east.abs() <= 180.0 && (*north != 0.0 || *east != 0.0)
        });
        let own = self.text(&format!("{}_adresse", kept.key));
        let words: Vec<String> = (2..5)
            .map(|index| self.text(name(index)))
            .filter(|text| !text.is_empty())
            .collect();
        let words = if own.is_empty() { words.join(", ") } else { own };
        match (point, words.is_empty()) {
            (None, true) => {
                let held = self.held(field);
                if !held.is_empty() {
                    self.lost_value(field, &held);
                }
                Vec::new()
            }
            (None, false) => vec![line(&words, 300)],
            (Some((north, east)), empty) => {
                let words = if empty {
                    format!("{north}, {east}")
                } else {
                    line(&words, 300)
                };
                vec![words, north.to_string(), east.to_string()]
            }
        }
    }

    fn sheets(&mut self, here: &SheetField, held: &str) -> Option<Vec<String>> {
        let mut found = Vec::new();
        for tag in held.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
            match self.names.places.get(tag) {
                Some(Place::Sheet(uid)) => found.push(uid.to_string()),
                _ => self.note("moving-lost-link", tag),
            }
        }
        let most = if here.holds == FieldType::Sheet { 1 } else { 20 };
        if found.len() > most {
            self.note("moving-lost-value", &here.key);
        }
        found.truncate(most);
        Some(found)
    }
}

/// What is kept must stand in such a field: what nobody could have typed is not taken.
fn fits(here: &SheetField, values: &[String]) -> bool {
    let first = values.first().map_or("", String::as_str);
    match here.holds {
        FieldType::Link => crate::yeswiki::inline::is_address(first),
        FieldType::Mail => first.contains('@') && first.len() <= 254 && !first.contains(char::is_whitespace),
        _ => sheets::value::fits(here, values),
    }
}

/// Text as it is: what would be a sign of Markdown stays a sign.
fn plain(text: &str) -> String {
    let lines = html::entities(text);
    lines
        .lines()
        .map(crate::yeswiki::inline::plain)
        .collect::<Vec<_>>()
        .join("\\\n")
        .replace("\\\n\\\n", "\n\n")
}

/// A note as a message and what it names.
pub fn told(note: &Note) -> (&'static str, &str) {
    match note {
        Note::Action(name) => ("moving-lost-action", name),
        Note::Layout => ("moving-lost-layout", ""),
        Note::Html => ("moving-lost-html", ""),
        Note::Link(tag) => ("moving-lost-link", tag),
        Note::File(name) => ("moving-lost-file", name),
    }
}
