//! Keys that name things of other tables, and values that need one another.

use super::*;

#[test]
fn two_of_a_kind_may_not_have_the_same_key() {
    check(
        "sheets.toml",
        "\"next\"",
        "\"light\"",
        &["sheets.toml:23:1 same-name"],
    );
    check(
        "program.toml",
        "\"sow\"",
        "\"look\"",
        &[
            "program.toml:26:1 same-name",
            "program.toml:37:10 after-in-circle",
        ],
    );
    check(
        "space.toml",
        "[identity]",
        "[[word]]\nkey = \"member\"\none.fr = \"a\"\none.en = \"a\"\nmany.fr = \"a\"\nmany.en = \"a\"\n\n[identity]",
        &["space.toml:13:1 same-name"],
    );
}

#[test]
fn a_key_must_name_something() {
    check(
        "roles.toml",
        "[\"patience\"]",
        "[\"patience\", \"haste\"]",
        &["roles.toml:14:23 no-such"],
    );
    check(
        "sheets.toml",
        "of = \"bed\"",
        "of = \"tree\"",
        &["sheets.toml:27:1 no-such"],
    );
    check("gatherings.toml", "who = \"all\"", "who = \"sower\"", &[]);
    check(
        "gatherings.toml",
        "who = \"all\"",
        "who = \"digger\"",
        &["gatherings.toml:64:1 no-such"],
    );
    check(
        "program.toml",
        "gathering = \"morning\"",
        "gathering = \"evening\"",
        &["program.toml:10:1 no-such"],
    );
    check(
        "program.toml",
        "stage = \"seed\"",
        "stage = \"tree\"",
        &["program.toml:16:1 no-such"],
    );
    check(
        "program.toml",
        "[\"soil\"]",
        "[\"sand\"]",
        &["program.toml:23:13 no-such"],
    );
    check(
        "program.toml",
        "[\"patience\"]",
        "[\"haste\"]",
        &["program.toml:36:11 no-such"],
    );
    check(
        "program.toml",
        "[\"look\"]",
        "[\"listen\"]",
        &["program.toml:37:10 no-such"],
    );
}

#[test]
fn nothing_is_blamed_for_a_file_that_could_not_be_read() {
    check(
        "framework.toml",
        "key = \"soil\"",
        "key \"soil\"",
        &["framework.toml:5:5 bad-assignment"],
    );
    check(
        "program.toml",
        "weeks = 4",
        "weeks = 0",
        &["program.toml:2:9 out-of-range"],
    );
    check(
        "sheets.toml",
        "type = \"sheet\"",
        "type = \"shet\"",
        &["sheets.toml:26:8 not-a-word"],
    );
}

#[test]
fn no_role_is_called_like_everybody() {
    check(
        "roles.toml",
        "\"sower\"",
        "\"all\"",
        &["roles.toml:2:1 reserved-key"],
    );
}

#[test]
fn what_is_reconstructed_says_how() {
    check(
        "framework.toml",
        "false",
        "true",
        &["framework.toml:2:1 missing-note"],
    );
    check(
        "framework.toml",
        "false",
        "true\nnote.fr = \"a\"\nnote.en = \"a\"",
        &[],
    );
}

#[test]
fn steps_are_as_many_as_one_can_tell_apart() {
    let second = FRAMEWORK.split_once("\n[[step]]\nkey = \"bloom\"").unwrap().1;
    let second = format!("\n[[step]]\nkey = \"bloom\"{second}");
    check("framework.toml", &second, "", &["framework.toml:20:3 step-count"]);
    let more: String = (1..=6)
        .map(|number| second.replace("bloom", &format!("bloom-{number}")))
        .collect();
    check(
        "framework.toml",
        &second,
        &format!("{second}{more}"),
        &["framework.toml:20:3 step-count"],
    );
    check(
        "framework.toml",
        &FRAMEWORK[FRAMEWORK.find("\n[[step]]").unwrap()..],
        "",
        &[],
    );
}

#[test]
fn a_framework_without_steps_has_the_usual_ones() {
    let mut framework = small().framework;
    assert_eq!(framework.step_keys(), ["sprout", "bloom"]);
    framework.steps.clear();
    assert_eq!(framework.step_keys(), crate::Degree::USUAL);
}

#[test]
fn a_field_has_what_its_type_needs_and_nothing_else() {
    check(
        "sheets.toml",
        "\nof = \"bed\"",
        "",
        &["sheets.toml:26:1 missing-of"],
    );
    check(
        "sheets.toml",
        "type = \"sheet\"",
        "type = \"line\"",
        &["sheets.toml:27:1 unwanted-of"],
    );
    check(
        "sheets.toml",
        "type = \"choice\"",
        "type = \"line\"",
        &["sheets.toml:17:15 unwanted-choices"],
    );
    check(
        "sheets.toml",
        "type = \"sheet\"\nof = \"bed\"",
        "type = \"choices\"",
        &["sheets.toml:26:1 missing-choices"],
    );
}

#[test]
fn activities_stand_in_the_stages_and_the_weeks_of_the_trame() {
    check(
        "program.toml",
        "stage = \"seed\"\n",
        "",
        &["program.toml:13:1 missing-stage"],
    );
    check(
        "program.toml",
        "week = 2",
        "week = 5",
        &["program.toml:27:1 past-the-end"],
    );
    check(
        "program.toml",
        "week = 1\nname",
        "week = 5\nname",
        &["program.toml:6:1 past-the-end"],
    );
    let mut folder = small_folder();
    folder.remove("stages.toml");
    assert_eq!(
        found(&folder),
        ["program.toml:16:1 no-such", "program.toml:29:1 no-such"]
    );
}

#[test]
fn an_activity_waits_only_for_what_is_done_before() {
    check(
        "program.toml",
        "week = 1\nstrand",
        "week = 3\nstrand",
        &["program.toml:37:10 after-later"],
    );
    check("program.toml", "week = 1\nstrand", "week = 2\nstrand", &[]);
    check(
        "program.toml",
        "after = [\"look\"]",
        "after = [\"sow\"]",
        &["program.toml:37:10 after-in-circle"],
    );
    let mut folder = spoiled("program.toml", "concepts = [\"soil\"]", "after = [\"sow\"]");
    let text = String::from_utf8(folder.get("program.toml").unwrap().to_vec()).unwrap();
    folder.put(
        "program.toml",
        text.replace("week = 1\nstrand", "week = 2\nstrand"),
    );
    assert_eq!(found(&folder), ["program.toml:37:10 after-in-circle"]);
}

#[test]
fn a_long_chain_of_activities_is_no_trouble() {
    let mut trame = small();
    let program = trame.program.as_mut().unwrap();
    let model = program.activities[0].clone();
    program.activities = (0..5_000)
        .map(|number| {
            let mut activity = model.clone();
            activity.key = format!("a{number}");
            activity.after = vec![format!("a{}", (number + 1) % 5_000)];
            activity
        })
        .collect();
    let faults: Vec<&str> = trame.validate().iter().map(|fault| fault.message()).collect();
    assert_eq!(faults, ["trame-fault-after-in-circle"]);
}

#[test]
fn a_message_has_only_the_braces_that_can_be_filled() {
    check(
        "messages.toml",
        "Here is {space}",
        "Here is {time}",
        &["messages.toml:6:11 unknown-place"],
    );
    check(
        "messages.toml",
        "Here is {space}",
        "Here is {",
        &["messages.toml:6:11 unknown-place"],
    );
    check(
        "messages.toml",
        "Here is {space}",
        "Here is }",
        &["messages.toml:6:11 unknown-place"],
    );
    check(
        "messages.toml",
        "Here is {space}",
        "Here is {{space}}",
        &["messages.toml:6:11 unknown-place"],
    );
    check(
        "messages.toml",
        "Here is {space}",
        "{person} {space} {role} {event} {place} {date} {link}",
        &[],
    );
}

#[test]
fn a_lineage_has_an_end() {
    let mut trame = small();
    for number in 0..40 {
        trame = trame.descend("garden", &number.to_string(), trame.card.name.clone());
        assert_eq!(trame.validate(), []);
    }
    assert_eq!(trame.card.lineage.len(), 32);
    let first = trame.card.lineage[0].clone();
    trame.card.lineage.push(first);
    assert_eq!(
        trame.validate().iter().map(short).collect::<Vec<_>>(),
        ["trame.toml:19:3 too-many-ancestors"]
    );
}
