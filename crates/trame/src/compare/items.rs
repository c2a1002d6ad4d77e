//! Walking a trame to compare it: things by kind and key, with what each field says.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use kernel::Language;

use super::{Change, Field, Kind, Leaf, Part};
use crate::text::{Form, Size};
use crate::vocabulary::Vocabulary;
use crate::walk::{Slot, Spoken, Table, Walk};
use crate::{FORMAT, File, Trame, Words};

/// A thing of a trame.
pub(super) struct Item {
    pub(super) part: Part,
    pub(super) key: String,
    pub(super) fields: Vec<(Field, String)>,
    pub(super) inside: Vec<Item>,
}

impl Item {
    const fn new(part: Part, key: String) -> Self {
        Item {
            part,
            key,
            fields: Vec::new(),
            inside: Vec::new(),
        }
    }

    /// Its key after those of what holds it.
    pub(super) fn path(&self, above: &str) -> String {
        match (above, self.key.as_str()) {
            ("", key) => key.to_owned(),
            (above, "") => above.to_owned(),
            (above, key) => format!("{above}/{key}"),
        }
    }

    /// All that it says itself, without what is inside it.
    pub(super) fn leaves(&self) -> Vec<Leaf> {
        self.fields
            .iter()
            .map(|(field, text)| Leaf {
                field: *field,
                text: text.clone(),
            })
            .collect()
    }

    pub(super) fn change(&self, above: &str, field: Option<Field>, kind: Kind) -> Change {
        Change {
            part: self.part,
            key: self.path(above),
            name: self.name(),
            field,
            kind,
        }
    }

    fn name(&self) -> Words {
        let mut words = Words::new();
        for (field, text) in self
            .fields
            .iter()
            .filter(|(field, _)| matches!(field.name, "name" | "label" | "one"))
        {
            match field.language {
                Some(language) => words.set(language, text),
                None => words = Words::same(text),
            }
        }
        if words.is_empty() {
            Words::same(&self.key)
        } else {
            words
        }
    }
}

/// Everything in a trame.
pub(super) fn items(trame: &Trame) -> Vec<Item> {
    let mut copy = trame.clone();
    let mut items = Vec::new();
    for file in File::TOML.into_iter().filter(|file| trame.has(*file)) {
        let part = if file == File::Card {
            Part::Card
        } else {
            Part::Space
        };
        let mut sight = Sight {
            item: Item::new(part, String::new()),
        };
        copy.walk(file, &mut sight);
        let inside = std::mem::take(&mut sight.item.inside);
        if matches!(file, File::Card | File::Space) {
            items.push(sight.item);
        }
        items.extend(inside);
    }
    for (part, words) in [(Part::Charter, &trame.charter), (Part::Welcome, &trame.welcome)] {
        let Some(words) = words else { continue };
        let mut item = Item::new(part, String::new());
        let fields = words.iter().map(|(language, text)| {
            (
                Field {
                    name: "text",
                    language: Some(language),
                },
                text.to_owned(),
            )
        });
        item.fields.extend(fields);
        items.push(item);
    }
    items
}

/// The thing that is being looked at.
struct Sight {
    item: Item,
}

impl Sight {
    fn see(&mut self, name: &'static str, language: Option<Language>, text: String) {
        self.item.fields.push((Field { name, language }, text));
    }

    fn within(&mut self, name: &'static str, key: String, inside: impl FnOnce(&mut Self)) {
        // Those of the framework stand by themselves; those of a run sheet in their gathering.
        let is_degree = name == "step" && self.item.part != Part::Gathering;
        let Some(part) = is_degree
            .then_some(Part::Degree)
            .or_else(|| Part::from_word(name))
        else {
            return;
        };
        let outer = std::mem::replace(&mut self.item, Item::new(part, key));
        inside(self);
        let item = std::mem::replace(&mut self.item, outer);
        self.item.inside.push(item);
    }
}

impl Walk for Sight {
    fn words<'s>(&mut self, name: &'static str, _: Size, _: Spoken, slot: impl Into<Slot<'s, Words>>) {
        for (language, text) in slot.into().value().iter().flat_map(|words| words.iter()) {
            self.see(name, Some(language), text.to_owned());
        }
    }

    fn string<'s>(&mut self, name: &'static str, _: Form, slot: impl Into<Slot<'s, String>>) {
        if let Some(text) = slot.into().value() {
            self.see(name, None, text.clone());
        }
    }

    fn number<'s>(&mut self, name: &'static str, range: RangeInclusive<u32>, slot: impl Into<Slot<'s, u32>>) {
        // The number of the format says nothing about the trame.
        if range == (FORMAT..=FORMAT) {
            return;
        }
        if let Some(number) = slot.into().value() {
            self.see(name, None, number.to_string());
        }
    }

    fn flag(&mut self, name: &'static str, flag: &mut bool) {
        self.see(name, None, flag.to_string());
    }

    fn mark(&mut self, name: &'static str, mark: &mut bool) {
        if *mark {
            self.flag(name, mark);
        }
    }

    fn word<'s, W: Vocabulary>(&mut self, name: &'static str, slot: impl Into<Slot<'s, W>>) {
        if let Some(word) = slot.into().value() {
            self.see(name, None, word.said().to_owned());
        }
    }

    fn word_list<W: Vocabulary>(&mut self, name: &'static str, list: &mut Vec<W>) {
        let words: Vec<&str> = list.iter().map(|word| word.said()).collect();
        self.see(name, None, words.join(", "));
    }

    fn key_list(&mut self, name: &'static str, list: &mut Vec<String>) {
        if !list.is_empty() {
            self.see(name, None, list.join(", "));
        }
    }

    fn group(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        self.within(name, String::new(), inside);
    }

    fn table<T: Table>(&mut self, name: &'static str, value: &mut Option<T>) {
        if let Some(table) = value {
            self.group(name, |sight| table.walk(sight));
        }
    }

    fn tables<T: Table>(&mut self, name: &'static str, list: &mut Vec<T>) {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for table in list {
            let name_of_it = table.name();
            let count = seen.entry(name_of_it.clone()).or_default();
            *count += 1;
            // Authors and spaces inside may share a name: the second is told from the first by its number.
            let key = if *count == 1 {
                name_of_it
            } else {
                format!("{name_of_it} ({count})")
            };
            self.within(name, key, |sight| table.walk(sight));
        }
    }
}
