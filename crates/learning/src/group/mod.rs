//! Small groups of a cohort: formed by those who lead, at random, balanced or chosen; ended and never removed.
//!
//! Always true: whoever leaves a group is remembered in it, and no longer reads what reaches it.

mod store;

use kernel::{PersonId, Uid};
use platform::Install;
use spaces::space::Member;

pub use store::{add, companions, count_members, end, form, in_space, leave, of_person, rename};

/// What a small group is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Helping one another with one's practice, usually four to six people.
    Codevelopment,
    /// Making something together, usually six to ten.
    Project,
    /// Whatever it wishes.
    Free,
}

impl Aim {
    /// Every aim.
    pub const ALL: [Aim; 3] = [Aim::Codevelopment, Aim::Project, Aim::Free];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Aim::Codevelopment => "codevelopment",
            Aim::Project => "project",
            Aim::Free => "free",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Aim::ALL.into_iter().find(|aim| aim.word() == word)
    }
}

/// A small group with those who are in it now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// What it is for.
    pub aim: Aim,
    /// What it calls itself.
    pub name: String,
    /// Who is in it.
    pub people: Vec<Member>,
}

impl Group {
    /// Whether somebody is in it.
    pub fn has(&self, person: PersonId) -> bool {
        self.people.iter().any(|member| member.id == person)
    }
}

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS).personal(&store::PERSONAL);
}
