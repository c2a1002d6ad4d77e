//! Rows of a table become sheets of one kind: of one that is there, by the names of its fields, or of one that is made.

use std::collections::BTreeMap;

use kernel::{Language, Problem};
use platform::Tx;
use serde_json::{Map, Value};
use sheets::field::made_of;
use sheets::model::{State, fold, made_title};
use sheets::past::Past;
use trame::{Circle, FieldType, Sheet as Kind};

use super::digest;
use super::entries::{Found, Shop, keep};
use super::entry;
use super::kinds::{Making, free_key};
use super::run::{Moving, outcome};
use crate::reading::time;
use crate::store::{self, Waiting};
use crate::yeswiki::form::{Becomes, Field, Form, Kept};
use crate::yeswiki::list::List;
use crate::yeswiki::{choice_key, line};

const PORTION: i64 = 200;
/// The name of the only form of a table.
pub const ID: &str = "csv";
/// Columns that accounts had.
const NOT_TAKEN: [&str; 2] = ["nomwiki", "mot de passe"];

/// What the columns of a table would become, by their heads and what stands below some of them.
pub fn definition(name: &str, heads: &[String], sample: &[Vec<String>]) -> Form {
    let mut form = Form {
        id: ID.to_owned(),
        label: line(name, 150),
        ..Form::default()
    };
    let mut keys: BTreeMap<String, usize> = BTreeMap::new();
    let mut has_title = false;
    for (column, head) in heads.iter().enumerate() {
        let required = head.trim_end().ends_with('*');
        let label = line(head.trim_end().trim_end_matches('*'), 150);
        let folded = fold(&label);
        let below: Vec<&str> = sample
            .iter()
            .filter_map(|row| row.get(column))
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        let becomes = if label.is_empty() {
            Becomes::Nothing("empty".to_owned())
        } else if NOT_TAKEN.contains(&folded.as_str()) {
            Becomes::Nothing("account".to_owned())
        } else if folded.starts_with("datetime_") {
            Becomes::Nothing("dates".to_owned())
        } else {
            let holds = guess(&below);
            let is_title = !has_title && holds == FieldType::Line;
            has_title |= is_title;
            let wanted = if is_title {
                "titre".to_owned()
            } else {
                choice_key(&label)
            };
            let count = keys.entry(wanted.clone()).or_default();
            *count += 1;
            let key = if *count == 1 {
                wanted
            } else {
                format!("{wanted}-{count}")
            };
            Becomes::Field(Kept {
                key,
                holds: holds.word().to_owned(),
                read: if holds == FieldType::Mail {
                    Circle::Author.word().to_owned()
                } else {
                    String::new()
                },
                text: "plain".to_owned(),
                ..Kept::default()
            })
        };
        form.fields.push(Field {
            kind: "column".to_owned(),
            names: vec![column.to_string()],
            label,
            required: required && becomes != Becomes::Unknown,
            becomes,
            ..Field::default()
        });
    }
    form
}

fn guess(below: &[&str]) -> FieldType {
    let all = |is: &dyn Fn(&str) -> bool| !below.is_empty() && below.iter().all(|cell| is(cell));
    if all(&|cell| time::day(cell).is_some() && cell.len() <= 19) {
        FieldType::Date
    } else if all(&|cell| {
        cell.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite)
            && !cell.starts_with('0')
            && !cell.starts_with('+')
    }) {
        FieldType::Number
    } else if all(&|cell| crate::yeswiki::inline::is_address(cell)) {
        FieldType::Link
    } else if all(&|cell| cell.contains('@') && cell.contains('.') && !cell.contains(char::is_whitespace)) {
        FieldType::Mail
    } else if below
        .iter()
        .any(|cell| cell.contains('\n') || cell.chars().count() > 160)
    {
        FieldType::Text
    } else {
        FieldType::Line
    }
}

/// The same for a kind that is there: each column by its head.
fn onto(kind: &Kind, form: &Form) -> Form {
    let mut form = form.clone();
    for field in &mut form.fields {
        let said = fold(&field.label);
        let found = kind
            .fields
            .iter()
            .find(|here| fold(&here.key) == said || here.label.iter().any(|(_, label)| fold(label) == said));
        field.becomes = match found {
            Some(here)
                if !matches!(
                    here.holds,
                    FieldType::Image | FieldType::File | FieldType::Person | FieldType::Title
                ) =>
            {
                Becomes::Field(Kept {
                    key: here.key.clone(),
                    holds: here.holds.word().to_owned(),
                    text: "plain".to_owned(),
                    ..Kept::default()
                })
            }
            Some(here) if here.holds == FieldType::Title => Becomes::Nothing("title".to_owned()),
            _ => Becomes::Nothing("column".to_owned()),
        };
    }
    form
}

/// The lists of a kind that is there, so that cells may say the words of choices or their keys.
fn lists(kind: &Kind, form: &mut Form) -> BTreeMap<String, List> {
    let mut lists = BTreeMap::new();
    for field in &mut form.fields {
        let Some(here) = field
            .kept()
            .and_then(|kept| kind.fields.iter().find(|here| here.key == kept.key))
        else {
            continue;
        };
        if here.holds.chooses() {
            let mut list = List::default();
            for choice in &here.choices {
                let label = choice.name.iter().next().map_or("", |(_, label)| label);
                list.choices.push(crate::yeswiki::list::Choice {
                    id: choice.key.clone(),
                    key: choice.key.clone(),
                    label: label.to_owned(),
                    parent: None,
                });
            }
            field.list.clone_from(&here.key);
            lists.insert(here.key.clone(), list);
        }
    }
    lists
}

/// Brings all of them.
pub(super) fn bring(tx: &mut Tx, moving: &mut Moving) -> Result<(), Problem> {
    let Some(planned) = moving.this.plan.forms.first().cloned() else {
        return Ok(());
    };
    let wanted = moving
        .known("form", ID)
        .map_or_else(|| moving.this.choice.kind.clone(), |moved| moved.uid.clone());
    let (form, kind, lists, word) = match moving.kind(&wanted).cloned() {
        Some(kind) => {
            let mut form = onto(&kind, &planned.form);
            let lists = lists(&kind, &mut form);
            (form, kind, lists, "unchanged")
        }
        None => (
            planned.form.clone(),
            make(tx, moving, &planned.form)?,
            BTreeMap::new(),
            "made",
        ),
    };
    moving.meet("form", ID);
    moving.kinds.insert(kind.key.clone());
    moving.remember(tx, "form", ID, &kind.key, "", "")?;
    let lost = form
        .fields
        .iter()
        .filter(|field| field.kept().is_none() && !field.label.is_empty());
    let lost = lost
        .map(|field| (why_lost(field).to_owned(), field.label.clone()))
        .collect();
    let path = format!("/spaces/{}/sheets?kind={}", moving.source.space, kind.key);
    moving.tell(tx, &outcome("form", ID, &form.label, word, &path, lost))?;
    let shop = Shop {
        lists,
        forms: BTreeMap::new(),
        kinds: BTreeMap::new(),
        keywords: BTreeMap::new(),
        choice: moving.this.choice.clone(),
    };
    let (mut after, mut pointing) = (0, Vec::new());
    let mut tags: BTreeMap<String, usize> = BTreeMap::new();
    loop {
        let rows = store::newest(tx, moving.this.id, "row", after, PORTION)?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.number;
        for row in &rows {
            let Some((found, turned)) = one(tx, moving, (&form, &kind, &shop), row, &mut tags) else {
                continue;
            };
            moving.meet("sheet", &found.tag);
            keep(tx, moving, &kind, found, turned, &mut pointing)?;
        }
    }
}

/// The message that says why a column is not taken as it is.
fn why_lost(field: &Field) -> &'static str {
    match &field.becomes {
        Becomes::Nothing(reason) if reason == "title" => "moving-made-title",
        _ => "moving-lost-field",
    }
}

fn make(tx: &mut Tx, moving: &mut Moving, form: &Form) -> Result<Kind, Problem> {
    let trame = &moving.seen.space.shape.trame;
    let languages = trame.card.languages.clone();
    let taken = trame.sheets.iter().map(|kind| kind.key.clone()).collect();
    let key = free_key(form, &taken);
    let (lists, kinds, keywords) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let choice = moving.this.choice.clone();
    let making = Making {
        languages: &languages,
        lists: &lists,
        kinds: &kinds,
        choice: &choice,
        keywords: &keywords,
    };
    let kind = making.kind(form, &key);
    moving.set_kinds(tx, std::slice::from_ref(&kind))?;
    moving
        .kind(&key)
        .cloned()
        .ok_or(Problem::broken("a kind that was just made"))
}

/// One row. Its name is made of its title, so that the same row is known again.
fn one(
    tx: &Tx,
    moving: &Moving,
    (form, kind, shop): (&Form, &Kind, &Shop),
    row: &Waiting,
    tags: &mut BTreeMap<String, usize>,
) -> Option<(Found, entry::Turned)> {
    let cells: Vec<String> = serde_json::from_str(&row.body).ok()?;
    let mut body: Map<String, Value> = cells
        .iter()
        .enumerate()
        .map(|(column, cell)| (column.to_string(), Value::String(cell.clone())))
        .collect();
    let title_key = sheets::model::title_field(kind).map(|field| field.key.clone());
    let mut moments = (None, None);
    for (field, cell) in form.fields.iter().zip(&cells) {
        if field
            .kept()
            .is_some_and(|kept| Some(&kept.key) == title_key.as_ref())
        {
            body.insert("bf_titre".to_owned(), Value::String(cell.clone()));
        }
        match fold(&field.label).as_str() {
            "datetime_create" => moments.0 = time::moment(cell),
            "datetime_latest" => moments.1 = time::moment(cell),
            _ => {}
        }
    }
    let title = body
        .get("bf_titre")
        .and_then(Value::as_str)
        .filter(|title| !title.is_empty())
        .or_else(|| cells.iter().map(String::as_str).find(|cell| !cell.is_empty()))?;
    let wanted = crate::yeswiki::tag(title);
    let title = line(title, 200);
    body.insert("bf_titre".to_owned(), Value::String(title));
    let count = tags.entry(wanted.clone()).or_default();
    *count += 1;
    let tag = if *count == 1 {
        wanted
    } else {
        format!("{wanted}{count}")
    };
    let mut turned = entry::turn(
        (&tag, &body),
        form,
        kind,
        (&shop.making(), &moving.names),
        moving.licence,
    );
    // A table knows nothing of titles that a kind makes itself.
    if let Some(made) = made_title(kind) {
        let language = moving.seen.space.shape.trame.card.languages.first();
        let language = language.copied().unwrap_or(Language::French);
        let fields = &turned.written.fields;
        turned.written.title = made_of(kind, made, fields, language, |_| None);
    }
    let past = Past {
        written: turned.written.clone(),
        by: String::new(),
        at: Moving::moment(tx, moments.1.or(moments.0).unwrap_or(0)),
    };
    let found = Found {
        tag,
        state: State::Published,
        digest: digest(&[&row.body]),
        before: Vec::new(),
        past,
        made: moments.0,
    };
    Some((found, turned))
}
