//! What is told, asked and taken on at gatherings, and the doors of the agenda.

use kernel::{Language, Module};

use super::*;
use crate::{Gathering, Kind, MessageKind, QuestionType, Words, diff, from_document, to_document, write};

const FILE: &str = "gatherings.toml";

#[test]
fn a_gathering_is_read_with_all_that_is_told_asked_and_taken_on() {
    let trame = small();
    let gathering = &trame.gatherings[0];
    assert_eq!(gathering.fields[0].choices[0].key, "shed");
    let [tools, which] = &gathering.questions[..] else {
        panic!("two questions");
    };
    assert_eq!((tools.holds, tools.required), (QuestionType::Choices, true));
    assert_eq!((tools.when.as_deref(), tools.is.len()), (None, 0));
    assert_eq!(which.when.as_deref(), Some("tools"));
    assert_eq!(which.is, ["mine"]);
    assert!(!which.required);
    let duty = &gathering.duties[0];
    assert_eq!(
        (duty.within, duty.people, duty.role.as_deref()),
        (Some(7), 1, None)
    );
    let step = &gathering.steps[0];
    assert_eq!(
        step.material.as_ref().unwrap().in_language(Language::English).0,
        "Gloves"
    );
    assert!(step.fallback.is_some());
    assert_eq!(trame.space.themes[0].key, "compost");
    assert_eq!(trame.space.publics[0].wishes[0].gatherings, ["morning"]);
}

#[test]
fn what_was_written_before_gatherings_could_be_configured_stays_as_it_was() {
    // Written by the version that did not know fields, questions, duties, themes and publics; the digest is that of its files.
    const BEFORE: [(&str, &str); 3] = [
        (
            "trame.toml",
            "format = 1\nkey = \"old\"\nversion = \"1\"\nlanguages = [\"en\"]\nlicence = \"CC0-1.0\"\n\
             picture = \"cycle\"\nname.en = \"Old\"\nsummary.en = \"An old one.\"\n",
        ),
        (
            "space.toml",
            "kind = \"collective\"\njoining = \"open\"\nmodules = [\"members\", \"program\"]\n\n\
             [identity]\npurpose.en = \"To last.\"\n\n[lifetime]\nreview_weeks = 4\nquestion.en = \"On?\"\n",
        ),
        (
            FILE,
            "[[gathering]]\nkey = \"talk\"\nname.en = \"Talk\"\npurpose.en = \"To talk.\"\nmode = \"remote\"\n\
             minutes = 60\n\n[[gathering.step]]\nkey = \"open\"\nname.en = \"Opening\"\nminutes = 10\n\
             who = \"all\"\nmethod.en = \"A round\"\n",
        ),
    ];
    let folder: Folder = BEFORE
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let trame = read(&folder).unwrap();
    assert_eq!(write(&trame), folder);
    assert_eq!(
        trame.digest(),
        "30c72536c3cde09261d690c0ad8a2416f198af138c3999983bd2c30645bfd1c3"
    );
    assert_eq!(from_document(&to_document(&trame)).unwrap(), trame);
}

#[test]
fn a_field_of_a_gathering_holds_what_can_be_said_of_it() {
    for allowed in Gathering::FIELD_TYPES {
        let new = format!("type = \"{}\"", allowed.word());
        let wrong: &[&str] = match allowed.word() {
            "choice" | "choices" => &[],
            _ => &["gatherings.toml:16:19 unwanted-choices"],
        };
        check(FILE, "type = \"choice\"", &new, wrong);
    }
    for sheets_only in [
        "text", "date", "period", "place", "mail", "image", "file", "person", "sheet",
    ] {
        let new = format!("type = \"{sheets_only}\"");
        check(
            FILE,
            "type = \"choice\"",
            &new,
            &["gatherings.toml:14:1 field-elsewhere"],
        );
    }
    check(
        FILE,
        "type = \"choice\"",
        "type = \"line\"\nof = \"bed\"",
        &[
            "gatherings.toml:15:1 unwanted-of",
            "gatherings.toml:17:19 unwanted-choices",
        ],
    );
    check(
        FILE,
        "\n[[gathering.field.choice]]\nkey = \"shed\"\nname.fr = \"Sous l’abri\"\nname.en = \"In the shed\"\n",
        "",
        &["gatherings.toml:14:1 missing-choices"],
    );
    check(
        FILE,
        "type = \"choice\"",
        "type = \"chioce\"",
        &["gatherings.toml:14:8 not-a-word"],
    );
}

#[test]
fn where_one_chooses_there_are_choices() {
    check(
        FILE,
        "type = \"paragraph\"",
        "type = \"choice\"",
        &["gatherings.toml:44:1 missing-choices"],
    );
    check(
        FILE,
        "type = \"choices\"",
        "type = \"tick\"",
        &[
            "gatherings.toml:28:22 unwanted-choices",
            "gatherings.toml:45:1 nothing-to-choose",
        ],
    );
    check(
        FILE,
        "type = \"paragraph\"",
        "type = \"choice\"\nchoice = []",
        &["gatherings.toml:44:1 missing-choices"],
    );
    check(
        FILE,
        "type = \"paragraph\"",
        "type = \"choice\"\nchoice = 3",
        &["gatherings.toml:45:1 not-tables"],
    );
    check(FILE, "type = \"paragraph\"", "type = \"tick\"", &[]);
    check(FILE, "type = \"choices\"", "type = \"choice\"", &[]);
    check(
        FILE,
        "\"mine\"",
        "\"none\"",
        &[
            "gatherings.toml:34:1 same-name",
            "gatherings.toml:46:7 no-such-answer",
        ],
    );
}

#[test]
fn a_question_depends_on_one_that_is_asked_before_it() {
    for other in ["nothing", "which"] {
        let new = format!("when = \"{other}\"");
        check(
            FILE,
            "when = \"tools\"",
            &new,
            &["gatherings.toml:45:1 not-asked-before"],
        );
    }
    check(
        FILE,
        "type = \"choices\"\nrequired = true",
        "type = \"choices\"\nwhen = \"which\"\nis = [\"mine\"]",
        &["gatherings.toml:26:1 not-asked-before"],
    );
    check(
        FILE,
        "type = \"choices\"",
        "type = \"chosen\"",
        &["gatherings.toml:25:8 not-a-word"],
    );
    check(
        FILE,
        "when = \"tools\"",
        "when = \"Tools\"",
        &["gatherings.toml:45:8 not-a-key"],
    );
}

#[test]
fn a_question_says_for_which_answers_it_is_asked() {
    check(
        FILE,
        "is = [\"mine\"]\n",
        "",
        &["gatherings.toml:45:1 missing-is"],
    );
    check(FILE, "[\"mine\"]", "[]", &["gatherings.toml:46:1 missing-is"]);
    check(FILE, "[\"mine\"]", "\"mine\"", &["gatherings.toml:46:6 not-list"]);
    check(FILE, "[\"mine\"]", "[3]", &["gatherings.toml:46:7 not-text"]);
    check(FILE, "[\"mine\"]", "[\"none\", \"mine\"]", &[]);
    check(
        FILE,
        "[\"mine\"]",
        "[\"mine\", \"yours\", \"hers\"]",
        &[
            "gatherings.toml:46:15 no-such-answer",
            "gatherings.toml:46:24 no-such-answer",
        ],
    );
    check(
        FILE,
        "when = \"tools\"\n",
        "",
        &["gatherings.toml:45:1 unwanted-is"],
    );
    check(
        FILE,
        "when = \"tools\"",
        "when = 3",
        &["gatherings.toml:45:8 not-text"],
    );
    let faults = read(&spoiled(FILE, "[\"mine\"]", "[\"yours\"]")).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "gatherings.toml:46:7: “yours” is not an answer to the question “tools”; expected one of: none, mine"
    );
    assert_eq!(faults[0].place, "gathering.0.question.1.is.0");
}

#[test]
fn a_duty_says_how_many_take_it_on_and_what_they_hand_in() {
    check(
        FILE,
        "hands.fr = \"Le carnet\"\nhands.en = \"The notebook\"\n",
        "",
        &["gatherings.toml:54:1 unwanted-within"],
    );
    check(FILE, "within = 7\n", "", &[]);
    check(FILE, "within = 7", "within = 0", &[]);
    check(
        FILE,
        "within = 7",
        "within = 61",
        &["gatherings.toml:56:10 out-of-range"],
    );
    check(
        FILE,
        "hands.fr = \"Le carnet\"\n",
        "",
        &["gatherings.toml:54:1 missing-language"],
    );
    check(FILE, "people = 1\n", "", &["gatherings.toml:48:1 missing-key"]);
    for wrong in ["0", "51"] {
        let new = format!("people = {wrong}");
        check(FILE, "people = 1", &new, &["gatherings.toml:57:10 out-of-range"]);
    }
    check(FILE, "people = 1", "people = 1\nrole = \"sower\"", &[]);
    check(
        FILE,
        "people = 1",
        "people = 1\nrole = \"all\"",
        &["gatherings.toml:58:1 no-such"],
    );
}

#[test]
fn keys_are_unique_inside_one_gathering() {
    check(
        FILE,
        "\"which\"",
        "\"tools\"",
        &["gatherings.toml:39:1 same-name"],
    );
    let mut trame = small();
    let mut evening = trame.gatherings[0].clone();
    evening.key = "evening".to_owned();
    trame.gatherings.push(evening);
    assert_eq!(trame.validate(), []);
}

#[test]
fn a_wish_leads_to_kinds_of_gathering_that_are_there() {
    check(
        "space.toml",
        "[\"morning\"]",
        "[\"morning\", \"night\"]",
        &["space.toml:37:26 no-such"],
    );
    check("space.toml", "gatherings = [\"morning\"]\n", "", &[]);
    check(
        "space.toml",
        "[[public]]",
        "[[theme]]\nkey = \"compost\"\nname.fr = \"a\"\nname.en = \"a\"\n\n[[public]]",
        &["space.toml:27:1 same-name"],
    );
    let mut folder = small_folder();
    folder.remove(FILE);
    let faults = found(&folder);
    assert!(
        faults.contains(&"space.toml:37:15 no-such".to_owned()),
        "{faults:?}"
    );
    // What could not be read is not held against what points to it.
    folder.put(FILE, "[[gathering");
    assert_eq!(found(&folder), ["gatherings.toml:1:12 unclosed"]);
}

#[test]
fn what_changed_of_a_gathering_is_told_thing_by_thing() {
    let mut after = small();
    after.space.modules.push(Module::Gatherings);
    after.space.publics[0].wishes[0].gatherings.clear();
    after.space.themes.clear();
    let gathering = &mut after.gatherings[0];
    gathering.questions[1].is.push("none".to_owned());
    gathering.questions[0].choices.pop();
    gathering.duties[0].people = 3;
    gathering.fields[0].label.set(Language::English, "In the rain");
    gathering.steps[0].fallback = None;
    let changes: Vec<String> = diff(&small(), &after)
        .into_iter()
        .map(|change| {
            let field = change.field.map(|field| field.name).unwrap_or_default();
            let kind = match change.kind {
                Kind::Added(leaves) => format!("added {}", leaves.len()),
                Kind::Removed(leaves) => format!("removed {}", leaves.len()),
                Kind::Changed { after, .. } => after.unwrap_or_else(|| "nothing".to_owned()),
                Kind::Moved { .. } => "moved".to_owned(),
            };
            format!("{} {} {field}: {kind}", change.part.word(), change.key)
        })
        .collect();
    assert_eq!(
        changes,
        [
            "space  modules: members, roles, gatherings",
            "theme compost : removed 3",
            "wish neighbours/learn gatherings: nothing",
            "field morning/weather label: In the rain",
            "choice morning/tools/mine : removed 3",
            "question morning/which is: mine, none",
            "duty morning/scribe people: 3",
            "step morning/tour fallback: nothing",
            "step morning/tour fallback: nothing",
        ]
    );
}

#[test]
fn every_mail_about_gatherings_may_say_where_and_what() {
    let mut trame = small();
    let model = trame.messages[0].clone();
    trame.messages = MessageKind::ALL
        .iter()
        .map(|kind| {
            let mut message = model.clone();
            message.key = *kind;
            message.body = Words::same("{person}, {event}, {place}, {date}, {link}");
            message
        })
        .collect();
    assert_eq!(trame.validate(), []);
    assert_eq!(read(&write(&trame)).unwrap(), trame);
}
