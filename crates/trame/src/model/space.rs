//! `space.toml`: the space that is opened from a trame.

use kernel::{Joining, Module, SpaceKind};

use crate::text::Form;
use crate::walk::{Table, Walk};
use crate::{Public, Theme, Thing, Words};

/// The pattern of the space.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// The kind of space.
    pub kind: SpaceKind,
    /// How people join at first.
    pub joining: Joining,
    /// What is switched on at first.
    pub modules: Vec<Module>,
    /// Other words for things.
    pub words: Vec<Word>,
    /// The identity sheet.
    pub identity: Identity,
    /// Spaces opened with it.
    pub inside: Vec<Inside>,
    /// When the group decides whether to go on.
    pub lifetime: Option<Lifetime>,
    /// What gatherings may be about.
    pub themes: Vec<Theme>,
    /// Who comes, and what they wish for.
    pub publics: Vec<Public>,
}

impl Default for Pattern {
    fn default() -> Self {
        Pattern {
            kind: SpaceKind::Collective,
            joining: Joining::Request,
            modules: Vec::new(),
            words: Vec::new(),
            identity: Identity::default(),
            inside: Vec::new(),
            lifetime: None,
            themes: Vec::new(),
            publics: Vec::new(),
        }
    }
}

impl Pattern {
    pub(crate) fn walk(&mut self, to: &mut impl Walk) {
        to.word("kind", &mut self.kind);
        to.word("joining", &mut self.joining);
        to.word_list("modules", &mut self.modules);
        to.tables("word", &mut self.words);
        to.group("identity", |to| self.identity.walk(to));
        to.tables("inside", &mut self.inside);
        to.table("lifetime", &mut self.lifetime);
        to.tables("theme", &mut self.themes);
        to.tables("public", &mut self.publics);
    }
}

/// Another word for a thing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Word {
    /// The thing.
    pub key: Thing,
    /// The word for one.
    pub one: Words,
    /// The word for several.
    pub many: Words,
}

impl Table for Word {
    fn name(&self) -> String {
        self.key.word().to_owned()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.word("key", &mut self.key);
        to.line("one", &mut self.one);
        to.line("many", &mut self.many);
    }
}

/// The identity sheet of a space.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Identity {
    /// What it is for.
    pub purpose: Words,
    /// How people work together.
    pub ways: Option<Words>,
    /// What matters to them.
    pub values: Option<Words>,
    /// How it grows.
    pub development: Option<Words>,
    /// How what people give is recognised.
    pub recognition: Option<Words>,
    /// How one joins and leaves.
    pub joining: Option<Words>,
    /// How long it is meant to live.
    pub lifetime: Option<Words>,
    /// With what people work.
    pub tools: Option<Words>,
}

impl Identity {
    fn walk(&mut self, to: &mut impl Walk) {
        to.paragraph("purpose", &mut self.purpose);
        to.paragraph("ways", &mut self.ways);
        to.paragraph("values", &mut self.values);
        to.paragraph("development", &mut self.development);
        to.paragraph("recognition", &mut self.recognition);
        to.paragraph("joining", &mut self.joining);
        to.paragraph("lifetime", &mut self.lifetime);
        to.paragraph("tools", &mut self.tools);
    }
}

/// A space opened inside.
#[derive(Debug, Clone, PartialEq)]
pub struct Inside {
    /// Its kind.
    pub kind: SpaceKind,
    /// What people call it.
    pub name: Words,
    /// What it is for.
    pub purpose: Option<Words>,
    /// The key of the trame from which it is opened.
    pub trame: Option<String>,
}

impl Default for Inside {
    fn default() -> Self {
        Inside {
            kind: SpaceKind::Cell,
            name: Words::new(),
            purpose: None,
            trame: None,
        }
    }
}

impl Table for Inside {
    const UNIQUE: bool = false;

    fn name(&self) -> String {
        self.name
            .iter()
            .next()
            .map(|(_, text)| text.to_owned())
            .unwrap_or_default()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.word("kind", &mut self.kind);
        to.line("name", &mut self.name);
        to.paragraph("purpose", &mut self.purpose);
        to.string("trame", Form::Key, &mut self.trame);
    }
}

/// When the group decides whether to go on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lifetime {
    /// Weeks until then.
    pub review_weeks: u32,
    /// What is asked on that day.
    pub question: Words,
}

impl Table for Lifetime {
    fn name(&self) -> String {
        String::new()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.number("review_weeks", 1..=520, &mut self.review_weeks);
        to.paragraph("question", &mut self.question);
    }
}
