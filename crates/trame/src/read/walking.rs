//! Walking a table to read it.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::reader::Reader;
use crate::text::{Form, Size, excerpt};
use crate::vocabulary::Vocabulary;
use crate::walk::{Slot, Spoken, Table, Walk};
use crate::{What, Words};

impl Walk for Reader<'_> {
    fn words<'s>(
        &mut self,
        name: &'static str,
        size: Size,
        spoken: Spoken,
        slot: impl Into<Slot<'s, Words>>,
    ) {
        let mut slot = slot.into();
        let Some((value, key)) = self.find(name) else {
            if slot.is_required() {
                self.blame(name, self.start..self.start, What::MissingKey { key: name });
            }
            return;
        };
        let DeValue::Table(table) = value.get_ref() else {
            let language = self.languages.first().word();
            self.blame(name, key, What::NotByLanguage { key: name, language });
            return;
        };
        let words = self.said(name, size, spoken, table);
        let languages = self.languages;
        if spoken == Spoken::Everywhere {
            for language in languages
                .wanted()
                .iter()
                .filter(|language| !table.contains_key(language.word()))
            {
                let what = What::MissingLanguage {
                    key: name,
                    language: language.word(),
                };
                self.blame(name, key.clone(), what);
            }
        }
        if table.is_empty() && (spoken == Spoken::Somewhere || languages.wanted().is_empty()) {
            self.blame(
                name,
                key,
                What::NotByLanguage {
                    key: name,
                    language: languages.first().word(),
                },
            );
        }
        slot.fill(words);
    }

    fn string<'s>(&mut self, name: &'static str, form: Form, slot: impl Into<Slot<'s, String>>) {
        let mut slot = slot.into();
        let Some((value, span)) = self.find_or_blame(name, slot.is_required()) else {
            return;
        };
        let Some(text) = value.as_str() else {
            return self.blame(name, span, What::NotText { key: name.to_owned() });
        };
        if let Some(what) = form.fault(text) {
            self.blame(name, span, what);
        }
        slot.fill(text.to_owned());
    }

    fn number<'s>(&mut self, name: &'static str, range: RangeInclusive<u32>, slot: impl Into<Slot<'s, u32>>) {
        let mut slot = slot.into();
        let Some((value, span)) = self.find_or_blame(name, slot.is_required()) else {
            return;
        };
        let DeValue::Integer(written) = value else {
            return self.blame(name, span, What::NotNumber { key: name });
        };
        match u32::from_str_radix(written.as_str(), written.radix()) {
            Ok(number) if range.contains(&number) => slot.fill(number),
            _ => {
                let number = excerpt(&written.to_string());
                self.blame(
                    name,
                    span,
                    What::OutOfRange {
                        number,
                        least: *range.start(),
                        most: *range.end(),
                    },
                );
            }
        }
    }

    fn flag(&mut self, name: &'static str, flag: &mut bool) {
        let Some((value, span)) = self.find_or_blame(name, true) else {
            return;
        };
        match value.as_bool() {
            Some(value) => *flag = value,
            None => self.blame(name, span, What::NotFlag { key: name }),
        }
    }

    fn mark(&mut self, name: &'static str, mark: &mut bool) {
        if self.table.contains_key(name) {
            self.flag(name, mark);
        } else {
            self.known.push(name);
        }
    }

    fn word<'s, W: Vocabulary>(&mut self, name: &'static str, slot: impl Into<Slot<'s, W>>) {
        let mut slot = slot.into();
        let Some((value, span)) = self.find_or_blame(name, slot.is_required()) else {
            return;
        };
        let Some(text) = value.as_str() else {
            return self.blame(name, span, What::NotText { key: name.to_owned() });
        };
        match W::find(text) {
            Some(word) => slot.fill(word),
            None => self.blame(
                name,
                span,
                What::NotAWord {
                    text: excerpt(text),
                    allowed: W::listed(),
                },
            ),
        }
    }

    fn word_list<W: Vocabulary>(&mut self, name: &'static str, words: &mut Vec<W>) {
        let Some(list) = self.list(name, true) else { return };
        for (place, text, span) in self.texts_of(name, list) {
            match W::find(text) {
                Some(word) => words.push(word),
                None => self.blame(
                    &place,
                    span,
                    What::NotAWord {
                        text: excerpt(text),
                        allowed: W::listed(),
                    },
                ),
            }
        }
    }

    fn key_list(&mut self, name: &'static str, keys: &mut Vec<String>) {
        let Some(list) = self.list(name, false) else {
            return;
        };
        for (place, text, span) in self.texts_of(name, list) {
            self.findings
                .places
                .insert((self.file, format!("{}{place}", self.path)), span.start);
            match Form::Key.fault(text) {
                Some(what) => self.blame(&place, span, what),
                None => keys.push(text.to_owned()),
            }
        }
    }

    fn group(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        let heading = self.heading(name);
        match self.find(name) {
            None => self.blame(
                name,
                self.start..self.start,
                What::MissingTable { table: heading },
            ),
            Some((value, key)) => match value.get_ref() {
                DeValue::Table(table) => {
                    self.within(table, key.start, format!("{}{name}.", self.path), inside)
                }
                _ => self.blame(name, key, What::NotTable { table: heading }),
            },
        }
    }

    fn table<T: Table>(&mut self, name: &'static str, value: &mut Option<T>) {
        if self.table.contains_key(name) {
            self.group(name, |reader| value.get_or_insert_default().walk(reader));
        } else {
            self.known.push(name);
        }
    }

    fn tables<T: Table>(&mut self, name: &'static str, list: &mut Vec<T>) {
        let Some((value, key)) = self.find(name) else {
            return;
        };
        let table = self.heading(name);
        let DeValue::Array(array) = value.get_ref() else {
            return self.blame(name, key, What::NotTables { table });
        };
        let mut names = HashSet::new();
        for (index, value) in array.iter().enumerate() {
            let mut item = T::default();
            let place = format!("{name}.{index}");
            let DeValue::Table(inside) = value.get_ref() else {
                self.blame(&place, value.span(), What::NotTables { table: table.clone() });
                continue;
            };
            let named = inside.contains_key("key");
            let path = format!("{}{place}.", self.path);
            self.within(inside, value.span().start, path, |reader| item.walk(reader));
            if T::UNIQUE && named && !names.insert(item.name()) {
                let what = What::SameName {
                    key: excerpt(&item.name()),
                    table: name,
                };
                self.findings
                    .at(self.texts, self.file, &format!("{}{place}.key", self.path), what);
            }
            list.push(item);
        }
    }
}
