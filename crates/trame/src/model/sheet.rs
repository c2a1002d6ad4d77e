//! `sheets.toml`: kinds of sheet with their fields.

use crate::text::Form;
use crate::walk::{Table, Walk};
use crate::{FieldType, Words};

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
}

impl Table for Choice {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
    }
}
