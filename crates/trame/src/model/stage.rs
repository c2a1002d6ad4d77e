//! `stages.toml`: the stages of life of a space.

use crate::Words;
use crate::walk::{Table, Walk};

/// A stage of life.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stage {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What it means.
    pub meaning: Words,
    /// How a group sees that it is there.
    pub signs: Option<Words>,
}

impl Table for Stage {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("meaning", &mut self.meaning);
        to.paragraph("signs", &mut self.signs);
    }
}
