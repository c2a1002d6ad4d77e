//! What holds inside a kind of gathering, and between it and the roles.

use super::fields::{choices, unpointed};
use super::rules::{Kind, Rules};
use crate::{Duty, FieldType, File, Gathering, Question, QuestionType, SheetField, Step, What};

/// Checks the kinds of gathering.
pub(super) fn check(rules: &mut Rules<'_>) {
    let roles = rules.role_keys();
    for (index, gathering) in rules.trame.gatherings.iter().enumerate() {
        let place = |name: &str, inside: usize| format!("gathering.{index}.{name}.{inside}");
        for (number, value) in gathering.fields.iter().enumerate() {
            field(rules, &place("field", number), value);
        }
        for number in 0..gathering.questions.len() {
            question(rules, index, number, &gathering.questions);
        }
        for (number, value) in gathering.duties.iter().enumerate() {
            duty(rules, &place("duty", number), value, &roles);
        }
        for (number, step) in gathering.steps.iter().enumerate() {
            if let Some(who) = step.who.as_ref().filter(|who| *who != Step::EVERYBODY) {
                rules.refer(
                    File::Gatherings,
                    &format!("{}.who", place("step", number)),
                    who,
                    &roles,
                );
            }
        }
    }
}

fn field(rules: &mut Rules<'_>, place: &str, field: &SheetField) {
    let kind = format!("{place}.type");
    let holds = field.holds.word();
    if rules.blamed(File::Gatherings, &kind) {
        return;
    }
    if !Gathering::FIELD_TYPES.contains(&field.holds) {
        let allowed: Vec<&str> = Gathering::FIELD_TYPES.iter().map(|known| known.word()).collect();
        let allowed = allowed.join(", ");
        return rules.blame(File::Gatherings, &kind, What::FieldElsewhere { holds, allowed });
    }
    unpointed(rules, File::Gatherings, place, field);
    for (key, there) in [
        ("pattern", field.pattern.is_some()),
        ("when", field.when.is_some()),
        ("is", !field.is.is_empty()),
        ("read", field.read.is_some()),
        ("write", field.write.is_some()),
    ] {
        if there {
            rules.blame(
                File::Gatherings,
                &format!("{place}.{key}"),
                What::OnlyInSheets { key },
            );
        }
    }
    let chooses = matches!(field.holds, FieldType::Choice | FieldType::Choices);
    let from = chooses.then_some("gathering.field.choice");
    choices(rules, (File::Gatherings, place), holds, from, &field.choices);
}

const fn chooses(question: &Question) -> bool {
    matches!(question.holds, QuestionType::Choice | QuestionType::Choices)
}

fn question(rules: &mut Rules<'_>, gathering: usize, number: usize, all: &[Question]) {
    let Some(question) = all.get(number) else { return };
    let at = |number: usize| format!("gathering.{gathering}.question.{number}");
    let place = at(number);
    let holds = question.holds.word();
    if !rules.blamed(File::Gatherings, &format!("{place}.type")) {
        let from = chooses(question).then_some("gathering.question.choice");
        choices(rules, (File::Gatherings, &place), holds, from, &question.choices);
    }
    let (when, is) = (format!("{place}.when"), format!("{place}.is"));
    let Some(key) = &question.when else {
        if !question.is.is_empty() && !rules.wrote(File::Gatherings, &when) {
            rules.blame(File::Gatherings, &is, What::UnwantedIs {});
        }
        return;
    };
    if rules.blamed(File::Gatherings, &when) {
        return;
    }
    if question.is.is_empty() && !rules.blamed(File::Gatherings, &is) {
        let place = if rules.wrote(File::Gatherings, &is) {
            &is
        } else {
            &when
        };
        rules.blame(File::Gatherings, place, What::MissingIs { key: key.clone() });
    }
    match all.iter().take(number).position(|other| other.key == *key) {
        None => rules.blame(File::Gatherings, &when, What::NotAskedBefore { key: key.clone() }),
        // What it is was not understood, so that its choices may be beside the point.
        Some(other) if rules.blamed(File::Gatherings, &format!("{}.type", at(other))) => {}
        Some(other) => depends(rules, &place, question, all.get(other)),
    }
}

/// The question on which another depends has choices, and among them those that are named.
fn depends(rules: &mut Rules<'_>, place: &str, question: &Question, on: Option<&Question>) {
    let Some(on) = on else { return };
    let key = on.key.clone();
    if !chooses(on) {
        return rules.blame(
            File::Gatherings,
            &format!("{place}.when"),
            What::NothingToChoose { key },
        );
    }
    let known: Vec<&str> = on.choices.iter().map(|choice| choice.key.as_str()).collect();
    for (index, answer) in question.is.iter().enumerate() {
        if !known.contains(&answer.as_str()) {
            let what = What::NoSuchAnswer {
                text: answer.clone(),
                key: key.clone(),
                allowed: known.join(", "),
            };
            rules.blame(File::Gatherings, &format!("{place}.is.{index}"), what);
        }
    }
}

fn duty(rules: &mut Rules<'_>, place: &str, duty: &Duty, roles: &Kind<'_>) {
    if duty.within.is_some() && !rules.wrote(File::Gatherings, &format!("{place}.hands")) {
        rules.blame(
            File::Gatherings,
            &format!("{place}.within"),
            What::UnwantedWithin {},
        );
    }
    if let Some(role) = &duty.role {
        rules.refer(File::Gatherings, &format!("{place}.role"), role, roles);
    }
}
