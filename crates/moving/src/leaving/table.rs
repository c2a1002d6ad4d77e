//! A kind as a table (CSV): the heads are the labels of its fields. What a program for tables would run does not run.

use kernel::{Language, Problem, SpaceId};
use platform::Tx;
use platform::table::Table;
use sheets::store as sheet_store;
use trame::{FieldType, Sheet as Kind, SheetField};

use super::store;
use crate::reading::time;

/// Writes it.
pub fn write(tx: &mut Tx, space: SpaceId, kind: &Kind, language: Language) -> Result<String, Problem> {
    let columns: Vec<&SheetField> = kind
        .fields
        .iter()
        .filter(|field| !matches!(field.holds, FieldType::Image | FieldType::File | FieldType::Title))
        .collect();
    let has_title = sheets::model::title_field(kind).is_some();
    let mut table = Table::with_commas().keeping_numbers();
    let mut heads = vec!["datetime_create".to_owned(), "datetime_latest".to_owned()];
    if !has_title {
        heads.push("Titre".to_owned());
    }
    for field in &columns {
        let label = field.label.in_language(language).0;
        heads.push(if field.required {
            format!("{label} *")
        } else {
            label.to_owned()
        });
    }
    table.row(&heads);
    let mut after = 0;
    loop {
        let part = store::of_kind(tx, space, after, &kind.key, 100)?;
        let Some((last, ..)) = part.last() else {
            return Ok(table.text());
        };
        after = *last;
        for (_, uid, _, title) in part {
            let Some(sheet) = sheet_store::by_uid(tx, uid)? else {
                continue;
            };
            let mut cells = vec![
                time::written(sheet.made.milliseconds()),
                time::written(sheet.changed.milliseconds()),
            ];
            if !has_title {
                cells.push(title);
            }
            for field in &columns {
                let values = sheet
                    .fields
                    .get(&field.key)
                    .map(Vec::as_slice)
                    .unwrap_or_default();
                cells.push(said(tx, field, values, language)?);
            }
            table.row(&cells);
        }
    }
}

fn said(tx: &mut Tx, field: &SheetField, values: &[String], language: Language) -> Result<String, Problem> {
    let word = |key: &String| {
        let known = field.choices.iter().find(|choice| choice.key == *key);
        known.map_or_else(
            || key.clone(),
            |choice| choice.name.in_language(language).0.to_owned(),
        )
    };
    Ok(match field.holds {
        FieldType::Choice | FieldType::Choices | FieldType::Tree => {
            values.iter().map(word).collect::<Vec<_>>().join(",")
        }
        FieldType::Period => values.join(" → "),
        FieldType::Place => values.join(" | "),
        FieldType::Person => match values.first() {
            Some(uid) => store::name(tx, uid)?,
            None => String::new(),
        },
        FieldType::Sheet | FieldType::Sheets => {
            let mut titles = Vec::new();
            for uid in values.iter().filter_map(|uid| uid.parse().ok()) {
                let found = sheet_store::by_uid(tx, uid)?;
                titles.extend(
                    found
                        .filter(|sheet| sheet.state == sheets::State::Published)
                        .map(|sheet| sheet.title),
                );
            }
            titles.join(", ")
        }
        _ => values.first().cloned().unwrap_or_default(),
    })
}
