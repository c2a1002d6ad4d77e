//! What the fields of a sheet say, for those who read it.

use std::collections::BTreeMap;

use kernel::{Problem, SpaceId};
use platform::Tx;
use platform::calendar::Calendar;
use platform::web::View;
use spaces::shape::said;
use trame::{FieldType, Licence, SheetField};

use super::model::{Fields, title_field};
use super::pictures::Picture;

platform::statements! {
    PERSON = "select name from persons where uid = $1 and state = 'active'";
    SHEET = "select title from sheets where uid = $1 and space_id = $2 and state = 'published'";
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
    /// Looks them up: at most one query for each field of the kind.
    pub fn of(tx: &mut Tx, space: SpaceId, kind: &trame::Sheet, fields: &Fields) -> Result<Self, Problem> {
        let mut names = Names::default();
        for field in &kind.fields {
            let Some(uid) = fields.get(&field.key).and_then(|values| values.first()) else {
                continue;
            };
            let found = match field.holds {
                FieldType::Person => tx.find::<(String,)>(PERSON, (uid,))?,
                FieldType::Sheet => tx.find::<(String,)>(SHEET, (uid, space))?,
                _ => None,
            };
            if let Some((name,)) = found {
                names.0.insert(uid.clone(), name);
            }
        }
        Ok(names)
    }

    fn path(&self, uid: &str, under: &str) -> Option<Said> {
        let name = self.0.get(uid)?;
        Some(Said::Here(format!("/{under}/{uid}"), name.clone()))
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
}

/// Every field that says something, in the order of the kind.
pub fn facts(v: &View, kind: &trame::Sheet, held: &Held<'_>) -> Vec<Fact> {
    let title = title_field(kind);
    let told = kind.fields.iter().filter(|field| title != Some(*field));
    told.filter_map(|field| {
        Some(Fact {
            label: said(&field.label, v.language).text.to_owned(),
            said: says(v, field, held)?,
        })
    })
    .collect()
}

fn says(v: &View, field: &SheetField, held: &Held<'_>) -> Option<Said> {
    if field.holds == FieldType::Image {
        let mine = held.pictures.iter().filter(|picture| picture.field == field.key);
        let mine: Vec<Picture> = mine.cloned().collect();
        return (!mine.is_empty()).then_some(Said::Pictures(mine));
    }
    let values = held.fields.get(&field.key)?;
    let first = values.first()?;
    let name = |key: &String| {
        let known = field.choices.iter().find(|choice| choice.key == *key);
        // A choice that the kind no longer offers still says what was chosen.
        known.map_or_else(
            || key.clone(),
            |choice| said(&choice.name, v.language).text.to_owned(),
        )
    };
    Some(match field.holds {
        FieldType::Paragraph | FieldType::Text => Said::Prose(held.html.get(&field.key)?.clone()),
        FieldType::Choice => Said::Text(name(first)),
        FieldType::Choices => Said::List(values.iter().map(name).collect()),
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
        FieldType::Person => held.names.path(first, "people")?,
        FieldType::Sheet => held
            .names
            .path(first, "sheets")
            .unwrap_or_else(|| Said::Text(v.t("sheet-taken-back").into_owned())),
        FieldType::Line | FieldType::Link | FieldType::Mail => Said::Text(first.clone()),
        FieldType::Image | FieldType::File => return None,
    })
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
