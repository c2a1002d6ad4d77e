//! `framework.toml`: concepts, skills, principles.

use kernel::Level;

use crate::Words;
use crate::walk::{Table, Walk};

/// What a trame teaches and stands on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Framework {
    /// Whether the lists were put together again from sources rather than taken from one.
    pub reconstructed: bool,
    /// Said wherever the lists are shown.
    pub note: Option<Words>,
    /// The concepts.
    pub concepts: Vec<Concept>,
    /// The skills.
    pub skills: Vec<Skill>,
    /// The principles.
    pub principles: Vec<Principle>,
}

impl Framework {
    pub(crate) fn walk(&mut self, to: &mut impl Walk) {
        to.group("framework", |to| {
            to.flag("reconstructed", &mut self.reconstructed);
            to.paragraph("note", &mut self.note);
        });
        to.tables("concept", &mut self.concepts);
        to.tables("skill", &mut self.skills);
        to.tables("principle", &mut self.principles);
    }
}

/// An idea worth knowing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Concept {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What it says.
    pub gist: Words,
}

impl Table for Concept {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("gist", &mut self.gist);
    }
}

/// Something one learns to do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Skill {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What one can do.
    pub gist: Words,
    /// Where it is mostly worked on.
    pub level: Option<Level>,
    /// Whether the others turn around it.
    pub pivot: bool,
}

impl Table for Skill {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("gist", &mut self.gist);
        to.word::<Level>("level", &mut self.level);
        to.mark("pivot", &mut self.pivot);
    }
}

/// What people hold to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Principle {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What it asks.
    pub gist: Option<Words>,
}

impl Table for Principle {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("gist", &mut self.gist);
    }
}
