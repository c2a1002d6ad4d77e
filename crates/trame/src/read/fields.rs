//! What holds inside a field of a sheet, and of whatever else one fills in.

use super::rules::{Kind, Rules};
use crate::text::excerpt;
use crate::{Bit, Choice, FieldType, File, SheetField, What, bits};

/// Checks the fields of the kinds of sheet.
pub(super) fn check(rules: &mut Rules<'_>) {
    let keys = rules.trame.sheets.iter().map(|sheet| &sheet.key);
    let sheets = Kind::new(File::Sheets, "sheet", keys);
    for (index, sheet) in rules.trame.sheets.iter().enumerate() {
        for (number, value) in sheet.fields.iter().enumerate() {
            let place = format!("sheet.{index}.field.{number}");
            field(rules, &place, value, &sheets);
            depends(rules, index, number, &sheet.fields);
            title(rules, &place, number, &sheet.fields);
        }
    }
}

fn field(rules: &mut Rules<'_>, place: &str, field: &SheetField, sheets: &Kind<'_>) {
    let (kind, of) = (format!("{place}.type"), format!("{place}.of"));
    if rules.blamed(File::Sheets, &kind) {
        return;
    }
    match &field.of {
        Some(key) if field.holds.points() => rules.refer(File::Sheets, &of, key, sheets),
        None if field.holds.points() && !rules.wrote(File::Sheets, &of) => {
            rules.blame(File::Sheets, &kind, What::MissingOf {});
        }
        _ => unpointed(rules, File::Sheets, place, field),
    }
    let from = field.holds.chooses().then_some("sheet.field.choice");
    let holds = field.holds.word();
    choices(rules, (File::Sheets, place), holds, from, &field.choices);
}

/// A field that does not point to sheets does not say to which.
pub(super) fn unpointed(rules: &mut Rules<'_>, file: File, place: &str, field: &SheetField) {
    if field.of.is_some() && !field.holds.points() {
        let holds = field.holds.word();
        rules.blame(file, &format!("{place}.of"), What::UnwantedOf { holds });
    }
}

/// Where one chooses `from` a table it has something in it; where one does not choose there is nothing. Choices stand
/// below one another in a tree alone, and below one that was named before.
pub(super) fn choices(
    rules: &mut Rules<'_>,
    (file, place): (File, &str),
    holds: &'static str,
    from: Option<&'static str>,
    choices: &[Choice],
) {
    let choice = format!("{place}.choice");
    match from {
        Some(table) if choices.is_empty() && !rules.blamed(file, &choice) => {
            let what = What::MissingChoices { holds, table };
            rules.blame(file, &format!("{place}.type"), what);
        }
        None if !choices.is_empty() => rules.blame(file, &choice, What::UnwantedChoices { holds }),
        _ => {}
    }
    for (number, each) in choices.iter().enumerate() {
        let Some(parent) = &each.parent else { continue };
        let at = format!("{choice}.{number}.parent");
        let mut before = choices.iter().take(number);
        if holds != FieldType::Tree.word() {
            rules.blame(file, &at, What::UnwantedParent {});
        } else if !before.any(|other| other.key == *parent) && !rules.blamed(file, &at) {
            rules.blame(file, &at, What::NoParentBefore { key: excerpt(parent) });
        }
    }
}

/// A field depends on one that stands before it and is chosen in, and on choices that it has.
fn depends(rules: &mut Rules<'_>, sheet: usize, number: usize, all: &[SheetField]) {
    let Some(field) = all.get(number) else { return };
    let at = |number: usize| format!("sheet.{sheet}.field.{number}");
    let (when, is) = (format!("{}.when", at(number)), format!("{}.is", at(number)));
    let Some(key) = &field.when else {
        if !field.is.is_empty() && !rules.wrote(File::Sheets, &when) {
            rules.blame(File::Sheets, &is, What::UnwantedIs {});
        }
        return;
    };
    if rules.blamed(File::Sheets, &when) {
        return;
    }
    if field.is.is_empty() && !rules.blamed(File::Sheets, &is) {
        let place = if rules.wrote(File::Sheets, &is) {
            &is
        } else {
            &when
        };
        rules.blame(File::Sheets, place, What::MissingIs { key: key.clone() });
    }
    let mut before = all.iter().take(number).enumerate();
    let Some((other, on)) = before.find(|(_, other)| other.key == *key) else {
        return rules.blame(File::Sheets, &when, What::NoFieldBefore { key: key.clone() });
    };
    // What it holds was not understood, so that its choices may be beside the point.
    if rules.blamed(File::Sheets, &format!("{}.type", at(other))) {
        return;
    }
    if !on.holds.chooses() {
        return rules.blame(
            File::Sheets,
            &when,
            What::FieldWithoutChoices { key: key.clone() },
        );
    }
    let known: Vec<&str> = on.choices.iter().map(|choice| choice.key.as_str()).collect();
    for (index, answer) in field.is.iter().enumerate() {
        if !known.contains(&answer.as_str()) {
            let (text, key, allowed) = (answer.clone(), key.clone(), known.join(", "));
            let what = What::NoSuchAnswer { text, key, allowed };
            rules.blame(File::Sheets, &format!("{is}.{index}"), what);
        }
    }
}

/// A title made of other fields: of those that say something in a line and that whoever reads the sheet reads.
fn title(rules: &mut Rules<'_>, place: &str, number: usize, all: &[SheetField]) {
    let Some(field) = all.get(number) else { return };
    let (kind, pattern) = (format!("{place}.type"), format!("{place}.pattern"));
    if rules.blamed(File::Sheets, &kind) || rules.blamed(File::Sheets, &pattern) {
        return;
    }
    let Some(text) = &field.pattern else {
        if field.holds == FieldType::Title && !rules.wrote(File::Sheets, &pattern) {
            rules.blame(File::Sheets, &kind, What::MissingPattern {});
        }
        return;
    };
    if field.holds != FieldType::Title {
        let holds = field.holds.word();
        return rules.blame(File::Sheets, &pattern, What::UnwantedPattern { holds });
    }
    if field.required || field.when.is_some() || field.read.is_some() || field.write.is_some() {
        rules.blame(File::Sheets, &kind, What::TitleIsOpen {});
    }
    if all
        .iter()
        .take(number)
        .any(|other| other.holds == FieldType::Title)
    {
        rules.blame(File::Sheets, &kind, What::SecondTitle {});
    }
    let fit = |other: &&SheetField| other.is_open() && says_a_line(other.holds);
    let known: Vec<&str> = all.iter().filter(fit).map(|other| other.key.as_str()).collect();
    let named = bits(text).into_iter().filter_map(|bit| match bit {
        Bit::Field(key) => Some(key.to_owned()),
        Bit::Words(words) => words.contains(['{', '}']).then(|| words.to_owned()),
    });
    let named: Vec<String> = named.collect();
    let wrong = named.iter().find(|key| !known.contains(&key.as_str()));
    if let Some(text) = wrong.cloned().or_else(|| named.is_empty().then(|| text.clone())) {
        let (text, allowed) = (excerpt(&text), known.join(", "));
        rules.blame(File::Sheets, &pattern, What::NotInATitle { text, allowed });
    }
}

/// Whether what a field holds can stand in a title.
const fn says_a_line(holds: FieldType) -> bool {
    !matches!(
        holds,
        FieldType::Paragraph | FieldType::Text | FieldType::Image | FieldType::File | FieldType::Title
    )
}
