//! The form of a field: how it is filled and read.

use kernel::{Language, Problem, Refusal};
use platform::web::Form;
use spaces::identity::change;
use trame::{Bit, Circle, FieldType, Sheet, SheetField, bits};

use super::reading::{Typed, lines};

/// Fills the form with a field as it is.
pub(super) fn fill(field: &SheetField, kind: &Sheet, languages: &[Language], reader: Language) -> Form {
    let mut form = Form::new();
    change::fill(&mut form, "label", languages, Some(&field.label));
    change::fill(&mut form, "hint", languages, field.hint.as_ref());
    form.fill("holds", field.holds.word());
    for language in languages {
        form.fill(
            format!("choices-{}", language.word()),
            lines(&field.choices, *language),
        );
    }
    if field.required {
        form.choose("required", "on");
    }
    form.fill("of", field.of.clone().unwrap_or_default())
        .fill("pattern", said_pattern(field, kind, reader))
        .fill("read", field.read.map_or("", Circle::word))
        .fill("write", field.write.map_or("", Circle::word));
    if let Some(when) = &field.when {
        for answer in &field.is {
            form.choose(format!("when-{when}.{answer}"), "on");
        }
    }
    form
}

/// A pattern with the labels of fields in the place of their keys.
fn said_pattern(field: &SheetField, kind: &Sheet, reader: Language) -> String {
    let bits = bits(field.pattern.as_deref().unwrap_or_default()).into_iter();
    let said = bits.map(|bit| match bit {
        Bit::Words(words) => words.to_owned(),
        Bit::Field(key) => {
            let of = kind.fields.iter().find(|other| other.key == key);
            format!("{{{}}}", of.map_or(key, |of| of.label.in_language(reader).0))
        }
    });
    said.collect()
}

/// Reads the form into a field. What breaks a rule of the format beyond is found afterwards.
///
/// # Errors
/// A refusal when something cannot be read.
pub(super) fn read(field: &mut SheetField, kind: &Sheet, typed: &Typed) -> Result<(), Problem> {
    field.label = typed.line("label", &field.label)?;
    field.hint = typed.some_paragraph("hint", field.hint.as_ref())?;
    let holds = typed.some_word("holds", FieldType::from_word)?;
    field.holds = holds.ok_or_else(|| Refusal::new("form-choose"))?;
    field.choices = if field.holds.chooses() {
        typed.choices(&field.choices, field.holds == FieldType::Tree)?
    } else {
        Vec::new()
    };
    field.of = if field.holds.points() {
        let of = Some(typed.value("of").to_owned()).filter(|of| !of.is_empty());
        Some(of.ok_or_else(|| Refusal::new("sheet-kind-of-missing"))?)
    } else {
        None
    };
    let is_title = field.holds == FieldType::Title;
    field.pattern = if is_title {
        Some(pattern(kind, typed.value("pattern"))?)
    } else {
        None
    };
    field.required = !is_title && typed.texts.contains_key("required");
    field.read = typed.some_word("read", Circle::from_word)?.filter(|_| !is_title);
    field.write = typed.some_word("write", Circle::from_word)?.filter(|_| !is_title);
    condition(field, kind, typed, is_title)
}

fn condition(field: &mut SheetField, kind: &Sheet, typed: &Typed, is_title: bool) -> Result<(), Problem> {
    let ticked = if is_title {
        Vec::new()
    } else {
        typed.ticks("when-")
    };
    let answers: Vec<(&str, &str)> = ticked
        .into_iter()
        .filter_map(|each| each.split_once('.'))
        .collect();
    let when = answers.first().map(|(when, _)| (*when).to_owned());
    if answers.iter().any(|(other, _)| Some(*other) != when.as_deref()) {
        return Err(Refusal::new("sheet-kind-one-field").into());
    }
    let on = kind.fields.iter().find(|other| Some(&other.key) == when.as_ref());
    // In the order of the choices, whatever the order in which a browser sends them.
    let chosen = on
        .iter()
        .flat_map(|on| &on.choices)
        .map(|choice| choice.key.as_str());
    field.is = chosen
        .filter(|key| answers.iter().any(|(_, answer)| answer == key))
        .map(str::to_owned)
        .collect();
    field.when = when.filter(|_| !field.is.is_empty());
    Ok(())
}

/// A pattern as the format writes it: each field is named by its label, in any language, or by its key.
fn pattern(kind: &Sheet, typed: &str) -> Result<String, Problem> {
    let named = |said: &str| {
        let said = said.trim().to_lowercase();
        let is = |other: &&SheetField| {
            other.key == said
                || other
                    .label
                    .iter()
                    .any(|(_, label)| label.trim().to_lowercase() == said)
        };
        kind.fields.iter().find(is).map(|other| other.key.clone())
    };
    let mut pattern = String::new();
    let mut names = 0;
    for bit in bits(typed) {
        match bit {
            Bit::Words(words) => pattern.push_str(words),
            Bit::Field(said) => {
                let unknown = || Refusal::new("sheet-kind-no-such-field").with("name", said);
                pattern.push_str(&format!("{{{}}}", named(said).ok_or_else(unknown)?));
                names += 1;
            }
        }
    }
    if names == 0 {
        return Err(Refusal::new("sheet-kind-pattern-missing").into());
    }
    Ok(pattern)
}
