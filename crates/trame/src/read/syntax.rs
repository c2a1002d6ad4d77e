//! What the TOML parser complains of, in words for people who do not write TOML every day.

use toml::de::{DeTable, Error};

use crate::text::excerpt;
use crate::{Fault, File, MOST_FAULTS, What};

/// Every error of a text, given the first. Of a very long text only that one: the parser keeps one error a line.
pub(super) fn errors(text: &str, first: Error) -> Vec<Error> {
    const LONG: usize = 256 * 1024;
    if text.len() > LONG {
        return vec![first];
    }
    let (_, mut errors) = DeTable::parse_recoverable(text);
    errors.truncate(MOST_FAULTS);
    errors
}

/// The fault for an error of the parser.
pub(super) fn fault(file: File, text: &str, error: &Error) -> Fault {
    let offset = error.span().map_or(0, |span| span.start);
    Fault::at(
        file,
        text,
        offset,
        "",
        what(error.message(), line_at(text, offset)),
    )
}

fn what(complaint: &str, line: String) -> What {
    let about = |words: &[&str]| words.iter().any(|word| complaint.contains(word));
    if about(&["duplicate key"]) {
        What::SameKeyTwice {}
    } else if about(&["unclosed", "comma", "array", "inline table"]) {
        What::Unclosed { line }
    } else if about(&[
        "basic string",
        "literal string",
        "escape",
        "unicode",
        "opening quote",
    ]) {
        What::BadString { line }
    } else if about(&[
        "value must be quoted",
        "values must be quoted",
        "invalid value",
        "integer",
        "float",
        "digit",
    ]) {
        What::BadValue { line }
    } else if about(&["assignment", "no value", "missing value", "`=`"]) {
        What::BadAssignment { line }
    } else {
        What::NotToml { line }
    }
}

fn line_at(text: &str, offset: usize) -> String {
    let start = text
        .get(..offset)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |end| end + 1);
    let line = text
        .get(start..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default();
    excerpt(line.trim())
}
