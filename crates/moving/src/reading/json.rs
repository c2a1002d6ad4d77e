//! The files of a wiki's interface: `forms.json`, `entries….json`, `pages.json`, `lists.json`, as it gives them.

use serde_json::{Map, Value};

use super::archive::Archive;
use super::{Fault, Row, dump, time};

/// The most bytes of one such file.
pub const MOST: u64 = 24 * 1024 * 1024;

/// Reads them.
pub(super) fn read(archive: &mut Archive, take: &mut dyn FnMut(Row) -> bool) -> Result<(), Fault> {
    let entries: Vec<_> = archive.entries().to_vec();
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_lowercase();
    for entry in entries
        .iter()
        .filter(|entry| name(&entry.path).ends_with(".json"))
    {
        let text = archive.text(entry, MOST)?;
        let value: Value = serde_json::from_str(&text).map_err(|_| Fault::of("moving-fault-json"))?;
        let name = name(&entry.path);
        let things = things(value);
        for (key, thing) in things {
            let rows = match &thing {
                _ if name.starts_with("form") => form(&key, &thing),
                _ if name.starts_with("list") => vec![list(&key, &thing)],
                _ if name.starts_with("entr") || name.starts_with("fiche") => entry_of(&key, &thing),
                _ if name.starts_with("page") => page(&key, &thing),
                _ if name.starts_with("unread") => unread(&thing),
                _ => Vec::new(),
            };
            for row in rows {
                if !take(row) {
                    return Ok(());
                }
            }
        }
    }
    dump::files(archive, take);
    Ok(())
}

/// The things of a file: an object by their names, or a list of them.
fn things(value: Value) -> Vec<(String, Value)> {
    match value {
        Value::Object(things) if things.contains_key("bn_template") || things.contains_key("id_fiche") => {
            vec![(String::new(), Value::Object(things))]
        }
        Value::Object(things) => things.into_iter().collect(),
        Value::Array(things) => things.into_iter().map(|thing| (String::new(), thing)).collect(),
        _ => Vec::new(),
    }
}

/// A value as text.
pub fn text(of: &Value, name: &str) -> String {
    match of.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(true)) => "1".to_owned(),
        _ => String::new(),
    }
}

fn or<'a>(text: &'a str, other: &'a str) -> &'a str {
    if text.is_empty() { other } else { text }
}

fn form(key: &str, value: &Value) -> Vec<Row> {
    let id = text(value, "bn_id_nature");
    let template = match value.get("bn_template").or_else(|| value.get("template")) {
        Some(Value::String(template)) => template.clone(),
        // The same, already cut into its parts.
        Some(Value::Array(fields)) => {
            let line = |field: &Value| match field {
                Value::Array(parts) => {
                    let parts: Vec<&str> = parts
                        .iter()
                        .map(|part| part.as_str().unwrap_or_default())
                        .collect();
                    parts.join("***")
                }
                _ => String::new(),
            };
            fields.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        _ => return Vec::new(),
    };
    let (label, description) = (text(value, "bn_label_nature"), text(value, "bn_description"));
    vec![dump::form(or(&id, key), or(&label, key), &description, &template)]
}

fn list(key: &str, value: &Value) -> Row {
    let name = text(value, "id");
    Row {
        kind: "list",
        tag: or(&name, key).to_owned(),
        body: value.to_string(),
        latest: true,
        ..Row::default()
    }
}

fn entry_of(key: &str, value: &Value) -> Vec<Row> {
    let Some(fields) = value
        .as_object()
        .filter(|fields| fields.contains_key("id_typeannonce"))
    else {
        return Vec::new();
    };
    let tag = text(value, "id_fiche");
    let at = time::moment(&text(value, "date_maj_fiche"))
        .or_else(|| time::moment(&text(value, "date_creation_fiche")))
        .unwrap_or(0);
    let kept: Map<String, Value> = fields
        .iter()
        .filter(|(name, _)| *name != "html_data" && *name != "html_output")
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    vec![Row {
        kind: "entry",
        tag: or(&tag, key).to_owned(),
        at,
        author: or(&text(value, "user"), &text(value, "owner")).to_owned(),
        latest: true,
        body: Value::Object(kept).to_string(),
    }]
}

/// What an interface did not give to everybody.
fn unread(value: &Value) -> Vec<Row> {
    let row = |what: &str| Row {
        kind: "unread",
        tag: what.to_owned(),
        latest: true,
        ..Row::default()
    };
    value.as_str().map(row).into_iter().collect()
}

fn page(key: &str, value: &Value) -> Vec<Row> {
    let body = match value {
        Value::String(body) => body.clone(),
        _ => text(value, "body"),
    };
    let tag = text(value, "tag");
    let tag = or(&tag, key).to_owned();
    if tag.is_empty() || (body.is_empty() && value.get("body").is_none()) {
        return Vec::new();
    }
    let kind = dump::page(&tag, &body);
    vec![Row {
        kind,
        at: time::moment(&text(value, "time")).unwrap_or(0),
        author: or(&text(value, "user"), &text(value, "owner")).to_owned(),
        latest: true,
        tag,
        body,
    }]
}
