//! What a text says, as a tree: made once from its Markdown, and written from there as XHTML, OpenDocument, or what the
//! typesetter takes.
//!
//! Always true:
//! - no writer ever sees markup that somebody typed: raw HTML is words of the text;
//! - a link leads to the web or to a mail address; a picture is one of this house, and has words that say what it shows;
//! - headings go down one step at a time, whatever their author skipped;
//! - nothing is nested deeper than [`DEPTH`], so that no text exhausts whoever reads it.

pub mod odt;
pub mod read;
#[cfg(test)]
mod tests;
pub mod typeset;
pub mod xhtml;

use kernel::Uid;

/// How deep quotes and lists are kept apart; below, their words stand in paragraphs.
pub const DEPTH: usize = 8;

/// A picture of this house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its identifier.
    pub media: Uid,
    /// What it shows, in words; never empty.
    pub alternative: String,
    /// Where this house shows it, when that is the door of a sheet rather than everybody's.
    pub path: Option<String>,
}

impl Picture {
    /// The name of its file, wherever files are kept beside texts.
    pub fn file(&self) -> String {
        format!("pictures/{}.jpg", self.media)
    }

    /// Where this house shows it.
    pub fn address(&self) -> String {
        self.path
            .clone()
            .unwrap_or_else(|| format!("/media/{}", self.media))
    }
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Strong ones.
    Strong(Vec<Inline>),
    /// Stressed ones.
    Emphasis(Vec<Inline>),
    /// Struck out.
    Struck(Vec<Inline>),
    /// Code.
    Code(String),
    /// Words that lead somewhere.
    Link {
        /// The address: `https:`, `http:` or `mailto:`.
        to: String,
        /// The words; never empty.
        says: Vec<Inline>,
    },
    /// The line ends here.
    Break,
}

/// An item of a list.
pub type Item = Vec<Block>;
/// A cell of a table, or any other line.
pub type Line = Vec<Inline>;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, one step or more below that of the text.
    Heading(usize, Line),
    /// A paragraph.
    Paragraph(Line),
    /// A list; with the first number when it is numbered.
    List(Option<usize>, Vec<Item>),
    /// A quote.
    Quote(Vec<Block>),
    /// Code, line by line.
    Code(String),
    /// A table: the head, and rows that are as wide.
    Table(Vec<Line>, Vec<Vec<Line>>),
    /// A line across.
    Rule,
    /// A picture.
    Picture(Picture),
}

/// A line of words.
pub fn words(text: impl Into<String>) -> Line {
    vec![Inline::Text(text.into())]
}

/// An address that may be led to from a file that somebody takes away.
pub fn may_lead(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:"]
        .iter()
        .any(|start| lower.starts_with(start));
    known
        && address.len() < 2_000
        && !address
            .chars()
            .any(|letter| letter.is_control() || letter.is_whitespace())
}

/// The pictures that stand in blocks, wherever they are.
pub fn pictures<'a>(blocks: &'a [Block], into: &mut Vec<&'a Picture>) {
    for block in blocks {
        match block {
            Block::Picture(picture) => into.push(picture),
            Block::Quote(inner) => pictures(inner, into),
            Block::List(_, items) => items.iter().for_each(|item| pictures(item, into)),
            _ => {}
        }
    }
}

/// Whether a text shows nothing: spaces, and signs that only tell others how to stand.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e01ef}')
    })
}

/// Takes away what XML cannot hold (XML 1.0, 2.2).
pub fn sayable(text: &str) -> String {
    text.chars()
        .filter(|letter| matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..))
        .collect()
}

/// Words inside XML, between tags or in an attribute.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in sayable(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}
