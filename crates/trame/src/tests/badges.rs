//! What people may be recognised for: read, written the same, compared, and what it may not say.

use super::*;
use crate::{Badge, BadgeColour, BadgeShape, BadgeSign, Kind, Part, diff, write};

/// The small trame, whose first badge is proposed at the end of a role.
fn of_a_role() -> Folder {
    spoiled("badges.toml", "months = 24", "role = \"sower\"\nmonths = 24")
}

#[test]
fn everything_that_a_badge_says_is_read_and_written_the_same() {
    let trame = read(&of_a_role()).unwrap();
    let [first, second] = trame.badges.as_slice() else {
        panic!("two badges: {:?}", trame.badges);
    };
    assert_eq!(
        (first.key.as_str(), first.role.as_deref(), first.months),
        ("green-hand", Some("sower"), Some(24))
    );
    assert_eq!(
        (first.shape, first.sign, first.colour),
        (BadgeShape::Flower, BadgeSign::Leaf, BadgeColour::Forest)
    );
    assert_eq!(first.skills, ["patience"]);
    assert_eq!(
        (&second.evidence, &second.role, second.months, second.skills.len()),
        (&None, &None, None, 0)
    );
    assert_eq!(write(&trame), of_a_role());
}

#[test]
fn a_trame_without_badges_is_written_as_before_there_were_any() {
    let mut folder = small_folder();
    folder.remove("badges.toml");
    let trame = crate::read(&folder).unwrap();
    assert!(trame.badges.is_empty());
    assert!(!write(&trame).has("badges.toml"));
}

#[test]
fn a_badge_names_what_is_there_and_words_that_are_known() {
    check(
        "badges.toml",
        "months = 24",
        "role = \"digger\"\nmonths = 24",
        &["badges.toml:13:1 no-such"],
    );
    check(
        "badges.toml",
        "[\"patience\"]",
        "[\"haste\"]",
        &["badges.toml:17:11 no-such"],
    );
    check(
        "badges.toml",
        "\"leaf\"",
        "\"dragon\"",
        &["badges.toml:15:8 not-a-word"],
    );
    check(
        "badges.toml",
        "months = 24",
        "months = 0",
        &["badges.toml:13:10 out-of-range"],
    );
    check(
        "badges.toml",
        "\"good-neighbour\"",
        "\"green-hand\"",
        &["badges.toml:20:1 same-name"],
    );
}

#[test]
fn a_badge_that_is_new_is_a_difference() {
    let before = small();
    let mut after = before.clone();
    after.badges.push(Badge {
        key: "scribe".into(),
        name: crate::Words::same("Scribe"),
        ..Badge::default()
    });
    let changes = diff(&before, &after);
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].part, changes[0].key.as_str()),
        (Part::Badge, "scribe")
    );
    assert!(matches!(changes[0].kind, Kind::Added(_)));
}
