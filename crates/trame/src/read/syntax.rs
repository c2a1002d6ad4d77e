//! What the TOML parser complains of, in words for people who do not write TOML every day.

use toml::de::{DeTable, Error};

use crate::text::excerpt;
use crate::{Fault, File, MOST_FAULTS, What};

/// What is wrong with a text, given the parser's first error: at most one fault a line, and nothing after a bracket
/// that was never closed, since all that follows is then read amiss.
pub(super) fn faults(file: File, text: &str, first: Error) -> Vec<Fault> {
    // The parser may keep an error for every few bytes: of a very long text only the first is asked for.
    const LONG: usize = 256 * 1024;
    let errors = if text.len() > LONG {
        vec![first]
    } else {
        DeTable::parse_recoverable(text).1
    };
    let mut places: Vec<(usize, &str)> = errors
        .iter()
        .map(|error| (error.span().map_or(0, |span| span.start), error.message()))
        .collect();
    places.sort_unstable();
    let mut faults: Vec<Fault> = Vec::new();
    for (offset, complaint) in places.into_iter().take(MOST_FAULTS) {
        let fault = Fault::at(file, text, offset, "", what(complaint, text, offset));
        let last = faults.last();
        if last.is_some_and(|last| matches!(last.what, What::Unclosed { .. })) {
            break;
        }
        if last.is_none_or(|last| last.line != fault.line) {
            faults.push(fault);
        }
    }
    faults
}

fn what(complaint: &str, text: &str, offset: usize) -> What {
    let line = line_at(text, offset);
    let about = |words: &[&str]| words.iter().any(|word| complaint.contains(word));
    let stray = text
        .get(offset..)
        .and_then(|rest| rest.chars().next())
        .filter(|c| c.is_control() && *c != '\n');
    if let Some(stray) = stray {
        What::ControlCharacter {
            code: format!("U+{:04X}", u32::from(stray)),
        }
    } else if about(&["duplicate key"]) {
        What::SameKeyTwice {}
    } else if about(&[
        "must be quoted",
        "invalid value",
        "boolean",
        "fraction",
        "leading zero",
        "exponent",
        "numeric sign",
        "unexpected sign",
        "digits,",
    ]) {
        What::BadValue { line }
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
        "assignment",
        "no value",
        "missing value",
        "`=`",
        "unexpected key or value",
    ]) {
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
