//! Writing: a trame becomes files, always the same bytes for the same trame.

use std::ops::RangeInclusive;

use kernel::Language;

use crate::text::{Form, Size};
use crate::vocabulary::Vocabulary;
use crate::walk::{Slot, Spoken, Table, Walk};
use crate::{File, Folder, Trame, Words};

/// Writes a trame in the order of the specification. What is not valid is written as it is, so that reading says why.
pub fn write(trame: &Trame) -> Folder {
    files(trame)
        .into_iter()
        .map(|(file, text)| (file.name(), text.into_bytes()))
        .collect()
}

/// The files that say something, with their texts, in the order of the specification.
pub(crate) fn files(trame: &Trame) -> Vec<(File, String)> {
    let languages = &trame.card.languages;
    let mut files = Vec::new();
    // Walking may also fill in, so it takes a trame that may change: a copy, since this one is only lent.
    let mut copy = trame.clone();
    for file in File::TOML.into_iter().filter(|file| trame.has(*file)) {
        let mut writer = Writer {
            text: String::new(),
            heading: Vec::new(),
            languages,
        };
        copy.walk(file, &mut writer);
        files.push((file, writer.text));
    }
    for (file, words) in trame.texts() {
        let words = words.iter().flat_map(|words| words.in_order(languages));
        files.extend(words.map(|(language, text)| (file(language), format!("{text}\n"))));
    }
    files
}

struct Writer<'a> {
    text: String,
    heading: Vec<&'static str>,
    languages: &'a [Language],
}

impl Writer<'_> {
    fn pair(&mut self, name: &str, value: &str) {
        self.text.push_str(name);
        self.text.push_str(" = ");
        self.text.push_str(value);
        self.text.push('\n');
    }

    fn list<'s>(&mut self, name: &str, words: impl Iterator<Item = &'s str>) {
        let quoted: Vec<String> = words.map(quote).collect();
        self.pair(name, &format!("[{}]", quoted.join(", ")));
    }

    fn below(&mut self, name: &'static str, brackets: [&str; 2], inside: impl FnOnce(&mut Self)) {
        self.heading.push(name);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let [open, close] = brackets;
        self.text
            .push_str(&format!("{open}{}{close}\n", self.heading.join(".")));
        inside(self);
        self.heading.pop();
    }
}

impl Walk for Writer<'_> {
    fn words<'s>(&mut self, name: &'static str, _: Size, _: Spoken, slot: impl Into<Slot<'s, Words>>) {
        let slot = slot.into();
        let Some(words) = slot.value() else { return };
        if words.is_empty() {
            // Said in no language: not valid, and left out it would pass for absent.
            self.pair(name, "{}");
        }
        for (language, text) in words.in_order(self.languages) {
            self.pair(&format!("{name}.{}", language.word()), &quote(text));
        }
    }

    fn string<'s>(&mut self, name: &'static str, _: Form, slot: impl Into<Slot<'s, String>>) {
        if let Some(text) = slot.into().value() {
            self.pair(name, &quote(text));
        }
    }

    fn number<'s>(&mut self, name: &'static str, _: RangeInclusive<u32>, slot: impl Into<Slot<'s, u32>>) {
        if let Some(number) = slot.into().value() {
            self.pair(name, &number.to_string());
        }
    }

    fn flag(&mut self, name: &'static str, flag: &mut bool) {
        self.pair(name, if *flag { "true" } else { "false" });
    }

    fn mark(&mut self, name: &'static str, mark: &mut bool) {
        if *mark {
            self.pair(name, "true");
        }
    }

    fn word<'s, W: Vocabulary>(&mut self, name: &'static str, slot: impl Into<Slot<'s, W>>) {
        if let Some(word) = slot.into().value() {
            self.pair(name, &quote(word.said()));
        }
    }

    fn word_list<W: Vocabulary>(&mut self, name: &'static str, list: &mut Vec<W>) {
        self.list(name, list.iter().map(|word| word.said()));
    }

    fn key_list(&mut self, name: &'static str, list: &mut Vec<String>) {
        if !list.is_empty() {
            self.list(name, list.iter().map(String::as_str));
        }
    }

    fn group(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        self.below(name, ["[", "]"], inside);
    }

    fn table<T: Table>(&mut self, name: &'static str, value: &mut Option<T>) {
        if let Some(table) = value {
            self.group(name, |writer| table.walk(writer));
        }
    }

    fn tables<T: Table>(&mut self, name: &'static str, list: &mut Vec<T>) {
        for table in list {
            self.below(name, ["[[", "]]"], |writer| table.walk(writer));
        }
    }
}

/// A TOML string: between quotes, or between three when it has line breaks.
pub(crate) fn quote(text: &str) -> String {
    let long = text.contains('\n');
    let marks = if long { "\"\"\"" } else { "\"" };
    let mut quoted = String::with_capacity(text.len() + 8);
    quoted.push_str(marks);
    if long {
        quoted.push('\n');
    }
    let mut quotes = 0;
    for (index, c) in text.char_indices() {
        quotes = if c == '"' { quotes + 1 } else { 0 };
        match c {
            '\n' => quoted.push('\n'),
            // In a long string, only a third quote in a row or one at the end could be taken for its marks.
            '"' if long && quotes < 3 && index + 1 < text.len() => quoted.push('"'),
            '"' => {
                quoted.push_str("\\\"");
                quotes = 0;
            }
            '\\' => quoted.push_str("\\\\"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push_str(marks);
    quoted
}
