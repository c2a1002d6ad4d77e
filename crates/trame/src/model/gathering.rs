//! `gatherings.toml`: kinds of gathering with their run sheets.

use crate::text::Form;
use crate::walk::{Table, Walk};
use crate::{Mode, Words};

/// A kind of gathering.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gathering {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What it is for.
    pub purpose: Words,
    /// Where people are.
    pub mode: Mode,
    /// How long it lasts.
    pub minutes: u32,
    /// Its run sheet.
    pub steps: Vec<Step>,
}

impl Table for Gathering {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("purpose", &mut self.purpose);
        to.word("mode", &mut self.mode);
        to.number("minutes", 5..=10_080, &mut self.minutes);
        to.tables("step", &mut self.steps);
    }
}

/// A step of a run sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Step {
    /// Its key, among the steps of its gathering.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What it is for.
    pub aim: Option<Words>,
    /// How long it lasts.
    pub minutes: u32,
    /// Who leads it: the key of a role, or [`Step::EVERYBODY`].
    pub who: Option<String>,
    /// How it is done.
    pub method: Option<Words>,
}

impl Step {
    /// Stands for everybody where a role's key may stand; no role has this key.
    pub const EVERYBODY: &'static str = "all";
}

impl Table for Step {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("aim", &mut self.aim);
        to.number("minutes", 1..=1_440, &mut self.minutes);
        to.string("who", Form::Key, &mut self.who);
        to.line("method", &mut self.method);
    }
}
