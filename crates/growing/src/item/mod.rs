//! The kinds of things that people take up, as evidence or in a portfolio: one file a kind.
//!
//! Always true:
//! - a kind gives only what is its owner’s, each time from its source: nothing is copied;
//! - what its owner took back or keeps for themselves at its source is withheld from others, wherever it was taken up;
//! - each kind costs a fixed number of queries.
//!
//! To add a kind: a file with a [`Kind`], a line in [`KINDS`], its words.

mod activity;
mod badge;
mod entry;
mod evidence;
mod gathering;
mod model;
mod position;
mod project;
mod role;
mod sheet;
mod statement;
#[cfg(test)]
pub mod tests;

use kernel::{Language, PersonId, Problem};
use platform::{Install, Tx};

pub use model::{Item, Label, Text};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    for statements in [
        activity::STATEMENTS,
        badge::STATEMENTS,
        entry::STATEMENTS,
        evidence::STATEMENTS,
        gathering::STATEMENTS,
        position::STATEMENTS,
        project::STATEMENTS,
        role::STATEMENTS,
        sheet::STATEMENTS,
        statement::STATEMENTS,
    ] {
        app.statements(statements);
    }
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// Whose things, and in which language they are read.
#[derive(Debug, Clone, Copy)]
pub struct Owner {
    /// Whose.
    pub person: PersonId,
    /// The reader’s language.
    pub language: Language,
}

/// A kind of thing.
pub struct Kind {
    /// Its word, as stored and in messages.
    pub word: &'static str,
    /// Whether it shows something that was done, so that it may be evidence.
    pub shows: bool,
    /// What somebody has of it, newest first.
    pub list: fn(&mut Tx, Owner) -> Result<Vec<Item>, Problem>,
    /// One of theirs, by what it is called.
    pub find: fn(&mut Tx, Owner, &str) -> Result<Option<Item>, Problem>,
    /// Those of theirs that stand in a portfolio.
    pub chosen: fn(&mut Tx, Owner, i64) -> Result<Vec<Item>, Problem>,
}

/// Every kind, in the order in which people choose from them.
pub const KINDS: [Kind; 10] = [
    activity::KIND,
    entry::KIND,
    statement::KIND,
    role::KIND,
    sheet::KIND,
    gathering::KIND,
    project::KIND,
    position::KIND,
    evidence::KIND,
    badge::KIND,
];

/// How many things of a kind are proposed.
const MOST: i64 = 200;

/// The kind of a word.
pub fn of(word: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.word == word)
}

/// One thing of somebody, by its kind and what it is called.
///
/// # Errors
/// When the store refuses.
pub fn find(tx: &mut Tx, owner: Owner, word: &str, source: &str) -> Result<Option<Item>, Problem> {
    match of(word) {
        Some(kind) => (kind.find)(tx, owner, source),
        None => Ok(None),
    }
}

/// Everything of theirs that somebody may show a skill with, newest first.
///
/// # Errors
/// When the store refuses.
pub fn to_show(tx: &mut Tx, owner: Owner) -> Result<Vec<Item>, Problem> {
    let mut items = Vec::new();
    for kind in KINDS.iter().filter(|kind| kind.shows) {
        items.extend((kind.list)(tx, owner)?);
    }
    items.sort_by_key(|item| std::cmp::Reverse(item.at));
    Ok(items)
}
