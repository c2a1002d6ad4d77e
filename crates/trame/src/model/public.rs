//! `space.toml`, for its agenda: what gatherings are about, who comes, and what for.

use crate::Words;
use crate::walk::{Table, Walk};

/// What a gathering may be about: a filter of the agenda.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Theme {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
}

impl Table for Theme {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
    }
}

/// People for whom gatherings are offered: a door of the agenda, “You are …”.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Public {
    /// Its key.
    pub key: String,
    /// What these people call themselves.
    pub name: Words,
    /// What they find here.
    pub gist: Option<Words>,
    /// What they may come for.
    pub wishes: Vec<Wish>,
}

impl Table for Public {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("gist", &mut self.gist);
        to.tables("wish", &mut self.wishes);
    }
}

/// What people of a public may come for: “You want to …”.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wish {
    /// Its key, among the wishes of its public.
    pub key: String,
    /// What they wish.
    pub name: Words,
    /// The keys of the kinds of gathering that answer it.
    pub gatherings: Vec<String>,
}

impl Table for Wish {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.key_list("gatherings", &mut self.gatherings);
    }
}
