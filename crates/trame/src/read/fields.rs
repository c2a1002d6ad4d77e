//! What holds inside a field of a sheet, and of whatever else one fills in.

use super::rules::{Kind, Rules};
use crate::{Choice, FieldType, File, SheetField, What};

/// Checks the fields of the kinds of sheet.
pub(super) fn check(rules: &mut Rules<'_>) {
    let keys = rules.trame.sheets.iter().map(|sheet| &sheet.key);
    let sheets = Kind::new(File::Sheets, "sheet", keys);
    for (index, sheet) in rules.trame.sheets.iter().enumerate() {
        for (number, value) in sheet.fields.iter().enumerate() {
            field(rules, &format!("sheet.{index}.field.{number}"), value, &sheets);
        }
    }
}

fn field(rules: &mut Rules<'_>, place: &str, field: &SheetField, sheets: &Kind<'_>) {
    let (kind, of) = (format!("{place}.type"), format!("{place}.of"));
    if rules.blamed(File::Sheets, &kind) {
        return;
    }
    match &field.of {
        Some(key) if field.holds == FieldType::Sheet => rules.refer(File::Sheets, &of, key, sheets),
        None if field.holds == FieldType::Sheet && !rules.wrote(File::Sheets, &of) => {
            rules.blame(File::Sheets, &kind, What::MissingOf {});
        }
        _ => unpointed(rules, File::Sheets, place, field),
    }
    let chooses = matches!(field.holds, FieldType::Choice | FieldType::Choices);
    let from = chooses.then_some("sheet.field.choice");
    choices(
        rules,
        (File::Sheets, place),
        field.holds.word(),
        from,
        &field.choices,
    );
}

/// A field that does not point to sheets does not say to which.
pub(super) fn unpointed(rules: &mut Rules<'_>, file: File, place: &str, field: &SheetField) {
    if field.of.is_some() && field.holds != FieldType::Sheet {
        let holds = field.holds.word();
        rules.blame(file, &format!("{place}.of"), What::UnwantedOf { holds });
    }
}

/// Where one chooses `from` a table it has something in it; where one does not choose there is nothing.
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
}
