//! A table of a file that is being read: finding its values, saying what is wrong with them.

use std::collections::HashSet;
use std::mem;
use std::ops::Range;

use kernel::Language;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::Texts;
use super::findings::Findings;
use super::languages::Languages;
use crate::text::{Size, excerpt};
use crate::vocabulary::Vocabulary;
use crate::walk::Spoken;
use crate::{File, What, Words};

/// Goes through a table of a file, fills a struct from it, and notes what is wrong.
pub(super) struct Reader<'a> {
    pub(super) file: File,
    pub(super) texts: &'a Texts<'a>,
    pub(super) languages: &'a Languages,
    pub(super) findings: &'a mut Findings,
    pub(super) table: &'a DeTable<'a>,
    /// Where the table begins, for what it lacks.
    pub(super) start: usize,
    /// `role.2.`, put before the names of its values.
    pub(super) path: String,
    /// The keys asked for so far; in the end, all that the format knows.
    pub(super) known: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    /// Reads a file from its outermost table.
    pub(super) fn new(
        file: File,
        texts: &'a Texts<'a>,
        table: &'a DeTable<'a>,
        languages: &'a Languages,
        findings: &'a mut Findings,
    ) -> Self {
        Reader {
            file,
            texts,
            languages,
            findings,
            table,
            start: 0,
            path: String::new(),
            known: Vec::new(),
        }
    }

    /// Blames whatever is left: nobody asked for it.
    pub(super) fn finish(&mut self) {
        for (key, _) in self.table {
            if !self.known.contains(&key.get_ref().as_ref()) {
                let what = What::UnknownKey {
                    key: excerpt(key.get_ref()),
                    allowed: self.known.join(", "),
                };
                self.blame(key.get_ref(), key.span(), what);
            }
        }
    }

    pub(super) fn blame(&mut self, name: &str, span: Range<usize>, what: What) {
        let place = format!("{}{name}", self.path);
        self.findings
            .at_offset(self.texts, self.file, span.start, &place, what);
    }

    pub(super) fn find(&mut self, name: &'static str) -> Option<(&'a Spanned<DeValue<'a>>, Range<usize>)> {
        self.known.push(name);
        let (key, value) = self.table.get_key_value(name)?;
        self.findings
            .places
            .insert((self.file, format!("{}{name}", self.path)), key.span().start);
        Some((value, key.span()))
    }

    pub(super) fn find_or_blame(
        &mut self,
        name: &'static str,
        required: bool,
    ) -> Option<(&'a DeValue<'a>, Range<usize>)> {
        match self.find(name) {
            Some((value, _)) => Some((value.get_ref(), value.span())),
            None => {
                if required {
                    self.blame(name, self.start..self.start, What::MissingKey { key: name });
                }
                None
            }
        }
    }

    pub(super) fn within(
        &mut self,
        table: &'a DeTable<'a>,
        start: usize,
        path: String,
        inside: impl FnOnce(&mut Self),
    ) {
        let outer = (
            mem::replace(&mut self.table, table),
            mem::replace(&mut self.start, start),
            mem::replace(&mut self.path, path),
            mem::take(&mut self.known),
        );
        inside(self);
        self.finish();
        (self.table, self.start, self.path, self.known) = outer;
    }

    pub(super) fn heading(&self, name: &str) -> String {
        let outer = self
            .path
            .split('.')
            .filter(|part| !part.is_empty() && part.parse::<usize>().is_err());
        outer.chain([name]).collect::<Vec<_>>().join(".")
    }

    pub(super) fn list(&mut self, name: &'static str, required: bool) -> Option<&'a DeArray<'a>> {
        let (value, span) = self.find_or_blame(name, required)?;
        let list = value.as_array();
        if list.is_none() {
            self.blame(name, span, What::NotList { key: name });
        }
        list
    }

    /// The texts of a list, each with the name of its place, without those that are there already.
    pub(super) fn texts_of(
        &mut self,
        name: &'static str,
        list: &'a DeArray<'a>,
    ) -> Vec<(String, &'a str, Range<usize>)> {
        let mut seen = HashSet::new();
        let mut texts = Vec::new();
        for (index, value) in list.iter().enumerate() {
            let place = format!("{name}.{index}");
            match value.get_ref().as_str() {
                None => self.blame(&place, value.span(), What::NotText { key: name.to_owned() }),
                Some(text) if !seen.insert(text) => {
                    self.blame(&place, value.span(), What::ListedTwice { text: excerpt(text) });
                }
                Some(text) => texts.push((place, text, value.span())),
            }
        }
        texts
    }

    pub(super) fn said(
        &mut self,
        name: &'static str,
        size: Size,
        spoken: Spoken,
        table: &'a DeTable<'a>,
    ) -> Words {
        let mut words = Words::new();
        for (key, value) in table {
            let place = format!("{name}.{}", key.get_ref());
            let Some(language) = Language::from_word(key.get_ref()) else {
                let text = excerpt(key.get_ref());
                self.blame(
                    &place,
                    key.span(),
                    What::UnknownLanguage {
                        text,
                        allowed: Language::listed(),
                    },
                );
                continue;
            };
            if spoken == Spoken::Everywhere && !self.languages.allow(language) {
                self.blame(
                    &place,
                    key.span(),
                    What::LanguageNotListed {
                        language: language.word(),
                    },
                );
            }
            let Some(text) = value.get_ref().as_str() else {
                self.blame(&place, value.span(), What::NotText { key: place.clone() });
                continue;
            };
            self.findings
                .places
                .insert((self.file, format!("{}{place}", self.path)), value.span().start);
            if let Some(what) = size.fault(text) {
                self.blame(&place, value.span(), what);
            }
            words.put(language, text);
        }
        words
    }
}
