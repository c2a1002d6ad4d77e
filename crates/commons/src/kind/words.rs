//! What stands on the page of a field: types, what it may depend on, what somebody else made of it meanwhile.

use platform::web::View;
use spaces::shape::said;
use trame::{FieldType, Sheet, SheetField};

/// Something to choose, or to tick: what stands for it, and what it is called.
pub(super) type Named = (String, String);

/// The types, those that people need first first.
pub(super) fn types(v: &View) -> Vec<Named> {
    const ORDER: [FieldType; 18] = [
        FieldType::Line,
        FieldType::Paragraph,
        FieldType::Text,
        FieldType::Number,
        FieldType::Choice,
        FieldType::Choices,
        FieldType::Tree,
        FieldType::Date,
        FieldType::Period,
        FieldType::Place,
        FieldType::Link,
        FieldType::Mail,
        FieldType::Image,
        FieldType::File,
        FieldType::Person,
        FieldType::Sheet,
        FieldType::Sheets,
        FieldType::Title,
    ];
    let named = |holds: FieldType| {
        (
            holds.word().to_owned(),
            v.word("sheet-kind-holds", holds.word()).to_owned(),
        )
    };
    ORDER.into_iter().map(named).collect()
}

pub(super) fn says_a_line(field: &SheetField) -> bool {
    let long = matches!(
        field.holds,
        FieldType::Paragraph | FieldType::Text | FieldType::Image | FieldType::File | FieldType::Title
    );
    !long && field.is_open()
}

pub(super) fn conditions(v: &View, kind: &Sheet, field: Option<&str>) -> Vec<(String, Vec<Named>)> {
    let name = |words: &trame::Words| said(words, v.language).text.to_owned();
    let before = kind
        .fields
        .iter()
        .take_while(|other| Some(other.key.as_str()) != field);
    let choosing = before.filter(|other| other.holds.chooses());
    let listed = choosing.map(|on| {
        let choices = on.choices.iter();
        let boxes = choices.map(|choice| (format!("when-{}.{}", on.key, choice.key), name(&choice.name)));
        (name(&on.label), boxes.collect())
    });
    listed.collect()
}

/// What somebody else made of the field meanwhile, in words.
pub(super) fn theirs(v: &View, kind: &Sheet, field: &SheetField) -> Vec<Named> {
    let mut said_now = Vec::new();
    for (language, text) in field.label.iter() {
        said_now.push((
            format!("{} ({})", v.t("sheet-kind-label-label"), language.word()),
            text.to_owned(),
        ));
    }
    for (language, text) in field.hint.iter().flat_map(trame::Words::iter) {
        said_now.push((
            format!("{} ({})", v.t("sheet-kind-label-hint"), language.word()),
            text.to_owned(),
        ));
    }
    let mut add =
        |part: &str, text: String| said_now.push((v.word("sheet-kind-label", part).to_owned(), text));
    add("holds", v.word("sheet-kind-holds", field.holds.word()).to_owned());
    let choices: Vec<&str> = field
        .choices
        .iter()
        .map(|choice| said(&choice.name, v.language).text)
        .collect();
    if !choices.is_empty() {
        add("choices", choices.join(", "));
    }
    if field.required {
        add("required", v.t("form-required").to_owned());
    }
    if let Some(on) = kind
        .fields
        .iter()
        .find(|other| Some(&other.key) == field.when.as_ref())
    {
        let named = on.choices.iter().filter(|choice| field.is.contains(&choice.key));
        let names: Vec<&str> = named.map(|choice| said(&choice.name, v.language).text).collect();
        add(
            "when",
            format!("{} : {}", said(&on.label, v.language).text, names.join(", ")),
        );
    }
    if let Some(circle) = field.read {
        add("read", v.word("sheet-kind-circle", circle.word()).to_owned());
    }
    if let Some(circle) = field.write {
        add("write", v.word("sheet-kind-circle", circle.word()).to_owned());
    }
    said_now
}
