//! One description of each table, walked to read it, to write it, to compare it.

use std::ops::RangeInclusive;

use crate::Words;
use crate::text::{Form, Size};
use crate::vocabulary::Vocabulary;

/// Where a value stands: always there, or left out when absent.
pub(crate) enum Slot<'a, T> {
    /// Required.
    Must(&'a mut T),
    /// Optional.
    May(&'a mut Option<T>),
}

impl<T> Slot<'_, T> {
    /// Whether leaving it out is a fault.
    pub(crate) const fn is_required(&self) -> bool {
        matches!(self, Slot::Must(_))
    }

    /// What stands there.
    pub(crate) fn value(&self) -> Option<&T> {
        match self {
            Slot::Must(value) => Some(value),
            Slot::May(value) => value.as_ref(),
        }
    }

    /// Puts a value there.
    pub(crate) fn fill(&mut self, new: T) {
        match self {
            Slot::Must(value) => **value = new,
            Slot::May(value) => **value = Some(new),
        }
    }
}

impl<'a, T> From<&'a mut T> for Slot<'a, T> {
    fn from(value: &'a mut T) -> Self {
        Slot::Must(value)
    }
}

impl<'a, T> From<&'a mut Option<T>> for Slot<'a, T> {
    fn from(value: &'a mut Option<T>) -> Self {
        Slot::May(value)
    }
}

/// In which languages a text must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spoken {
    /// In each language of the trame, and in no other.
    Everywhere,
    /// In one or more: the words of another trame.
    Somewhere,
}

/// A table of the format.
pub(crate) trait Table: Default {
    /// Whether two of a kind may not have the same name.
    const UNIQUE: bool = true;

    /// What tells it from others of its kind: its key, when it has one.
    fn name(&self) -> String;

    /// Goes through its keys, in the order of the specification.
    fn walk(&mut self, to: &mut impl Walk);
}

/// A way of going through tables.
pub(crate) trait Walk {
    /// A text by language.
    fn words<'a>(&mut self, name: &'static str, size: Size, spoken: Spoken, slot: impl Into<Slot<'a, Words>>);
    /// A string.
    fn string<'a>(&mut self, name: &'static str, form: Form, slot: impl Into<Slot<'a, String>>);
    /// A whole number.
    fn number<'a>(&mut self, name: &'static str, range: RangeInclusive<u32>, slot: impl Into<Slot<'a, u32>>);
    /// True or false, always written.
    fn flag(&mut self, name: &'static str, value: &mut bool);
    /// True, or left out.
    fn mark(&mut self, name: &'static str, value: &mut bool);
    /// A word of a vocabulary.
    fn word<'a, W: Vocabulary>(&mut self, name: &'static str, slot: impl Into<Slot<'a, W>>);
    /// A list of words of a vocabulary, always written.
    fn word_list<W: Vocabulary>(&mut self, name: &'static str, list: &mut Vec<W>);
    /// A list of keys, left out when empty.
    fn key_list(&mut self, name: &'static str, list: &mut Vec<String>);
    /// A table that is always there.
    fn group(&mut self, name: &'static str, inside: impl FnOnce(&mut Self));
    /// A table that may be absent.
    fn table<T: Table>(&mut self, name: &'static str, value: &mut Option<T>);
    /// A list of tables.
    fn tables<T: Table>(&mut self, name: &'static str, list: &mut Vec<T>);

    /// The key of a thing.
    fn key(&mut self, name: &'static str, value: &mut String) {
        self.string(name, Form::Key, value);
    }
    /// A line in each language.
    fn line<'a>(&mut self, name: &'static str, slot: impl Into<Slot<'a, Words>>) {
        self.words(name, Size::Line, Spoken::Everywhere, slot);
    }
    /// A paragraph in each language.
    fn paragraph<'a>(&mut self, name: &'static str, slot: impl Into<Slot<'a, Words>>) {
        self.words(name, Size::Paragraph, Spoken::Everywhere, slot);
    }
    /// A text in each language.
    fn text<'a>(&mut self, name: &'static str, slot: impl Into<Slot<'a, Words>>) {
        self.words(name, Size::Text, Spoken::Everywhere, slot);
    }
}
