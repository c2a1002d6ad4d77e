//! What was typed in a field, read by its type.

use kernel::{Language, Refusal};
use platform::calendar::Calendar;
use platform::web::Form;
use trame::{FieldType, SheetField};

use crate::field::input;
use crate::options::Options;

const LINE_LENGTH: usize = 300;
const PARAGRAPH_LENGTH: usize = 5_000;
const TEXT_LENGTH: usize = 50_000;

/// Reads one text by the rules of every form.
pub fn checked<T>(typed: &str, read: impl FnOnce(&mut Form) -> T) -> Result<T, Refusal> {
    let mut form = Form::new();
    form.fill("value", typed);
    let read = read(&mut form);
    form.refusal("value").cloned().map_or(Ok(read), Err)
}

/// What was typed in a field; nothing when it was left empty.
///
/// # Errors
/// What is wrong with it.
pub fn value(form: &Form, field: &SheetField, options: &Options) -> Result<Vec<String>, Refusal> {
    let name = input(field);
    let typed = form.value(&name).trim();
    let one = |text: String| if text.is_empty() { Vec::new() } else { vec![text] };
    let known = |key: &str| field.choices.iter().any(|choice| choice.key == key);
    match field.holds {
        FieldType::Line => checked(typed, |form| form.line("value", 0..=LINE_LENGTH)).map(one),
        FieldType::Paragraph => checked(typed, |form| form.text("value", 0..=PARAGRAPH_LENGTH)).map(one),
        FieldType::Text => checked(typed, |form| form.text("value", 0..=TEXT_LENGTH)).map(one),
        FieldType::Choices | FieldType::Tree => {
            Ok(form.choices(&name, |key| known(key).then(|| key.to_owned())))
        }
        FieldType::Sheets => several(form, &name, |uid| options.has_sheet(field.of.as_deref(), uid)),
        // Pictures and documents are taken elsewhere; a title is made of the others.
        FieldType::Image | FieldType::File | FieldType::Title => Ok(Vec::new()),
        _ if typed.is_empty() => alone(form, &name, field.holds),
        FieldType::Choice => chosen(typed, known),
        FieldType::Person => chosen(typed, |uid| options.has_person(uid)),
        FieldType::Sheet => chosen(typed, |uid| options.has_sheet(field.of.as_deref(), uid)),
        FieldType::Number => number(typed),
        FieldType::Date => day(typed).map(|day| vec![day]),
        FieldType::Period => period(typed, form.value(&format!("{name}-to")).trim()),
        FieldType::Place => place(form, &name, typed),
        FieldType::Link => link(typed),
        FieldType::Mail => checked(typed, |form| form.email("value")).map(one),
    }
}

/// How many other sheets one field may point at.
pub const MOST_SHEETS: usize = 20;

fn several(form: &Form, name: &str, known: impl Fn(&str) -> bool) -> Result<Vec<String>, Refusal> {
    let chosen = form.choices(name, |uid| known(uid).then(|| uid.to_owned()));
    if chosen.len() > MOST_SHEETS {
        return Err(Refusal::new("sheet-too-many-sheets").with("most", MOST_SHEETS));
    }
    Ok(chosen)
}

/// Whether what is stored can stand in such a field: a kind may change what a field holds, and nothing is lost by it.
pub fn fits(field: &SheetField, values: &[String]) -> bool {
    let known = |key: &String| field.choices.iter().any(|choice| choice.key == *key);
    let same = |read: Result<Vec<String>, Refusal>| read.is_ok_and(|read| read == values);
    let Some(first) = values.first() else { return true };
    match field.holds {
        FieldType::Line => values.len() == 1 && !first.contains('\n'),
        FieldType::Paragraph | FieldType::Text => values.len() == 1,
        // A choice that the kind no longer offers still says what was chosen.
        FieldType::Choice => values.len() == 1 && known(first),
        FieldType::Choices | FieldType::Tree => values.iter().any(known),
        FieldType::Number => same(number(first)),
        FieldType::Date => same(day(first).map(|day| vec![day])),
        FieldType::Period => same(period(first, values.get(1).map_or("", String::as_str))),
        FieldType::Place => values.len() == 1 || values.len() == 3,
        FieldType::Link => same(link(first)),
        FieldType::Mail => values.len() == 1 && first.contains('@') && !first.contains(char::is_whitespace),
        FieldType::Person | FieldType::Sheet | FieldType::Sheets => {
            values.iter().all(|value| value.parse::<kernel::Uid>().is_ok())
        }
        FieldType::Image | FieldType::File | FieldType::Title => false,
    }
}

/// Nothing was typed in the field itself; what was typed beside it has nothing to belong to.
fn alone(form: &Form, name: &str, holds: FieldType) -> Result<Vec<String>, Refusal> {
    let beside = |part: &str| !form.value(&format!("{name}-{part}")).trim().is_empty();
    match holds {
        FieldType::Period if beside("to") => Err(Refusal::new("sheet-no-first-day")),
        FieldType::Place if beside("latitude") || beside("longitude") => {
            Err(Refusal::new("sheet-place-without-words"))
        }
        _ => Ok(Vec::new()),
    }
}

fn chosen(typed: &str, known: impl FnOnce(&str) -> bool) -> Result<Vec<String>, Refusal> {
    if known(typed) {
        Ok(vec![typed.to_owned()])
    } else {
        Err(Refusal::new("form-choose"))
    }
}

/// A number as people write it: with a comma or a point, with spaces between thousands.
fn number(typed: &str) -> Result<Vec<String>, Refusal> {
    let plain: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| if letter == ',' { '.' } else { letter })
        .collect();
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let good = digits.len() <= 15
        && digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.ends_with(|last: char| last.is_ascii_digit())
        && digits.matches('.').count() <= 1
        && digits
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == '.');
    if good {
        Ok(vec![plain])
    } else {
        Err(Refusal::new("sheet-not-a-number"))
    }
}

fn day(typed: &str) -> Result<String, Refusal> {
    // A day without an hour is the same in every zone.
    let calendar = Calendar::new(Language::French, "UTC");
    let found = calendar.from_field(typed).map(|day| calendar.field(day));
    found.ok_or(Refusal::new("sheet-not-a-day"))
}

fn period(first: &str, last: &str) -> Result<Vec<String>, Refusal> {
    let first = day(first)?;
    if last.is_empty() {
        return Ok(vec![first]);
    }
    let last = day(last)?;
    // Years have four digits, so the order of texts is that of days.
    if last < first {
        return Err(Refusal::new("sheet-ends-before"));
    }
    Ok(vec![first, last])
}

fn place(form: &Form, name: &str, typed: &str) -> Result<Vec<String>, Refusal> {
    let words = checked(typed, |form| form.line("value", 1..=LINE_LENGTH))?;
    let latitude = form.value(&format!("{name}-latitude")).trim();
    let longitude = form.value(&format!("{name}-longitude")).trim();
    if latitude.is_empty() && longitude.is_empty() {
        return Ok(vec![words]);
    }
    let degrees = |typed: &str, most: f64| {
        let found = typed.replace(',', ".").parse::<f64>().ok();
        found
            .filter(|degrees| degrees.abs() <= most)
            .map(|degrees| degrees.to_string())
    };
    match (degrees(latitude, 90.0), degrees(longitude, 180.0)) {
        (Some(latitude), Some(longitude)) => Ok(vec![words, latitude, longitude]),
        _ => Err(Refusal::new("sheet-not-a-point")),
    }
}

/// Only addresses that open a page: anything else could run in the reader's name.
fn link(typed: &str) -> Result<Vec<String>, Refusal> {
    let link = checked(typed, |form| form.line("value", 1..=500))?;
    let host = ["https://", "http://"]
        .iter()
        .find_map(|start| link.strip_prefix(start));
    if host.is_some_and(|host| !host.is_empty()) && !link.contains(' ') {
        Ok(vec![link])
    } else {
        Err(Refusal::new("sheet-not-a-link"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, read) in [
            ("12", "12"),
            ("1 200,5", "1200.5"),
            ("-3", "-3"),
            ("0.25", "0.25"),
        ] {
            assert_eq!(number(typed), Ok(vec![read.to_owned()]));
        }
        for wrong in ["douze", "1.2.3", "1e9", "-", "NaN", ".5", "inf", "12."] {
            assert!(number(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_was_stored_for_another_type_is_known_as_such() {
        let holding = |holds| SheetField {
            holds,
            choices: vec![trame::Choice {
                key: "yes".to_owned(),
                ..trame::Choice::default()
            }],
            ..SheetField::default()
        };
        let fits = |holds, values: &[&str]| {
            let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
            super::fits(&holding(holds), &values)
        };
        assert!(fits(FieldType::Line, &["une phrase"]) && !fits(FieldType::Line, &["a\nb"]));
        assert!(fits(FieldType::Number, &["12.5"]) && !fits(FieldType::Number, &["douze"]));
        assert!(fits(FieldType::Date, &["2026-04-02"]) && !fits(FieldType::Date, &["avril"]));
        assert!(fits(FieldType::Choice, &["yes"]) && !fits(FieldType::Choice, &["une phrase"]));
        assert!(fits(FieldType::Tree, &["gone", "yes"]) && !fits(FieldType::Tree, &["gone"]));
        assert!(fits(FieldType::Period, &["2026-04-02", "2026-04-03"]));
        assert!(!fits(FieldType::Link, &["javascript:alert(1)"]));
        assert!(!fits(FieldType::Person, &["Cleo"]) && fits(FieldType::Person, &[]));
    }

    #[test]
    fn only_addresses_of_pages_are_links() {
        assert!(link("https://example.org/a?b=c#d").is_ok());
        for wrong in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "https://",
            "//example.org",
            "https://a b",
            "example.org",
        ] {
            assert!(link(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_period_has_its_days_in_order() {
        assert_eq!(period("2026-03-10", "").unwrap(), ["2026-03-10"]);
        assert_eq!(
            period("2026-03-10", "2026-03-12").unwrap(),
            ["2026-03-10", "2026-03-12"]
        );
        assert!(period("2026-03-10", "2026-03-09").is_err());
        assert!(period("2026-02-30", "").is_err());
    }
}
