//! What one trame changed of another.

use kernel::{Language, Module};

use super::*;
use crate::{Change, Kind, Words, diff};

/// One line a change: `piece sower/plan name.fr: Plan -> Plan de semis`.
fn lines(changes: &[Change]) -> Vec<String> {
    changes.iter().map(line).collect()
}

fn line(change: &Change) -> String {
    let field = change.field.map(|field| match field.language {
        Some(language) => format!(" {}.{}", field.name, language.word()),
        None => format!(" {}", field.name),
    });
    let kind = match &change.kind {
        Kind::Added(leaves) => format!("added, {} fields", leaves.len()),
        Kind::Removed(leaves) => format!("removed, {} fields", leaves.len()),
        Kind::Changed { before, after } => {
            format!(
                "{} -> {}",
                before.as_deref().unwrap_or("nothing"),
                after.as_deref().unwrap_or("nothing")
            )
        }
        Kind::Moved { from, to } => format!("moved from {from} to {to}"),
    };
    format!(
        "{} {}{}: {kind}",
        change.part.word(),
        change.key,
        field.unwrap_or_default()
    )
}

#[test]
fn the_same_trame_has_no_changes() {
    assert_eq!(diff(&small(), &small()), []);
}

#[test]
fn changed_fields_show_both_texts() {
    let mut after = small();
    after.roles[0].pieces[0]
        .name
        .set(Language::French, "Plan de semis");
    after.roles[0].seats = Some(2);
    after.roles[0].skills.clear();
    after.space.modules.push(Module::Notices);
    after.card.version = "1.1".to_owned();
    after.charter = Some(
        Words::new()
            .with(Language::French, "Écouter bien.")
            .with(Language::English, "Listen."),
    );
    after.space.identity.tools = Some(Words::same("Spade"));
    assert_eq!(
        lines(&diff(&small(), &after)),
        [
            "trame  version: 1.0 -> 1.1",
            "space  modules: members, roles -> members, roles, notices",
            "identity  tools.fr: nothing -> Spade",
            "identity  tools.en: nothing -> Spade",
            "role sower seats: nothing -> 2",
            "role sower skills: patience -> nothing",
            "piece sower/plan name.fr: Plan -> Plan de semis",
            "charter  text.fr: Écouter. -> Écouter bien.",
        ]
    );
}

#[test]
fn added_and_removed_things_come_with_all_that_they_say() {
    let mut after = small();
    after.stages.clear();
    let mut role = after.roles[0].clone();
    role.key = "digger".to_owned();
    role.name = Words::same("Digger");
    after.roles.push(role);
    after.program = None;
    let changes = diff(&small(), &after);
    assert_eq!(
        lines(&changes),
        [
            "stage seed: removed, 5 fields",
            "role digger: added, 11 fields",
            "piece digger/plan: added, 5 fields",
            "program : removed, 1 fields",
            "meeting opening: removed, 6 fields",
            "activity look: removed, 11 fields",
            "activity sow: removed, 12 fields",
        ]
    );
    assert_eq!(changes[1].name.in_language(Language::English).0, "Digger");
}

#[test]
fn the_fewest_things_are_said_to_have_moved() {
    let mut before = small();
    let stage = before.stages[0].clone();
    before.stages = ["a", "b", "c", "d", "e"]
        .map(|key| {
            let mut stage = stage.clone();
            stage.key = key.to_owned();
            stage
        })
        .to_vec();
    let mut after = before.clone();
    let last = after.stages.pop().unwrap();
    after.stages.insert(0, last);
    assert_eq!(lines(&diff(&before, &after)), ["stage e: moved from 5 to 1"]);
    after.stages.remove(2);
    assert_eq!(
        lines(&diff(&before, &after)),
        ["stage b: removed, 5 fields", "stage e: moved from 5 to 1"]
    );
}

#[test]
fn steps_of_the_framework_are_told_from_those_of_a_run_sheet() {
    let mut after = small();
    after.framework.steps.swap(0, 1);
    after.framework.steps[0].gist = Words::same("Me voici.");
    after.gatherings[0].steps[0].minutes = 25;
    assert_eq!(
        lines(&diff(&small(), &after)),
        [
            "degree bloom: moved from 2 to 1",
            "degree bloom gist.fr: Je fleuris. -> Me voici.",
            "degree bloom gist.en: I bloom. -> Me voici.",
            "step morning/tour minutes: 20 -> 25",
        ]
    );
}

#[test]
fn two_spaces_inside_may_share_a_name() {
    let mut before = small();
    let cell = crate::Inside {
        name: Words::same("Cell"),
        ..Default::default()
    };
    before.space.inside = vec![cell.clone(), cell.clone()];
    let mut after = before.clone();
    after.space.inside[1].purpose = Some(Words::same("Compost"));
    assert_eq!(
        lines(&diff(&before, &after)),
        [
            "inside Cell (2) purpose.fr: nothing -> Compost",
            "inside Cell (2) purpose.en: nothing -> Compost",
        ]
    );
}
