//! What an activity says beyond its name and aim, and the strands on which it stands.

use super::*;
use crate::{Activity, Strand, Words, diff, write};
use kernel::Language;

const STRANDS: &str = r#"[[strand]]
key = "hands"
name.fr = "Mains"
name.en = "Hands"
gist.fr = "Dans la terre."
gist.en = "In the soil."

[[strand]]
key = "head"
name.fr = "Tête"
name.en = "Head"

[[meeting]]"#;

const QUIZ: &str = r#"minutes = 60
skills = ["patience"]
after = ["look"]

[[activity.question]]
key = "depth"
label.fr = "À quelle profondeur ?"
label.en = "How deep?"
hint.fr = "Une fève."
hint.en = "A bean."

[[activity.question.choice]]
key = "one"
name.fr = "Un centimètre"
name.en = "One centimetre"
why.fr = "Trop peu."
why.en = "Too little."

[[activity.question.choice]]
key = "five"
name.fr = "Cinq centimètres"
name.en = "Five centimetres"
right = true
"#;

const PLAIN: &str = "minutes = 60\nskills = [\"patience\"]\nafter = [\"look\"]\n";

const SAID: &str = r#"condition.fr = "S’il a plu."
condition.en = "If it rained."
body.fr = """
- creuser
- semer"""
body.en = "- dig"
link = "https://example.org/sowing"
sheet = "bed"
minutes = 60"#;

/// The small trame with strands of its own.
fn with_strands() -> Folder {
    let mut folder = spoiled("program.toml", "[[meeting]]", STRANDS);
    let text = std::str::from_utf8(folder.get("program.toml").unwrap()).unwrap();
    let text = text
        .replace("strand = \"individual\"", "strand = \"head\"")
        .replace("strand = \"project\"", "strand = \"hands\"");
    folder.put("program.toml", text);
    folder
}

#[test]
fn a_program_that_names_no_strands_has_the_usual_three() {
    let program = small().program.unwrap();
    assert_eq!(program.strand_keys(), Strand::USUAL);
    check(
        "program.toml",
        "\"individual\"",
        "\"hands\"",
        &["program.toml:15:1 no-such-strand"],
    );
}

#[test]
fn strands_are_data() {
    let folder = with_strands();
    let trame = read(&folder).unwrap();
    assert_eq!(write(&trame), folder);
    let program = trame.program.as_ref().unwrap();
    assert_eq!(program.strand_keys(), ["hands", "head"]);
    let parts: Vec<String> = diff(&small(), &trame)
        .iter()
        .map(|change| format!("{} {}", change.part.word(), change.key))
        .collect();
    assert_eq!(
        parts,
        ["strand hands", "strand head", "activity look", "activity sow"]
    );
}

#[test]
fn an_activity_stands_on_a_strand_that_is_there() {
    assert_eq!(
        found(&spoiled("program.toml", "[[meeting]]", STRANDS)),
        [
            "program.toml:27:1 no-such-strand",
            "program.toml:40:1 no-such-strand"
        ]
    );
    check(
        "program.toml",
        "[[meeting]]",
        &STRANDS.replace("\"head\"", "\"hands\""),
        &["program.toml:12:1 same-name"],
    );
}

#[test]
fn there_are_no_more_strands_than_can_stand_side_by_side() {
    let mut trame = small();
    let program = trame.program.as_mut().unwrap();
    let strand = |key: &str| Strand {
        key: key.to_owned(),
        name: Words::same(key),
        gist: None,
    };
    program.strands = Strand::USUAL.iter().map(|key| strand(key)).collect();
    program
        .strands
        .extend((3..Strand::MOST).map(|number| strand(&format!("more-{number}"))));
    assert_eq!(trame.validate(), []);
    trame.program.as_mut().unwrap().strands.push(strand("too-much"));
    let faults: Vec<&str> = trame.validate().iter().map(|fault| fault.message()).collect();
    assert_eq!(faults, ["trame-fault-too-many-strands"]);
}

#[test]
fn an_activity_tells_what_one_does() {
    let folder = spoiled("program.toml", "minutes = 60", SAID);
    let trame = read(&folder).unwrap();
    assert_eq!(write(&trame), folder);
    let sow = &trame.program.as_ref().unwrap().activities[1];
    assert_eq!(
        sow.condition.as_ref().unwrap().get(Language::English),
        Some("If it rained.")
    );
    assert_eq!(
        sow.body.as_ref().unwrap().get(Language::French),
        Some("- creuser\n- semer")
    );
    assert_eq!(sow.link.as_deref(), Some("https://example.org/sowing"));
    let fields: Vec<&str> = diff(&small(), &trame)
        .iter()
        .map(|change| change.field.unwrap().name)
        .collect();
    assert_eq!(
        fields,
        ["condition", "condition", "body", "body", "link", "sheet"]
    );
}

#[test]
fn what_an_activity_points_to_is_there() {
    let said = |old: &str, new: &str, fault: &str| {
        check("program.toml", "minutes = 60", &SAID.replace(old, new), &[fault]);
    };
    said("\"bed\"", "\"tree\"", "program.toml:42:1 no-such");
    said("https://", "", "program.toml:41:8 not-an-address");
    said("body.en = \"- dig\"\n", "", "program.toml:37:1 missing-language");
}

#[test]
fn a_question_offers_a_choice_and_a_right_one() {
    let folder = spoiled("program.toml", PLAIN, QUIZ);
    let trame = read(&folder).unwrap();
    assert_eq!(write(&trame), folder);
    let Activity { questions, .. } = &trame.program.as_ref().unwrap().activities[1];
    assert_eq!((questions.len(), questions[0].right()), (1, 1));
    assert!(
        diff(&small(), &trame)
            .iter()
            .any(|change| change.key == "sow/depth/five")
    );
    check(
        "program.toml",
        PLAIN,
        &QUIZ.replace("right = true\n", ""),
        &["program.toml:40:1 no-right-answer"],
    );
    let alone = QUIZ.split("[[activity.question.choice]]").next().unwrap();
    check(
        "program.toml",
        PLAIN,
        alone,
        &["program.toml:40:1 too-few-answers"],
    );
    check(
        "program.toml",
        PLAIN,
        &QUIZ.replace("\"five\"", "\"one\""),
        &["program.toml:54:1 same-name"],
    );
}
