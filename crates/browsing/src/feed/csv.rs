//! A table that spreadsheets read (RFC 4180), in UTF-8 with the mark that some of them need.

use platform::web::View;
use spaces::shape::said;

use super::pages::Made;
use crate::browse::{Line, Lookup, cells, columns};

/// The table: a column for each field where one kind is asked for.
pub fn write(v: &View, made: &Made, lines: &[Line], lookup: &Lookup) -> String {
    let fields = columns(&made.scope, true);
    let mut heads = vec![
        v.t("browse-column-title").into_owned(),
        v.t("browse-column-kind").into_owned(),
    ];
    heads.extend(
        fields
            .iter()
            .map(|field| said(&field.label, v.language).text.to_owned()),
    );
    heads.extend(["author", "day", "licence", "address"].map(|column| v.word("browse-column", column)));
    let mut text = String::from('\u{feff}');
    row(&mut text, &heads);
    for line in lines {
        let kind = made.scope.known(&line.kind);
        let mut all = vec![
            line.title.clone(),
            kind.map_or_else(
                || line.kind.clone(),
                |kind| said(&kind.name, v.language).text.to_owned(),
            ),
        ];
        all.extend(cells(v, &made.scope, line, lookup, &fields));
        let day = v.machine(line.at());
        all.extend([
            line.author.name.clone(),
            day.get(..10).unwrap_or(&day).to_owned(),
            line.licence.word().to_owned(),
            v.absolute(&format!("/sheets/{}", line.uid)),
        ]);
        row(&mut text, &all);
    }
    text
}

fn row(text: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

fn escaped(cell: &str) -> String {
    let number = cell.replace(',', ".").parse::<f64>().is_ok();
    // A spreadsheet would reckon with what begins like a formula; a number below zero is none.
    let plain = if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !number {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if plain.contains([',', '"', '\n', '\r', ';']) {
        format!("\"{}\"", plain.replace('"', "\"\""))
    } else {
        plain
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::escaped;

    #[test]
    fn what_a_spreadsheet_would_reckon_with_is_text() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-3,5", "\"-3,5\""),
            ("-deux", "'-deux"),
            ("\t=1", "'\t=1"),
            ("dire \"non\", puis", "\"dire \"\"non\"\", puis\""),
            ("été", "été"),
        ] {
            assert_eq!(escaped(cell), written);
        }
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula_or_ends_its_row(cell in "(?s).{0,60}") {
            let written = escaped(&cell);
            let is_quoted = written.starts_with('"');
            let inside = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(&written);
            if is_quoted {
                prop_assert!(!inside.replace("\"\"", "").contains('"'));
            } else {
                prop_assert!(!written.contains([',', '"', '\n', '\r']));
            }
            let read = if is_quoted { inside.replace("\"\"", "\"") } else { written.clone() };
            let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
            prop_assert!(is_number || !read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
            let said = read.strip_prefix('\'').unwrap_or(&read);
            prop_assert!(read == cell || said == cell);
        }
    }
}
