//! Texts by language, and what a text may hold.

use kernel::Language;

use crate::What;
use crate::vocabulary::Vocabulary;

/// One text in each of its languages. A trame has thousands of them, each in one language or two: they stand in a list,
/// in the order of the languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words(Vec<(Language, String)>);

impl Words {
    /// A text in no language yet.
    pub const fn new() -> Self {
        Words(Vec::new())
    }

    /// The same text in every language of the house: a proper name.
    pub fn same(text: &str) -> Self {
        Language::ALL
            .iter()
            .fold(Words::new(), |words, language| words.with(*language, text))
    }

    /// Adds or replaces one language.
    pub fn with(mut self, language: Language, text: &str) -> Self {
        self.set(language, text);
        self
    }

    /// Adds or replaces one language, as somebody typed or pasted it: line ends of other systems and of browsers
    /// become line feeds, and byte order marks go.
    pub fn set(&mut self, language: Language, text: &str) {
        let text = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .replace('\u{feff}', "");
        self.keep(language, text);
    }

    /// Adds or replaces one language with exactly these characters: what a file says is judged as it is.
    pub(crate) fn put(&mut self, language: Language, text: &str) {
        self.keep(language, text.to_owned());
    }

    fn keep(&mut self, language: Language, text: String) {
        match self.0.binary_search_by_key(&language, |(known, _)| *known) {
            Ok(place) => {
                if let Some(known) = self.0.get_mut(place) {
                    known.1 = text;
                }
            }
            Err(place) => {
                self.0.reserve_exact(1);
                self.0.insert(place, (language, text));
            }
        }
    }

    /// Takes one language away.
    pub fn remove(&mut self, language: Language) {
        self.0.retain(|(known, _)| *known != language);
    }

    /// The text in this very language, if it is there.
    pub fn get(&self, language: Language) -> Option<&str> {
        let known = self.0.iter().find(|(known, _)| *known == language);
        known.map(|(_, text)| text.as_str())
    }

    /// The text to show to a reader of `language`, and the language in which it really is.
    pub fn in_language(&self, language: Language) -> (&str, Language) {
        match self.get(language) {
            Some(text) => (text, language),
            None => self
                .iter()
                .next()
                .map_or(("", language), |(language, text)| (text, language)),
        }
    }

    /// Every language with its text.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// Whether it is there in no language at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every text, those in `languages` first and in that order.
    pub(crate) fn in_order(&self, languages: &[Language]) -> Vec<(Language, &str)> {
        let others = Language::all()
            .iter()
            .filter(|language| !languages.contains(language));
        let order = languages.iter().chain(others);
        order
            .filter_map(|language| self.get(*language).map(|text| (*language, text)))
            .collect()
    }
}

/// How long a text may be, and whether it may have line breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// One line.
    Line,
    /// A few sentences.
    Paragraph,
    /// A page of Markdown.
    Text,
}

impl Size {
    const fn most(self) -> usize {
        match self {
            Size::Line => 160,
            Size::Paragraph => 2_000,
            Size::Text => 20_000,
        }
    }

    /// What is wrong with a text of this size.
    pub(crate) fn fault(self, text: &str) -> Option<What> {
        check(text, self.most(), self != Size::Line)
    }
}

/// What a string that is not said in several languages must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `passeur`, `week-2`.
    Key,
    /// One line of at most so many characters.
    Line(usize),
    /// A web address.
    Address,
    /// SHA-256 in hexadecimal.
    Digest,
}

impl Form {
    /// What is wrong with a string of this form.
    pub(crate) fn fault(self, text: &str) -> Option<What> {
        match self {
            Form::Line(most) => check(text, most, false),
            Form::Key if !is_key(text) => Some(What::NotAKey { text: excerpt(text) }),
            Form::Address if !is_address(text) => Some(What::NotAnAddress { text: excerpt(text) }),
            Form::Digest if !is_digest(text) => Some(What::NotADigest { text: excerpt(text) }),
            Form::Key | Form::Address | Form::Digest => None,
        }
    }
}

/// The beginning of a text, for a message.
pub(crate) fn excerpt(text: &str) -> String {
    const ENOUGH: usize = 60;
    let mut short: String = text.chars().take(ENOUGH).collect();
    if text.chars().nth(ENOUGH).is_some() {
        short.push('…');
    }
    short.replace(|c: char| c.is_control(), " ")
}

fn check(text: &str, most: usize, breaks: bool) -> Option<What> {
    if text.trim().is_empty() {
        return Some(What::Empty {});
    }
    if let Some(stray) = text.chars().find(|c| is_stray(*c)) {
        return Some(What::ControlCharacter {
            code: format!("U+{:04X}", u32::from(stray)),
        });
    }
    if !breaks && text.contains(['\n', '\t', '\u{2028}', '\u{2029}']) {
        return Some(What::LineBreak {});
    }
    // Bytes are never fewer than characters, so most texts need no counting.
    if text.len() > most {
        let length = text.chars().count();
        return (length > most).then_some(What::TooLong { length, most });
    }
    None
}

/// Characters that nobody writes on purpose: controls, and the mark that some editors put before a file.
fn is_stray(c: char) -> bool {
    c == '\u{feff}' || c.is_control() && !matches!(c, '\n' | '\t')
}

fn is_key(text: &str) -> bool {
    text.len() <= 48
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn is_address(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\');
    text.chars().count() <= 500
        && host.is_some_and(|rest| {
            !rest.is_empty() && !rest.starts_with(['/', '?', '#']) && rest.chars().all(plain)
        })
}

fn is_digest(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}
