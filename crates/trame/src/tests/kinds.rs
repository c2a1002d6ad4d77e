//! Fields that depend on others, stand in a tree, make a title, or are kept from some.

use super::*;
use crate::{Bit, Circle, FieldType, bits};

const SHEETS: &str = r#"[[sheet]]
key = "trip"
name.fr = "Sortie"
name.en = "Trip"
many.fr = "Sorties"
many.en = "Trips"
purpose.fr = "Où l'on va."
purpose.en = "Where one goes."

[[sheet.field]]
key = "called"
label.fr = "Titre"
label.en = "Title"
type = "title"
pattern = "{where}, {day}"

[[sheet.field]]
key = "where"
label.fr = "Où"
label.en = "Where"
type = "tree"

[[sheet.field.choice]]
key = "south"
name.fr = "Sud"
name.en = "South"

[[sheet.field.choice]]
key = "coast"
name.fr = "Côte"
name.en = "Coast"
parent = "south"

[[sheet.field]]
key = "day"
label.fr = "Jour"
label.en = "Day"
type = "date"
when = "where"
is = ["coast"]
write = "members"

[[sheet.field]]
key = "cost"
label.fr = "Prix"
label.en = "Cost"
type = "number"
read = "team"
write = "author"

[[sheet.field]]
key = "others"
label.fr = "Autres sorties"
label.en = "Other trips"
type = "sheets"
of = "trip"
"#;

/// The small trame, with this kind of sheet after its own.
fn with(sheets: &str) -> Folder {
    let mut folder = small_folder();
    let own = String::from_utf8(folder.get("sheets.toml").unwrap().to_vec()).unwrap();
    folder.put("sheets.toml", format!("{own}\n{sheets}"));
    folder
}

fn faults_of(from: &str, to: &str) -> Vec<String> {
    assert!(SHEETS.contains(from), "{from}");
    let found = found(&with(&SHEETS.replacen(from, to, 1)))
        .into_iter()
        .filter(|fault| fault.starts_with("sheets.toml"));
    found.map(|fault| fault.split(' ').skip(1).collect()).collect()
}

#[test]
fn everything_that_a_field_may_be_is_read_and_written_the_same() {
    let folder = with(SHEETS);
    let trame = crate::read(&folder).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let fields = trame.sheets.last().unwrap().fields.clone();
    assert_eq!(fields[0].pattern.as_deref(), Some("{where}, {day}"));
    assert_eq!(fields[1].choices[1].parent.as_deref(), Some("south"));
    assert_eq!(
        (fields[2].when.as_deref(), fields[2].is.as_slice()),
        (Some("where"), ["coast".to_owned()].as_slice())
    );
    assert_eq!(
        (fields[3].read, fields[3].write),
        (Some(Circle::Team), Some(Circle::Author))
    );
    assert_eq!(
        (fields[4].holds, fields[4].of.as_deref()),
        (FieldType::Sheets, Some("trip"))
    );
    assert!(fields[2].is_open() && !fields[3].is_open());
    assert_eq!(crate::write(&trame).get("sheets.toml"), folder.get("sheets.toml"));
}

#[test]
fn each_rule_of_a_field_is_said_where_it_is_broken() {
    for (from, to, fault) in [
        ("when = \"where\"", "when = \"others\"", "no-field-before"),
        ("when = \"where\"", "when = \"called\"", "field-without-choices"),
        ("is = [\"coast\"]", "is = [\"north\"]", "no-such-answer"),
        ("is = [\"coast\"]\n", "", "missing-is"),
        ("when = \"where\"\n", "", "unwanted-is"),
        ("parent = \"south\"", "parent = \"coast\"", "no-parent-before"),
        ("type = \"tree\"", "type = \"choices\"", "unwanted-parent"),
        ("pattern = \"{where}, {day}\"\n", "", "missing-pattern"),
        ("{where}, {day}", "{where}, {nothing}", "not-in-a-title"),
        ("{where}, {day}", "{cost}", "not-in-a-title"),
        ("{where}, {day}", "no field at all", "not-in-a-title"),
        ("{where}, {day}", "{where", "not-in-a-title"),
        (
            "pattern = \"{where}, {day}\"",
            "required = true\npattern = \"{where}\"",
            "title-is-open",
        ),
        (
            "type = \"date\"",
            "type = \"date\"\npattern = \"{where}\"",
            "unwanted-pattern",
        ),
        ("of = \"trip\"\n", "", "missing-of"),
        ("read = \"team\"", "read = \"nobody\"", "not-a-word"),
    ] {
        assert_eq!(faults_of(from, to), [fault], "{from} -> {to}");
    }
    assert_eq!(
        faults_of(
            "[[sheet.field]]\nkey = \"others\"",
            "[[sheet.field]]\nkey = \"again\"\nlabel.fr = \"x\"\nlabel.en = \"x\"\ntype = \"title\"\npattern = \"{where}\"\n\n[[sheet.field]]\nkey = \"others\""
        ),
        ["second-title"]
    );
}

#[test]
fn a_field_of_a_gathering_has_none_of_it() {
    let (mut trame, mut kind) = (small(), crate::Gathering::default());
    kind.fields = vec![crate::SheetField {
        key: "x".to_owned(),
        read: Some(Circle::Team),
        when: Some("y".to_owned()),
        is: vec!["z".to_owned()],
        ..crate::SheetField::default()
    }];
    trame.gatherings.push(kind);
    let faults = trame.validate();
    let only: Vec<String> = faults
        .iter()
        .filter(|fault| fault.message() == "trame-fault-only-in-sheets")
        .flat_map(|fault| fault.values())
        .map(|(_, value)| value)
        .collect();
    assert_eq!(only, ["when", "is", "read"]);
}

#[test]
fn a_pattern_is_words_and_fields() {
    assert_eq!(
        bits("À {place}, le {day}."),
        [
            Bit::Words("À "),
            Bit::Field("place"),
            Bit::Words(", le "),
            Bit::Field("day"),
            Bit::Words(".")
        ]
    );
    assert_eq!(bits("{a}{b}"), [Bit::Field("a"), Bit::Field("b")]);
    assert_eq!(bits("{a"), [Bit::Words("{a")]);
    assert_eq!(bits(""), []);
}

#[test]
fn a_condition_that_changed_is_seen_when_two_trames_are_compared() {
    let before = crate::read(&with(SHEETS)).unwrap();
    let mut after = before.clone();
    let kind = after.sheets.last_mut().unwrap();
    kind.fields[2].is = vec!["south".to_owned()];
    kind.fields[3].read = None;
    let changed: Vec<String> = crate::diff(&before, &after)
        .into_iter()
        .map(|change| format!("{} {}", change.key, change.field.map_or("", |field| field.name)))
        .collect();
    assert_eq!(changed, ["trip/day is", "trip/cost read"]);
}
