//! What the kinds of sheet of the shipped trames take.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kernel::Language::{English, French};
use trame::{Folder, Sheet, SheetField};

use super::all;
use crate::Filled;

/// The kinds of this key, with the trame that each is of.
fn kinds(key: &str) -> Vec<(String, Sheet)> {
    let trames = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../trames");
    let mut found = Vec::new();
    for entry in fs::read_dir(trames).unwrap() {
        let path = entry.unwrap().path();
        let mut folder = Folder::new();
        for file in fs::read_dir(&path).into_iter().flatten() {
            let file = file.unwrap();
            folder.put(file.file_name().to_string_lossy(), fs::read(file.path()).unwrap());
        }
        if folder.is_empty() {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let trame = trame::read(&folder).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        found.extend(
            trame
                .sheets
                .into_iter()
                .filter(|sheet| sheet.key == key)
                .map(|sheet| (name.clone(), sheet)),
        );
    }
    assert!(found.len() >= 2, "{key}: {} kinds", found.len());
    found
}

/// Every required field is filled, and whatever is filled fits.
fn check(place: &str, kind: &Sheet, filled: &[(&str, Filled)]) {
    for field in &kind.fields {
        let found = filled.iter().find(|(key, _)| *key == field.key);
        assert!(
            found.is_some() || !field.required,
            "{place} {}: nothing",
            field.key
        );
        if let Some((key, Filled::Chosen(keys))) = found {
            let known: BTreeSet<&str> = field.choices.iter().map(|choice| choice.key.as_str()).collect();
            assert!(!keys.is_empty(), "{place} {key}");
            assert!(
                keys.iter().all(|key| known.contains(key.as_str())),
                "{place} {key}"
            );
        }
        if let Some((key, Filled::Words(words))) = found {
            assert!(
                words.get(French).is_some() && words.get(English).is_some(),
                "{place} {key}"
            );
        }
    }
}

#[test]
fn every_shipped_kind_of_method_is_filled() {
    for (trame, kind) in kinds("method") {
        for method in &all().methods {
            let filled = method.fill(&kind).unwrap();
            check(&format!("{trame} {}", method.key), &kind, &filled);
            assert!(
                filled.len() >= 10,
                "{trame} {}: {} fields",
                method.key,
                filled.len()
            );
        }
    }
}

#[test]
fn every_shipped_kind_of_tool_is_filled() {
    for (trame, kind) in kinds("tool") {
        for tool in &all().tools {
            let filled = tool.fill(&kind).unwrap();
            check(&format!("{trame} {}", tool.key), &kind, &filled);
            assert!(filled.len() >= 5, "{trame} {}: {} fields", tool.key, filled.len());
        }
    }
}

/// Every choice that a kind's field of this key offers, in any trame.
fn choices(kinds: &[(String, Sheet)], key: &str) -> BTreeSet<String> {
    let fields = kinds.iter().flat_map(|(_, kind)| &kind.fields);
    let of_key = |field: &&SheetField| field.key == key;
    fields
        .filter(of_key)
        .flat_map(|field| &field.choices)
        .map(|choice| choice.key.clone())
        .collect()
}

/// The choices that a field has in any shipped kind.
struct Known {
    field: &'static str,
    choices: BTreeSet<String>,
}

impl Known {
    fn of(field: &'static str, kinds: &[(String, Sheet)]) -> Self {
        let choices = choices(kinds, field);
        assert!(!choices.is_empty(), "no kind has {field}");
        Known { field, choices }
    }

    fn has(&self, words: &[String], place: &str) {
        for word in words {
            assert!(
                self.choices.contains(word),
                "{place}: {} has no {word}",
                self.field
            );
        }
    }
}

#[test]
fn every_choice_is_one_that_a_shipped_kind_has() {
    let (methods, tools) = (kinds("method"), kinds("tool"));
    let (aims, moments) = (Known::of("aims", &methods), Known::of("moments", &methods));
    for method in &all().methods {
        aims.has(&method.aims, &method.key);
        moments.has(&method.moments, &method.key);
    }
    let (aims, uses, asks) = (
        Known::of("aims", &tools),
        Known::of("uses", &tools),
        Known::of("asks", &tools),
    );
    let sorts = Known::of("sort", &tools);
    for tool in &all().tools {
        aims.has(&tool.aims, &tool.key);
        uses.has(&tool.uses, &tool.key);
        asks.has(&tool.asks, &tool.key);
        sorts.has(std::slice::from_ref(&tool.sort), &tool.key);
    }
}

#[test]
fn what_a_kind_has_no_field_for_stands_after_the_steps() {
    let method = all().find_method("inner-weather").unwrap();
    for (trame, kind) in kinds("method") {
        let filled = method.fill(&kind).unwrap();
        let Some((_, Filled::Words(steps))) = filled.iter().find(|(key, _)| *key == "steps") else {
            panic!("{trame} has no steps");
        };
        let french = steps.get(French).unwrap();
        assert!(
            french.starts_with("1. **Poser la règle** (2\u{a0}min)"),
            "{french}"
        );
        assert!(
            french.contains("*À dire*\u{202f}: «\u{202f}Si votre humeur"),
            "{french}"
        );
        assert!(french.contains("## À distance"), "{french}");
        let has_variants = kind.fields.iter().any(|field| field.key == "variants");
        assert_eq!(french.contains("## Variantes"), !has_variants, "{trame}");
        assert!(french.chars().count() < 20_000);
        assert!(steps.get(English).unwrap().contains("*Say*: “If your mood"));
    }
}
