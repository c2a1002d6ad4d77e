//! Kinds become forms, sheets entries, choices lists.

use std::collections::BTreeMap;

use kernel::Language;
use serde_json::{Map, Value, json};
use sheets::model::Fields;
use trame::{Circle, FieldType, Sheet as Kind, SheetField, Words};

use crate::yeswiki::form::{OURS, Ours};
use crate::yeswiki::wiki::{self, Back};

/// The name of a field there.
pub fn name(key: &str) -> String {
    format!("bf_{}", key.replace('-', "_"))
}

fn said(words: &Words, language: Language) -> String {
    words
        .in_language(language)
        .0
        .replace("***", "* * *")
        .replace('\n', " ")
}

fn camel(key: &str) -> String {
    key.split('-')
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|first| first.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

/// The name of the list of a field there.
pub fn list_name(kind: &Kind, field: &SheetField) -> String {
    format!("Liste{}{}", camel(&kind.key), camel(&field.key))
}

/// The list of a field, with its choices below one another as they stand here.
pub fn list(field: &SheetField, language: Language) -> String {
    json!({ "title": said(&field.label, language), "nodes": nodes(field, None, language, 0) }).to_string()
}

fn nodes(field: &SheetField, parent: Option<&str>, language: Language, depth: usize) -> Vec<Value> {
    let below = field
        .choices
        .iter()
        .filter(|choice| choice.parent.as_deref() == parent && depth < 9);
    below
        .map(|choice| {
            json!({
                "id": choice.key,
                "label": said(&choice.name, language),
                "children": nodes(field, Some(&choice.key), language, depth + 1),
            })
        })
        .collect()
}

fn list_of(circle: Option<Circle>) -> &'static str {
    match circle {
        None | Some(Circle::Everyone) => "*",
        Some(Circle::Members) => "+",
        Some(Circle::Team | Circle::Author) => "%",
    }
}

/// The definition of a form; `forms` are the numbers of the others.
pub fn template(kind: &Kind, language: Language, forms: &BTreeMap<String, String>) -> String {
    let ours = Ours {
        key: kind.key.clone(),
        many: said(&kind.many, language),
    };
    let ours = serde_json::to_string(&ours).unwrap_or_default();
    let mut lines = vec![format!("{OURS}{ours}")];
    for field in &kind.fields {
        if let Some(on) = field.when.as_ref().filter(|_| !field.is.is_empty()) {
            lines.push(format!(
                "conditionschecking***{} in [{}]***",
                name(on),
                field.is.join(",")
            ));
        }
        lines.extend(field_lines(kind, field, language, forms));
        if field.when.is_some() && !field.is.is_empty() {
            lines.push("labelhtml***</div>***".to_owned());
        }
    }
    lines.join("\n") + "\n"
}

fn field_lines(
    kind: &Kind,
    field: &SheetField,
    language: Language,
    forms: &BTreeMap<String, String>,
) -> Vec<String> {
    let (own, label) = (name(&field.key), said(&field.label, language));
    let mut parts = vec![String::new(); 16];
    let mut set = |index: usize, text: &str| {
        if let Some(part) = parts.get_mut(index) {
            text.clone_into(part);
        }
    };
    let (word, first) = match field.holds {
        FieldType::Line | FieldType::Person => ("texte", own.clone()),
        FieldType::Number => ("texte", own.clone()),
        FieldType::Paragraph | FieldType::Text => ("textelong", own.clone()),
        FieldType::Title => ("titre", pattern(field.pattern.as_deref().unwrap_or_default())),
        FieldType::Link => ("lien_internet", own.clone()),
        FieldType::Mail => ("champs_mail", own.clone()),
        FieldType::Date => ("jour", own.clone()),
        FieldType::Period => ("listedatedeb", own.clone()),
        FieldType::Image => ("image", own.clone()),
        FieldType::File => ("fichier", own.clone()),
        FieldType::Place => ("map", format!("{own}_latitude")),
        FieldType::Choice => ("liste", list_name(kind, field)),
        FieldType::Choices | FieldType::Tree => ("checkbox", list_name(kind, field)),
        FieldType::Sheet | FieldType::Sheets => {
            let of = field
                .of
                .as_ref()
                .and_then(|key| forms.get(key))
                .cloned()
                .unwrap_or_default();
            (
                if field.holds == FieldType::Sheet {
                    "listefiche"
                } else {
                    "checkboxfiche"
                },
                of,
            )
        }
    };
    set(0, word);
    set(1, &first);
    set(2, &label);
    match field.holds {
        FieldType::Line | FieldType::Person => set(7, "text"),
        FieldType::Number => set(7, "number"),
        FieldType::Paragraph | FieldType::Text => set(7, "wiki"),
        FieldType::Choice | FieldType::Choices | FieldType::Tree | FieldType::Sheet | FieldType::Sheets => {
            set(6, &own)
        }
        FieldType::Place => {
            set(2, &format!("{own}_longitude"));
            set(3, &label);
        }
        _ => {}
    }
    set(8, if field.required { "1" } else { "0" });
    if let Some(hint) = &field.hint {
        set(10, &said(hint, language));
    }
    set(11, list_of(field.read));
    set(12, list_of(field.write));
    let line = |parts: &[String]| {
        let shown: Vec<&str> = parts
            .iter()
            .map(|part| if part.is_empty() { " " } else { part.as_str() })
            .collect();
        shown.join("***") + "***"
    };
    let mut lines = vec![line(&parts)];
    if field.holds == FieldType::Period {
        let mut last = parts.clone();
        for (index, text) in [(0, "listedatefin".to_owned()), (1, format!("{own}_fin"))] {
            if let Some(part) = last.get_mut(index) {
                *part = text;
            }
        }
        lines.push(line(&last));
    }
    lines
}

fn pattern(here: &str) -> String {
    let mut there = String::new();
    for bit in trame::bits(here) {
        match bit {
            trame::Bit::Words(words) => there.push_str(words),
            trame::Bit::Field(key) => there.push_str(&format!("{{{{{}}}}}", name(key))),
        }
    }
    there
}

/// What an entry is beside its fields.
pub struct About<'a> {
    /// Its name there.
    pub tag: &'a str,
    /// The number of its form.
    pub form: &'a str,
    /// Its title.
    pub title: &'a str,
    /// When it was begun, as they write it there.
    pub made: &'a str,
    /// When it last changed.
    pub changed: &'a str,
    /// The names of its files, by the key of their field.
    pub files: &'a BTreeMap<String, String>,
}

/// An entry.
pub fn entry(
    kind: &Kind,
    fields: &Fields,
    about: &About<'_>,
    back: &dyn Back,
    people: &dyn Fn(&str) -> String,
) -> String {
    let mut out = Map::new();
    let mut put = |key: String, value: &str| drop(out.insert(key, Value::String(value.to_owned())));
    put("bf_titre".to_owned(), about.title);
    for field in &kind.fields {
        let own = name(&field.key);
        if let Some(file) = about.files.get(&field.key) {
            let word = if field.holds == FieldType::Image {
                "image"
            } else {
                "fichier"
            };
            put(format!("{word}{own}"), file);
            continue;
        }
        let Some(values) = fields.get(&field.key) else {
            continue;
        };
        let first = values.first().map_or("", String::as_str);
        match field.holds {
            FieldType::Paragraph | FieldType::Text => put(own, &wiki::write(first, back)),
            FieldType::Choice => put(format!("liste{}{own}", list_name(kind, field)), first),
            FieldType::Choices | FieldType::Tree => put(
                format!("checkbox{}{own}", list_name(kind, field)),
                &values.join(","),
            ),
            FieldType::Period => {
                put(own.clone(), first);
                put(format!("{own}_fin"), values.get(1).map_or(first, String::as_str));
            }
            FieldType::Place => {
                put(format!("{}_adresse", field.key), first);
                if let (Some(north), Some(east)) = (values.get(1), values.get(2)) {
                    put(format!("{own}_latitude"), north);
                    put(format!("{own}_longitude"), east);
                }
            }
            FieldType::Sheet | FieldType::Sheets => {
                let tags: Vec<String> = values
                    .iter()
                    .filter_map(|uid| back.tag(&format!("/sheets/{uid}")))
                    .collect();
                put(own, &tags.join(","));
            }
            FieldType::Person => put(own, &people(first)),
            _ => put(own, first),
        }
    }
    put("id_typeannonce".to_owned(), about.form);
    put("id_fiche".to_owned(), about.tag);
    put("date_creation_fiche".to_owned(), about.made);
    put("date_maj_fiche".to_owned(), about.changed);
    put("statut_fiche".to_owned(), "1");
    Value::Object(out).to_string()
}
