//! What the fields of a sheet say, for those who read it.

use std::collections::BTreeMap;

use kernel::{Problem, SpaceId, Uid};
use platform::Tx;
use platform::calendar::Calendar;
use platform::db::Value;
use platform::web::View;
use spaces::shape::said;
use trame::{FieldType, Licence, SheetField};

use crate::files::File;
use crate::model::{Fields, title_field};
use crate::pictures::Picture;
use crate::rights::{Reader, readable};
use crate::value::{MOST_SHEETS, fits};

platform::statements! {
    PERSON = "select name from persons where uid = $1 and state = 'active'";
    SHEET = "select uid, title from sheets where space_id = $1 and state = 'published' and uid in
             ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)";
}

/// What a field says.
pub enum Said {
    /// HTML of ours.
    Prose(String),
    /// A line.
    Text(String),
    /// Several lines.
    List(Vec<String>),
    /// The address of a page elsewhere.
    Link(String),
    /// A mail address.
    Mail(String),
    /// Something here: its path, and what it is called.
    Here(String, String),
    /// Several things here.
    Several(Vec<(String, String)>),
    /// A document: where it is saved from, what it is, its ending and its size.
    File(String, String, String),
    /// A place: its words, and where a map would show it.
    Place(String, Option<String>),
    /// Pictures.
    Pictures(Vec<Picture>),
}

/// A field that says something.
pub struct Fact {
    /// What is written beside it.
    pub label: String,
    /// What it says.
    pub said: Said,
}

impl Fact {
    /// Whether it wants the whole width.
    pub fn is_wide(&self) -> bool {
        matches!(self.said, Said::Prose(_) | Said::Pictures(_))
    }
}

/// The names behind the identifiers that fields hold: of people, and of sheets that may be read.
#[derive(Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Those that were looked up already, by identifier.
    pub fn known(names: BTreeMap<String, String>) -> Self {
        Names(names)
    }

    /// Looks them up: at most one query for each field of the kind.
    pub fn of(tx: &mut Tx, space: SpaceId, kind: &trame::Sheet, fields: &Fields) -> Result<Self, Problem> {
        let mut names = Names::default();
        for field in &kind.fields {
            let values = fields.get(&field.key).map(Vec::as_slice).unwrap_or_default();
            let Some(uid) = values.first() else { continue };
            match field.holds {
                FieldType::Person => {
                    let found = tx.find::<(String,)>(PERSON, (uid,))?;
                    names.0.extend(found.map(|(name,)| (uid.clone(), name)));
                }
                FieldType::Sheet | FieldType::Sheets => {
                    let mut row: Vec<Value> = vec![space.into()];
                    row.extend(
                        values
                            .iter()
                            .take(MOST_SHEETS)
                            .map(|uid| Value::from(uid.as_str())),
                    );
                    row.resize_with(1 + MOST_SHEETS, || Value::from(""));
                    names.0.extend(tx.all::<(String, String)>(SHEET, row)?);
                }
                _ => {}
            }
        }
        Ok(names)
    }

    fn path(&self, uid: &str, under: &str) -> Option<(String, String)> {
        let name = self.0.get(uid)?;
        Some((format!("/{under}/{uid}"), name.clone()))
    }

    /// What somebody or a sheet is called.
    pub fn get(&self, uid: &str) -> Option<&str> {
        self.0.get(uid).map(String::as_str)
    }
}

/// What a sheet holds, apart from its title.
pub struct Held<'a> {
    /// Its fields.
    pub fields: &'a Fields,
    /// The long ones as HTML.
    pub html: &'a BTreeMap<String, String>,
    /// The names behind identifiers.
    pub names: &'a Names,
    /// Its pictures.
    pub pictures: &'a [Picture],
    /// Its documents, and the identifier of the sheet, through whose door they are reached.
    pub files: (&'a [File], Uid),
}

/// Every field that says something to this reader, in the order of the kind.
pub fn facts(v: &View, kind: &trame::Sheet, held: &Held<'_>, reader: &Reader) -> Vec<Fact> {
    let title = title_field(kind);
    let told = readable(kind, held.fields, reader);
    told.into_iter()
        .filter(|field| title != Some(*field))
        .filter_map(|field| {
            Some(Fact {
                label: said(&field.label, v.language).text.to_owned(),
                said: says(v, field, held)?,
            })
        })
        .collect()
}

/// What one field says; nothing when it says nothing.
pub fn says(v: &View, field: &SheetField, held: &Held<'_>) -> Option<Said> {
    if field.holds == FieldType::Image {
        let mine = held.pictures.iter().filter(|picture| picture.field == field.key);
        let mine: Vec<Picture> = mine.cloned().collect();
        return (!mine.is_empty()).then_some(Said::Pictures(mine));
    }
    if field.holds == FieldType::File {
        let (files, sheet) = held.files;
        let file = files.iter().find(|file| file.field == field.key)?;
        let size = v.t2(
            "sheet-file-size",
            "kind",
            file.kind.to_uppercase(),
            "kilobytes",
            file.kilobytes().to_string(),
        );
        return Some(Said::File(
            format!("/sheets/{sheet}/files/{}", file.media),
            file.said.clone(),
            size,
        ));
    }
    let values = held.fields.get(&field.key)?;
    let first = values.first()?;
    if !fits(field, values) {
        // Written when the field held something else: it is kept, and read as it was typed.
        return Some(Said::List(values.clone()));
    }
    let name = |key: &String| {
        let known = field.choices.iter().find(|choice| choice.key == *key);
        // A choice that the kind no longer offers still says what was chosen.
        known.map_or_else(
            || key.clone(),
            |choice| said(&choice.name, v.language).text.to_owned(),
        )
    };
    Some(match field.holds {
        FieldType::Paragraph | FieldType::Text => match held.html.get(&field.key) {
            Some(html) => Said::Prose(html.clone()),
            None => Said::Text(first.clone()),
        },
        FieldType::Choice => Said::Text(name(first)),
        FieldType::Choices => Said::List(values.iter().map(name).collect()),
        FieldType::Tree => Said::List(values.iter().map(|key| branch(v, field, key)).collect()),
        FieldType::Number => Said::Text(number(v, first)),
        FieldType::Date => Said::Text(day(v, first)),
        FieldType::Period => Said::Text(period(v, first, values.get(1))),
        FieldType::Place => {
            let point = values.get(1).zip(values.get(2));
            Said::Place(
                first.clone(),
                point.map(|(north, east)| format!("{north}, {east}")),
            )
        }
        // Checked when it was typed; checked again, since a kind may change what a field holds.
        FieldType::Link if first.starts_with("https://") || first.starts_with("http://") => {
            Said::Link(first.clone())
        }
        FieldType::Mail if first.contains('@') => Said::Mail(first.clone()),
        FieldType::Person => {
            let (path, name) = held.names.path(first, "people")?;
            Said::Here(path, name)
        }
        FieldType::Sheet => match held.names.path(first, "sheets") {
            Some((path, name)) => Said::Here(path, name),
            None => Said::Text(v.t("sheet-taken-back").to_owned()),
        },
        FieldType::Sheets => {
            let there = values.iter().filter_map(|uid| held.names.path(uid, "sheets"));
            Said::Several(there.collect())
        }
        FieldType::Line | FieldType::Link | FieldType::Mail => Said::Text(first.clone()),
        FieldType::Image | FieldType::File | FieldType::Title => return None,
    })
}

/// A choice of a tree after those above it: « South › Coast ».
pub fn branch(v: &View, field: &SheetField, key: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut next = Some(key);
    while let Some(key) = next.filter(|_| names.len() < field.choices.len()) {
        let Some(choice) = field.choices.iter().find(|choice| choice.key == key) else {
            break;
        };
        names.push(said(&choice.name, v.language).text);
        next = choice.parent.as_deref();
    }
    names.reverse();
    if names.is_empty() {
        key.to_owned()
    } else {
        names.join(" › ")
    }
}

fn number(v: &View, stored: &str) -> String {
    match v.language {
        kernel::Language::French => stored.replace('.', ","),
        kernel::Language::English => stored.to_owned(),
    }
}

/// A day without an hour is the same in every zone.
fn day(v: &View, stored: &str) -> String {
    let calendar = Calendar::new(v.language, "UTC");
    let found = calendar.from_field(stored);
    found.map_or_else(|| stored.to_owned(), |day| calendar.day(v.languages(), day))
}

fn period(v: &View, first: &str, last: Option<&String>) -> String {
    match last.filter(|last| *last != first) {
        Some(last) => v.t2("sheet-from-to", "from", day(v, first), "to", day(v, last)),
        None => day(v, first),
    }
}

/// The word of a licence in messages.
pub const fn licence_word(licence: Licence) -> &'static str {
    match licence {
        Licence::AttributionShareAlike => "by-sa",
        Licence::Attribution => "by",
        Licence::Zero => "zero",
    }
}

/// Where its terms are read, in the reader's language.
pub fn licence_address(v: &View, licence: Licence) -> String {
    let path = match licence {
        Licence::AttributionShareAlike => "licenses/by-sa/4.0",
        Licence::Attribution => "licenses/by/4.0",
        Licence::Zero => "publicdomain/zero/1.0",
    };
    format!("https://creativecommons.org/{path}/deed.{}", v.code())
}
