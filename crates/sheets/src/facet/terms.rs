//! What a sheet is counted by, worked out from what it says.

use std::collections::BTreeSet;

use trame::{FieldType, SheetField};

use crate::model::{Fields, fold};
use crate::rights::{Reader, is_asked, readable};

/// Every sheet has it: its count is that of all.
pub const ALL: &str = "all";
/// The kind of a sheet, among all kinds.
pub const KIND: &str = "kind";
/// On what terms others may use it.
pub const LICENCE: &str = "licence";
/// Who wrote it, by identifier.
pub const AUTHOR: &str = "author";
/// The year in which it was published, in UTC.
pub const YEAR: &str = "year";
/// What it has: `place`, `day`, `picture`.
pub const HAS: &str = "has";

/// A value of a facet, within a kind or within all of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// The key of a kind; empty for all of them together.
    pub scope: String,
    /// What is counted: one of the words above, or that of a field.
    pub facet: String,
    /// The value; empty where nothing was chosen.
    pub value: String,
}

/// The facet of a field.
pub fn facet_of(field: &str) -> String {
    format!("f.{field}")
}

/// A place that a field of a sheet holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The key of the field.
    pub field: String,
    /// The place in words.
    pub words: String,
    /// Degrees to the north.
    pub latitude: f64,
    /// Degrees to the east.
    pub longitude: f64,
}

/// A day or a period that a field of a sheet holds, as dates are written: `2026-04-02`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The key of the field.
    pub field: String,
    /// The first day.
    pub first: String,
    /// The last.
    pub last: String,
}

/// What is counted of a published sheet, apart from its fields.
pub struct Counted<'a> {
    /// The key of its kind.
    pub kind: &'a str,
    /// The word of its licence.
    pub licence: &'a str,
    /// The identifier of its author.
    pub author: &'a str,
    /// The year in which it was published.
    pub year: &'a str,
    /// Whether it has a picture of a field that everybody reads, or of no field.
    pub has_picture: bool,
}

/// Everything that a sheet is counted by, in order.
pub fn terms(counted: &Counted<'_>, kind: Option<&trame::Sheet>, fields: &Fields) -> BTreeSet<Term> {
    let mut common = vec![
        (ALL, ""),
        (LICENCE, counted.licence),
        (AUTHOR, counted.author),
        (YEAR, counted.year),
    ];
    let open = kind.map_or_else(Vec::new, |kind| readable(kind, fields, &Reader::ANYONE));
    if open.iter().any(|field| point(field, fields).is_some()) {
        common.push((HAS, "place"));
    }
    if open.iter().any(|field| day(field, fields).is_some()) {
        common.push((HAS, "day"));
    }
    if counted.has_picture {
        common.push((HAS, "picture"));
    }
    let mut all = BTreeSet::new();
    let mut add = |scope: &str, facet: &str, value: &str| {
        all.insert(Term {
            scope: scope.to_owned(),
            facet: facet.to_owned(),
            value: value.to_owned(),
        });
    };
    add("", KIND, counted.kind);
    for (facet, value) in common {
        add("", facet, value);
        add(counted.kind, facet, value);
    }
    for field in kind.into_iter().flat_map(|kind| asked(kind, fields)) {
        for value in values(field, fields) {
            add(counted.kind, &facet_of(&field.key), &value);
        }
    }
    all
}

/// The fields that are asked, given what the others hold.
fn asked<'a>(kind: &'a trame::Sheet, fields: &'a Fields) -> impl Iterator<Item = &'a SheetField> {
    kind.fields
        .iter()
        .filter(move |field| is_asked(kind, field, fields))
}

/// What a field is counted by: what was chosen, with everything above it in a tree.
fn values(field: &SheetField, fields: &Fields) -> Vec<String> {
    let held = fields.get(&field.key).cloned().unwrap_or_default();
    match field.holds {
        // What nobody chose is a column of its own where sheets stand side by side.
        FieldType::Choice if held.is_empty() => vec![String::new()],
        FieldType::Choice | FieldType::Choices | FieldType::Person | FieldType::Sheet | FieldType::Sheets => {
            held
        }
        FieldType::Tree => with_parents(field, held),
        _ => Vec::new(),
    }
}

fn with_parents(field: &SheetField, held: Vec<String>) -> Vec<String> {
    let mut all: BTreeSet<String> = BTreeSet::new();
    for key in held {
        let mut next = Some(key);
        while let Some(key) = next {
            let above = field.choices.iter().find(|choice| choice.key == key);
            next = above.and_then(|choice| choice.parent.clone());
            if !all.insert(key) {
                break;
            }
        }
    }
    all.into_iter().collect()
}

/// Where a sheet is: each place whose point is known.
pub fn points(kind: &trame::Sheet, fields: &Fields) -> Vec<Point> {
    asked(kind, fields)
        .filter_map(|field| point(field, fields))
        .collect()
}

fn point(field: &SheetField, fields: &Fields) -> Option<Point> {
    if field.holds != FieldType::Place {
        return None;
    }
    let held = fields.get(&field.key)?;
    let degrees = |place: usize| {
        held.get(place)?
            .parse::<f64>()
            .ok()
            .filter(|degrees| degrees.is_finite())
    };
    Some(Point {
        field: field.key.clone(),
        words: held.first()?.clone(),
        latitude: degrees(1)?,
        longitude: degrees(2)?,
    })
}

/// When a sheet is: each day or period.
pub fn days(kind: &trame::Sheet, fields: &Fields) -> Vec<Day> {
    asked(kind, fields)
        .filter_map(|field| day(field, fields))
        .collect()
}

fn day(field: &SheetField, fields: &Fields) -> Option<Day> {
    if !matches!(field.holds, FieldType::Date | FieldType::Period) {
        return None;
    }
    let held = fields.get(&field.key)?;
    let first = held.first()?.clone();
    Some(Day {
        field: field.key.clone(),
        last: held.get(1).unwrap_or(&first).clone(),
        first,
    })
}

/// How a title stands in the alphabet: small letters without accents, what is no letter left out at the beginning.
pub(super) fn order(title: &str) -> String {
    let folded = fold(title);
    let order = folded.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    order.chars().take(120).collect()
}

/// By which fields a space's sheets are counted: the same text, the same counting.
pub(super) fn shape(trame: &trame::Trame) -> String {
    let mut text = String::new();
    for kind in &trame.sheets {
        for field in &kind.fields {
            let when = field.when.as_deref().unwrap_or_default();
            text.push_str(&format!(
                "{} {} {} {} {when}={}",
                kind.key,
                field.key,
                field.holds.word(),
                field.is_open(),
                field.is.join(",")
            ));
            for choice in &field.choices {
                text.push_str(&format!(
                    " {}<{}",
                    choice.key,
                    choice.parent.as_deref().unwrap_or_default()
                ));
            }
            text.push('\n');
        }
    }
    platform::chance::fingerprint(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(key: &str, holds: FieldType) -> SheetField {
        SheetField {
            key: key.to_owned(),
            holds,
            ..SheetField::default()
        }
    }

    fn held(pairs: &[(&str, &[&str])]) -> Fields {
        let owned = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        pairs
            .iter()
            .map(|(key, values)| ((*key).to_owned(), owned(values)))
            .collect()
    }

    #[test]
    fn a_branch_of_a_tree_counts_for_what_is_above_it() {
        let mut tree = field("theme", FieldType::Tree);
        for (key, parent) in [
            ("earth", None),
            ("water", Some("earth")),
            ("sea", Some("water")),
            ("loop", Some("loop")),
        ] {
            tree.choices.push(trame::Choice {
                key: key.to_owned(),
                parent: parent.map(str::to_owned),
                ..trame::Choice::default()
            });
        }
        assert_eq!(
            values(&tree, &held(&[("theme", &["sea"])])),
            ["earth", "sea", "water"]
        );
        assert_eq!(
            values(&tree, &held(&[("theme", &["loop", "gone"])])),
            ["gone", "loop"]
        );
        assert!(values(&tree, &Fields::new()).is_empty());
    }

    #[test]
    fn what_not_everybody_reads_is_counted_under_its_kind_alone() {
        let mut place = field("where", FieldType::Place);
        place.read = Some(trame::Circle::Members);
        let mut level = field("level", FieldType::Choice);
        level.read = Some(trame::Circle::Team);
        let kind = trame::Sheet {
            key: "account".into(),
            fields: vec![place, level],
            ..trame::Sheet::default()
        };
        let fields = held(&[("where", &["Ici", "48", "2"]), ("level", &["upper"])]);
        let counted = Counted {
            kind: "account",
            licence: "CC0-1.0",
            author: "a",
            year: "2026",
            has_picture: false,
        };
        let all = terms(&counted, Some(&kind), &fields);
        assert!(all.iter().all(|term| term.facet != HAS));
        assert!(
            all.iter()
                .all(|term| !term.scope.is_empty() || term.facet != "f.level")
        );
        assert!(
            all.iter()
                .any(|term| term.scope == "account" && term.value == "upper")
        );
        assert_eq!(points(&kind, &fields).len(), 1);
    }

    #[test]
    fn a_title_stands_where_one_looks_for_it() {
        assert_eq!(order("« Écouter » la nuit"), "ecouter » la nuit");
        assert!(order("Zèbre") > order("Élan"));
    }
}
