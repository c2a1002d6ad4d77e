//! Rows as the file has them.

use jiff::civil::Date;
use platform::calendar::Calendar;
use platform::table::begins_a_formula;

use super::model::{Dates, Decimals, Entry, Field, Mapping};
use crate::ledger::period::day;

/// The words that stand in a file for what is known by a key: where lines come from, how people were there, that they were.
pub(super) struct Words<'a> {
    pub calendar: &'a Calendar,
    pub source: &'a dyn Fn(&str) -> String,
    pub modality: &'a dyn Fn(&str) -> String,
    pub status: String,
}

/// What stands in the cell of a column.
fn cell(mapping: &Mapping, words: &Words<'_>, field: Field, text: &str, entry: &Entry) -> String {
    let details = &entry.details;
    match field {
        Field::Fixed => text.to_owned(),
        Field::Identifier if mapping.identifier => entry.identifier.clone(),
        Field::Identifier => String::new(),
        Field::Civility => details.civility.clone(),
        Field::FamilyName => details.family_name.clone(),
        Field::GivenName => details.given_name.clone(),
        Field::Name => entry.name.clone(),
        Field::Mail => details.mail.clone(),
        Field::Corps => details.corps.clone(),
        Field::Discipline => details.discipline.clone(),
        Field::EstablishmentCode => details.establishment_code.clone(),
        Field::Establishment => details.establishment.clone(),
        Field::Town => details.town.clone(),
        Field::Title => entry.title.clone(),
        Field::Source => (words.source)(&entry.source),
        Field::Modality if entry.modality.is_empty() => String::new(),
        Field::Modality => (words.modality)(&entry.modality),
        Field::Place => entry.place.clone(),
        Field::FirstDay => written(day(words.calendar, entry.starts), mapping.dates),
        Field::LastDay => written(day(words.calendar, entry.ends), mapping.dates),
        Field::Hours => hours(entry.minutes, mapping.decimals),
        Field::Minutes => entry.minutes.to_string(),
        Field::Status => words.status.clone(),
        Field::Reference => entry.reference.clone(),
    }
}

/// A day, as it is asked.
fn written(day: Date, dates: Dates) -> String {
    let (year, month, day) = (day.year(), day.month(), day.day());
    match dates {
        Dates::Slashes => format!("{day:02}/{month:02}/{year:04}"),
        Dates::Iso => format!("{year:04}-{month:02}-{day:02}"),
        Dates::Dots => format!("{day:02}.{month:02}.{year:04}"),
        Dates::Digits => format!("{year:04}{month:02}{day:02}"),
    }
}

/// Hours with two places, without those that say nothing: `1,5`, `2`, `0,75`.
fn hours(minutes: i64, decimals: Decimals) -> String {
    let hundredths = (minutes * 100 + 30) / 60;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let mark = match decimals {
        Decimals::Comma => ',',
        Decimals::Point => '.',
    };
    let rest = format!("{rest:02}");
    match rest.trim_end_matches('0') {
        "" => whole.to_string(),
        rest => format!("{whole}{mark}{rest}"),
    }
}

/// Whether what stands in a column is written by us, and so harmless as it is.
fn is_ours(field: Field) -> bool {
    matches!(
        field,
        Field::FirstDay | Field::LastDay | Field::Hours | Field::Minutes | Field::Reference
    )
}

/// One row, cell by cell.
pub(super) fn row(mapping: &Mapping, words: &Words<'_>, entry: &Entry) -> Vec<String> {
    let cells = mapping.columns.iter().map(|column| {
        let text = cell(mapping, words, column.field, &column.text, entry);
        match !is_ours(column.field) && begins_a_formula(&text) {
            true => format!("'{text}"),
            false => text,
        }
    });
    cells.collect()
}

/// The heads, made harmless like the cells.
pub(super) fn heads(mapping: &Mapping) -> Vec<String> {
    let heads = mapping
        .columns
        .iter()
        .map(|column| match begins_a_formula(&column.head) {
            true => format!("'{}", column.head),
            false => column.head.clone(),
        });
    heads.collect()
}

/// The file as text, before signs become bytes.
pub(super) fn file(mapping: &Mapping, words: &Words<'_>, entries: &[Entry]) -> String {
    let sign = mapping.separator.sign();
    let quoted = |cell: &String| {
        let edges = cell.starts_with(' ') || cell.ends_with(' ');
        if edges || cell.contains([sign, '"', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    let line = |cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(quoted).collect();
        format!("{}\r\n", cells.join(&sign.to_string()))
    };
    let mut text = String::new();
    if mapping.heads {
        text.push_str(&line(heads(mapping)));
    }
    for entry in entries {
        text.push_str(&line(row(mapping, words, entry)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::model::{Column, Separator};
    use super::*;
    use jiff::civil::date;
    use kernel::{Instant, Language};
    use proptest::prelude::*;

    fn entry(title: &str) -> Entry {
        Entry {
            reference: "r".into(),
            source: "gathering".into(),
            title: title.into(),
            starts: Instant::from_milliseconds(1_773_158_400_000),
            ends: Instant::from_milliseconds(1_773_158_400_000),
            minutes: 90,
            name: "Ada".into(),
            details: super::super::model::Details::default(),
            identifier: "12A3456789ABC".into(),
            modality: "onsite".into(),
            place: String::new(),
        }
    }

    fn written_as(mapping: &Mapping, title: &str) -> String {
        let calendar = Calendar::new(Language::French, "Europe/Paris");
        let words = Words {
            calendar: &calendar,
            source: &|word| word.to_owned(),
            modality: &|word| word.to_owned(),
            status: "présent".into(),
        };
        file(mapping, &words, &[entry(title)])
    }

    fn of(fields: &[Field]) -> Mapping {
        let column = |field: &Field| Column {
            head: field.word().to_uppercase(),
            field: *field,
            text: String::new(),
        };
        Mapping {
            columns: fields.iter().map(column).collect(),
            ..Mapping::example().unwrap()
        }
    }

    #[test]
    fn days_hours_and_separators_are_as_asked() {
        assert_eq!(written(date(2026, 3, 2), Dates::Slashes), "02/03/2026");
        assert_eq!(written(date(2026, 3, 2), Dates::Digits), "20260302");
        assert_eq!(hours(90, Decimals::Comma), "1,5");
        assert_eq!(hours(45, Decimals::Point), "0.75");
        assert_eq!(hours(120, Decimals::Comma), "2");
        assert_eq!(hours(50, Decimals::Comma), "0,83");
        let mut mapping = of(&[Field::Title, Field::Hours, Field::FirstDay]);
        mapping.separator = Separator::Comma;
        assert_eq!(
            written_as(&mapping, "a, \"b\""),
            "TITLE,HOURS,FIRST_DAY\r\n\"a, \"\"b\"\"\",\"1,5\",10/03/2026\r\n"
        );
        mapping.heads = false;
        mapping.separator = Separator::Tab;
        assert_eq!(written_as(&mapping, "=1+1"), "'=1+1\t1,5\t10/03/2026\r\n");
    }

    #[test]
    fn the_number_of_an_administration_is_written_only_where_it_is_on() {
        let mut mapping = of(&[Field::Identifier]);
        mapping.heads = false;
        assert_eq!(written_as(&mapping, "x"), "\r\n");
        mapping.identifier = true;
        assert_eq!(written_as(&mapping, "x"), "12A3456789ABC\r\n");
    }

    proptest! {
        #[test]
        fn no_title_begins_a_formula_or_breaks_its_row(title in "(?s).{0,40}") {
            for separator in Separator::ALL {
                let mut mapping = of(&[Field::Title, Field::Minutes]);
                (mapping.separator, mapping.heads) = (*separator, false);
                let text = written_as(&mapping, &title);
                let end = format!("{}90\r\n", separator.sign());
                let cell = text.strip_suffix(&end).unwrap();
                let read = match cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')) {
                    Some(quoted) => quoted.replace("\"\"", "\""),
                    None => {
                        prop_assert!(!cell.contains([separator.sign(), '"', '\n', '\r']));
                        cell.to_owned()
                    }
                };
                prop_assert!(!begins_a_formula(&read));
            }
        }
    }
}
