//! Messages read once, so that a page does not walk through Fluent for each of them: what is always the same, what only
//! has values put in, and what a small number chooses, each number once.

use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// Numbers from 0 to this are written once.
const SMALL: usize = 99;

/// What a message is made of.
pub(super) enum Known {
    /// No places to fill.
    Constant(String),
    /// Texts and the values between them.
    Simple(Vec<Piece>),
    /// Anything else: Fluent writes it; what it makes of a small `count` alone is kept.
    Chosen(OnceLock<Vec<OnceLock<String>>>),
}

/// A part of a message.
pub(super) enum Piece {
    Text(String),
    Value(String),
}

impl Known {
    /// Reads the message of an identifier.
    pub(super) fn of(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<Self> {
        let mut unfilled = Vec::new();
        let pattern = bundle.get_message(id)?.value()?;
        let text = bundle.format_pattern(pattern, None, &mut unfilled).into_owned();
        if unfilled.is_empty() {
            return Some(Known::Constant(text));
        }
        Some(pieces(pattern).map_or_else(|| Known::Chosen(OnceLock::new()), Known::Simple))
    }

    /// The message with its values, unless only Fluent can write it; `format` asks it to.
    pub(super) fn filled(&self, values: &[(&str, &str)], format: impl FnOnce() -> String) -> Option<String> {
        match self {
            Known::Constant(text) => Some(text.clone()),
            Known::Simple(pieces) => joined(pieces, values),
            Known::Chosen(kept) => {
                let [("count", value)] = values else {
                    return None;
                };
                let count = small(value)?;
                let kept = kept.get_or_init(|| (0..=SMALL).map(|_| OnceLock::new()).collect());
                Some(kept.get(count)?.get_or_init(format).clone())
            }
        }
    }
}

fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Value(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// Nothing when a value is missing: what to show then is for Fluent to say.
fn joined(pieces: &[Piece], values: &[(&str, &str)]) -> Option<String> {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(part) => text.push_str(part),
            Piece::Value(name) => text.push_str(values.iter().find(|(known, _)| known == name)?.1),
        }
    }
    Some(text)
}

/// A number as it is written, below a hundred.
fn small(value: &str) -> Option<usize> {
    let written = match value.as_bytes() {
        [digit] => digit.is_ascii_digit(),
        [first, second] => (b'1'..=b'9').contains(first) && second.is_ascii_digit(),
        _ => false,
    };
    written.then(|| value.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_as_they_are_written_are_small() {
        assert_eq!(
            [small("0"), small("7"), small("99")],
            [Some(0), Some(7), Some(99)]
        );
        assert_eq!([small("007"), small("100"), small("+1"), small("")], [None; 4]);
    }
}
