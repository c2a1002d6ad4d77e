//! Kinds and lines in words, for the pages of a sheet. The list of the sheets of a space is in `browsing`.

use platform::web::View;
use spaces::shape::said;

use super::lines::Line;

/// A kind of sheet, in words.
pub(super) struct Kind {
    pub key: String,
    pub name: String,
    pub purpose: String,
}

impl Kind {
    pub(super) fn of(v: &View, kind: &trame::Sheet) -> Self {
        let line = |words: &trame::Words| said(words, v.language).text.to_owned();
        Kind {
            key: kind.key.clone(),
            name: line(&kind.name),
            purpose: line(&kind.purpose),
        }
    }
}

/// A line with the name of its kind.
pub(super) struct Row {
    pub line: Line,
    pub kind: String,
}

/// Lines with the names of their kinds, in the words of the space.
pub(super) fn rows(v: &View, trame: &trame::Trame, lines: Vec<Line>) -> Vec<Row> {
    let name = |key: &str| {
        let kind = trame.sheets.iter().find(|kind| kind.key == key);
        kind.map_or_else(String::new, |kind| said(&kind.name, v.language).text.to_owned())
    };
    lines
        .into_iter()
        .map(|line| Row {
            kind: name(&line.kind),
            line,
        })
        .collect()
}
