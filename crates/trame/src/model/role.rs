//! `roles.toml`: what people take on for a time.

use kernel::Right;

use crate::Words;
use crate::walk::{Table, Walk};

/// A role.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Role {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What it is for, in one or two sentences.
    pub purpose: Words,
    /// What its holder answers for: a Markdown list.
    pub responsibilities: Words,
    /// Two or three things one does in a week: a Markdown list.
    pub gestures: Option<Words>,
    /// How many people at once; nothing: as many as wish.
    pub seats: Option<u32>,
    /// The length proposed when one takes it.
    pub weeks: u32,
    /// Whether any member takes it; otherwise a facilitator or steward gives it.
    pub open: bool,
    /// What it lets its holder do.
    pub rights: Vec<Right>,
    /// The keys of the skills that it lets one practise.
    pub skills: Vec<String>,
    /// What the holder hands in.
    pub pieces: Vec<Piece>,
}

impl Table for Role {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("purpose", &mut self.purpose);
        to.text("responsibilities", &mut self.responsibilities);
        to.text("gestures", &mut self.gestures);
        to.number("seats", 0..=100, &mut self.seats);
        to.number("weeks", 1..=104, &mut self.weeks);
        to.flag("open", &mut self.open);
        to.word_list("rights", &mut self.rights);
        to.key_list("skills", &mut self.skills);
        to.tables("piece", &mut self.pieces);
    }
}

/// Something that the holder of a role hands in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Piece {
    /// Its key, among the pieces of its role.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// How many weeks after the role was taken.
    pub due_weeks: Option<u32>,
    /// Whether it is handed in again and again.
    pub repeats: bool,
}

impl Table for Piece {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.number("due_weeks", 0..=104, &mut self.due_weeks);
        to.mark("repeats", &mut self.repeats);
    }
}
