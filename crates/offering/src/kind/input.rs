//! The fields of a form for one part of the trame.

use platform::web::View;
use spaces::shape::said;
use trame::{Trame, Words};

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// A line in each language.
    Line,
    /// A paragraph in each language.
    Paragraph,
    /// A number.
    Number,
    /// One of several.
    One,
    /// A box to tick.
    Tick,
    /// Several boxes, each with a name of its own.
    Ticks,
}

impl Holds {
    fn word(self) -> &'static str {
        match self {
            Holds::Line => "line",
            Holds::Paragraph => "paragraph",
            Holds::Number => "number",
            Holds::One => "one",
            Holds::Tick => "tick",
            Holds::Ticks => "ticks",
        }
    }
}

/// A field of a form.
pub(super) struct Input {
    pub name: &'static str,
    holds: Holds,
    pub required: bool,
    pub hint: bool,
    /// What there is to choose from: value and words.
    pub options: Vec<(String, String)>,
}

impl Input {
    /// A field that may stay empty.
    pub fn new(name: &'static str, holds: Holds) -> Self {
        Input {
            name,
            holds,
            required: false,
            hint: false,
            options: Vec::new(),
        }
    }

    /// A field that must be filled in.
    pub fn must(name: &'static str, holds: Holds) -> Self {
        Input {
            required: true,
            ..Input::new(name, holds)
        }
    }

    /// With a hint, whose message is `kind-hint-…`.
    pub fn hinted(mut self) -> Self {
        self.hint = true;
        self
    }

    /// With choices.
    pub fn of(mut self, options: Vec<(String, String)>) -> Self {
        self.options = options;
        self
    }

    /// How it is filled in, as a word for the template.
    pub fn kind(&self) -> &'static str {
        self.holds.word()
    }
}

/// What the forms of one page draw their choices from.
pub(super) struct Around<'a> {
    pub v: &'a View,
    pub trame: &'a Trame,
    /// The kind that is shown, if one is.
    pub kind: Option<&'a trame::Gathering>,
}

impl Around<'_> {
    /// A text of the trame, for the reader.
    pub fn say(&self, words: &Words) -> String {
        said(words, self.v.language).text.to_owned()
    }

    /// The roles, after a choice that means nothing.
    pub fn roles(&self) -> Vec<(String, String)> {
        let roles = self.trame.roles.iter();
        let roles = roles.map(|role| (role.key.clone(), self.say(&role.name)));
        std::iter::once((String::new(), String::new()))
            .chain(roles)
            .collect()
    }

    /// The words of a vocabulary.
    pub fn words(
        &self,
        vocabulary: &str,
        words: impl Iterator<Item = &'static str>,
    ) -> Vec<(String, String)> {
        words
            .map(|word| (word.to_owned(), self.v.word(vocabulary, word).to_owned()))
            .collect()
    }
}
