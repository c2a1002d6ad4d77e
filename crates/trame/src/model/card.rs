//! `trame.toml`: what the trame is called, who wrote it, where it comes from.

use kernel::Language;

use crate::text::{Form, Size};
use crate::walk::{Spoken, Table, Walk};
use crate::{FORMAT, Licence, Picture, Words};

/// The card of a trame.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    /// The trame's own name in addresses and lineage.
    pub key: String,
    /// Chosen by its authors.
    pub version: String,
    /// The languages of every text; the first is the one in which the trame was written.
    pub languages: Vec<Language>,
    /// Under what terms others may take it up.
    pub licence: Licence,
    /// The drawing on its card.
    pub picture: Picture,
    /// What people call it.
    pub name: Words,
    /// What it is for, in two or three sentences.
    pub summary: Words,
    /// Who wrote the pattern.
    pub authors: Vec<Author>,
    /// Where facts come from.
    pub sources: Vec<Source>,
    /// The trames it descends from, parent first.
    pub lineage: Vec<Ancestor>,
}

impl Card {
    pub(crate) fn walk(&mut self, to: &mut impl Walk) {
        let mut format = FORMAT;
        to.number("format", FORMAT..=FORMAT, &mut format);
        to.key("key", &mut self.key);
        to.string("version", Form::Line(20), &mut self.version);
        to.word_list("languages", &mut self.languages);
        to.word("licence", &mut self.licence);
        to.word("picture", &mut self.picture);
        to.line("name", &mut self.name);
        to.paragraph("summary", &mut self.summary);
        to.tables("author", &mut self.authors);
        to.tables("source", &mut self.sources);
        to.tables("lineage", &mut self.lineage);
    }
}

/// A group or an organisation that wishes to be named.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Author {
    /// Its name, the same in every language.
    pub name: String,
}

impl Table for Author {
    const UNIQUE: bool = false;

    fn name(&self) -> String {
        self.name.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.string("name", Form::Line(160), &mut self.name);
    }
}

/// Where a fact of the trame comes from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Source {
    /// The title, in its own language.
    pub title: String,
    /// Where to read it.
    pub address: Option<String>,
    /// The terms of the source.
    pub licence: Option<String>,
    /// What was taken from it.
    pub note: Option<Words>,
}

impl Table for Source {
    const UNIQUE: bool = false;

    fn name(&self) -> String {
        self.title.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.string("title", Form::Line(160), &mut self.title);
        to.string("address", Form::Address, &mut self.address);
        to.string("licence", Form::Line(160), &mut self.licence);
        to.paragraph("note", &mut self.note);
    }
}

/// A trame from which this one descends.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ancestor {
    /// Its key.
    pub key: String,
    /// Its version.
    pub version: String,
    /// Its name, in the languages that it had.
    pub name: Words,
    /// The digest of its files, as 64 hexadecimal digits.
    pub digest: String,
}

impl Table for Ancestor {
    const UNIQUE: bool = false;

    fn name(&self) -> String {
        format!("{} {}", self.key, self.version)
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.string("version", Form::Line(20), &mut self.version);
        to.words("name", Size::Line, Spoken::Somewhere, &mut self.name);
        to.string("digest", Form::Digest, &mut self.digest);
    }
}
