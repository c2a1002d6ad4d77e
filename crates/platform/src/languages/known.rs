//! Messages read once, so that a page does not walk through Fluent for each of them: what is always the same, what only
//! has values put in, and what a small number chooses, each number once.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// Numbers from 0 to this are written once.
const SMALL: usize = 99;

/// What a message is made of.
pub(super) enum Known {
    /// No places to fill.
    Constant(Cow<'static, str>),
    /// Texts and the values between them.
    Simple(Box<[Piece]>),
    /// Anything else: Fluent writes it; what it makes of a small `count` alone is kept. In a box: most are the others.
    Chosen(Box<OnceLock<Vec<OnceLock<String>>>>),
}

/// A part of a message.
pub(super) enum Piece {
    Text(&'static str),
    Value(&'static str),
}

impl Known {
    /// A message of which nothing is known yet.
    pub(super) fn chosen() -> Self {
        Known::Chosen(Box::default())
    }

    /// What a pattern is made of, if it is texts and values only.
    pub(super) fn simple(pattern: &Pattern<&'static str>) -> Option<Self> {
        let pieces = pieces(pattern)?;
        let texts: Option<Vec<&'static str>> = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => Some(*text),
                Piece::Value(_) => None,
            })
            .collect();
        Some(match texts.as_deref() {
            None => Known::Simple(pieces.into()),
            Some([text]) => Known::Constant(Cow::Borrowed(text)),
            Some(texts) => Known::Constant(texts.concat().into()),
        })
    }

    /// What Fluent always makes of a message that was not simple, where it is always the same.
    pub(super) fn constant_of(&self, bundle: &FluentBundle<FluentResource>, id: &str) -> Option<Self> {
        let Known::Chosen(_) = self else { return None };
        let mut unfilled = Vec::new();
        let pattern = bundle.get_message(id)?.value()?;
        let text = bundle.format_pattern(pattern, None, &mut unfilled).into_owned();
        unfilled.is_empty().then(|| Known::Constant(text.into()))
    }

    /// The message with its values, unless only Fluent can write it; `format` asks it to.
    pub(super) fn filled(&self, values: &[(&str, &str)], format: impl FnOnce() -> String) -> Option<String> {
        match self {
            Known::Constant(text) => Some(text.clone().into_owned()),
            Known::Simple(pieces) => Some(joined(pieces, values)),
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

fn pieces(pattern: &Pattern<&'static str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&'static str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text(value)),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Value(id.name)),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// A value that is missing is named, as Fluent does.
fn joined(pieces: &[Piece], values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(part) => text.push_str(part),
            Piece::Value(name) => match values.iter().find(|(known, _)| known == name) {
                Some((_, value)) => text.push_str(value),
                None => text.extend(["{$", name, "}"]),
            },
        }
    }
    text
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
