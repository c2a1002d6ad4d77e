//! `sheets.toml`: kinds of sheet with their fields.

use crate::text::Form;
use crate::walk::{Table, Walk};
use crate::{Circle, FieldType, Words};

/// A kind of sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Its key.
    pub key: String,
    /// What people call one.
    pub name: Words,
    /// What people call several.
    pub many: Words,
    /// What it is for.
    pub purpose: Words,
    /// Its fields.
    pub fields: Vec<SheetField>,
}

impl Table for Sheet {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.line("many", &mut self.many);
        to.paragraph("purpose", &mut self.purpose);
        to.tables("field", &mut self.fields);
    }
}

/// A field of a sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SheetField {
    /// Its key, among the fields of its sheet.
    pub key: String,
    /// What is written beside it.
    pub label: Words,
    /// What helps to fill it in.
    pub hint: Option<Words>,
    /// What it holds.
    pub holds: FieldType,
    /// Whether it must be filled in.
    pub required: bool,
    /// The kind of sheet to which it points.
    pub of: Option<String>,
    /// Of a title: how it is made of other fields, their keys between braces.
    pub pattern: Option<String>,
    /// The key of an earlier field of the sheet, filled in by choosing, on which this one depends.
    pub when: Option<String>,
    /// The keys of that field's choices: this one is asked if one of them was chosen.
    pub is: Vec<String>,
    /// Who may read it; nothing: whoever reads the sheet.
    pub read: Option<Circle>,
    /// Who may write it; nothing: whoever may change the sheet.
    pub write: Option<Circle>,
    /// What there is to choose from.
    pub choices: Vec<Choice>,
}

impl Table for SheetField {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("label", &mut self.label);
        to.paragraph("hint", &mut self.hint);
        to.word("type", &mut self.holds);
        to.mark("required", &mut self.required);
        to.string("of", Form::Key, &mut self.of);
        to.string("pattern", Form::Line(160), &mut self.pattern);
        to.string("when", Form::Key, &mut self.when);
        to.key_list("is", &mut self.is);
        to.word::<Circle>("read", &mut self.read);
        to.word::<Circle>("write", &mut self.write);
        to.tables("choice", &mut self.choices);
    }
}

/// One of several choices.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choice {
    /// Its key, among the choices of its field.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// In a tree: the key of the choice above, which stands before it.
    pub parent: Option<String>,
}

impl SheetField {
    /// Whether whoever reads the sheet reads it.
    pub fn is_open(&self) -> bool {
        matches!(self.read, None | Some(Circle::Everyone))
    }
}

/// A piece of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bit<'a> {
    /// Words as they are.
    Words(&'a str),
    /// What the field of this key says.
    Field(&'a str),
}

/// The pieces of a pattern, in their order: `{place}, {day}`. A brace that is never closed is words.
pub fn bits(pattern: &str) -> Vec<Bit<'_>> {
    let mut bits = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((key, left)) = after.split_once('}') else {
            break;
        };
        if !before.is_empty() {
            bits.push(Bit::Words(before));
        }
        bits.push(Bit::Field(key));
        rest = left;
    }
    if !rest.is_empty() {
        bits.push(Bit::Words(rest));
    }
    bits
}

impl Table for Choice {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.string("parent", Form::Key, &mut self.parent);
    }
}
