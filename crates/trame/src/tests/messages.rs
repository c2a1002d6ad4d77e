//! How faults are said.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::What;

const FRENCH: &str = include_str!("../../words/fr.ftl");
const ENGLISH: &str = include_str!("../../words/en.ftl");

/// The messages of a file, each with its places.
fn messages(file: &'static str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let lines = file
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (name, text) = line.split_once(" = ").unwrap();
            let places = text
                .split("{ $")
                .skip(1)
                .map(|rest| rest.split_once(" }").unwrap().0)
                .collect();
            assert_eq!(text.matches('{').count(), text.matches("{ $").count(), "{line}");
            (name, places)
        })
        .collect()
}

#[test]
fn every_fault_is_said_in_both_languages_and_nothing_else_is() {
    let known: BTreeSet<&str> = What::MESSAGES.iter().copied().collect();
    assert_eq!(known.len(), What::MESSAGES.len());
    assert_eq!(messages(FRENCH), messages(ENGLISH));
    assert_eq!(messages(ENGLISH).into_keys().collect::<BTreeSet<_>>(), known);
}

#[test]
fn a_terminal_is_told_the_place_what_is_wrong_and_what_was_expected() {
    let faults = read(&spoiled("space.toml", "\"request\"", "\"maybe\"")).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "space.toml:2:11: “maybe” is not one of the words known here; \
         expected one of: open, request, invitation, hidden"
    );
    let faults = read(&spoiled("roles.toml", "weeks = 8", "weeks 8")).unwrap_err();
    assert!(faults[0].to_string().contains("in “weeks 8”"), "{}", faults[0]);
}

#[test]
fn every_place_of_a_message_has_its_value() {
    let mut folder = small_folder();
    for (name, text) in SMALL {
        folder.put(
            *name,
            text.replace("fr = ", "de = ")
                .replace("= 1\n", "= 0\n")
                .replace("key =", "clef ="),
        );
    }
    folder.put("trame.toml", super::CARD);
    let faults = read(&folder).unwrap_err();
    assert!(faults.len() > 30);
    for fault in faults {
        let wanted = messages(ENGLISH).remove(fault.message()).unwrap();
        assert_eq!(
            fault
                .values()
                .into_iter()
                .map(|(name, _)| name)
                .collect::<BTreeSet<_>>(),
            wanted
        );
        assert!(!fault.to_string().contains("{ $"), "{fault}");
    }
}

#[test]
fn a_hostile_name_does_not_reach_a_terminal_as_it_is() {
    let fault = crate::Fault::of_file("\u{1b}[2Jx\n", What::UnknownFile {});
    assert!(fault.to_string().starts_with("\\u{1b}[2Jx\\n: "), "{fault}");
    let faults = read(&spoiled(
        "roles.toml",
        "key = \"sower\"",
        "\"a{ $allowed }\\u001b\" = 1",
    ))
    .unwrap_err();
    assert!(
        faults
            .iter()
            .any(|fault| fault.to_string().contains("called “a{ $allowed } ”")),
        "{faults:?}"
    );
}
