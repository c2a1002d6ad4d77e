//! `framework.toml`: concepts, skills, principles, and the steps on which one says how far one is.

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
    /// The steps on which one says how far one is in a skill, from the first on; none: the usual ones.
    pub steps: Vec<Degree>,
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
        to.tables("step", &mut self.steps);
    }

    /// The keys of its steps, from the first on: its own, or [`Degree::USUAL`].
    pub fn step_keys(&self) -> Vec<&str> {
        if self.steps.is_empty() {
            return Degree::USUAL.to_vec();
        }
        self.steps.iter().map(|step| step.key.as_str()).collect()
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

/// A described step: how far one is in a skill, in words in which one recognises oneself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Degree {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// The sentence in which one recognises oneself.
    pub gist: Words,
}

impl Degree {
    /// The keys of the steps of a framework that describes none, in everybody's words.
    pub const USUAL: [&'static str; 4] = ["discovering", "with-help", "alone", "helping-others"];
    /// The fewest that tell anything apart.
    pub const LEAST: usize = 2;
    /// The most that can be told apart.
    pub const MOST: usize = 7;
}

impl Table for Degree {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("gist", &mut self.gist);
    }
}
