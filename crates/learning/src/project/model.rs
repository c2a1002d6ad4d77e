//! A project.

use kernel::{Instant, Problem, Uid};
use platform::db::{FromRow, Row};
use spaces::space::Member;

use crate::reach::Reach;

/// What its owner says of a project. Paragraphs are Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Its name: a line of at most 160 characters.
    pub title: String,
    /// Where it takes place and how it began: at most 5,000 characters, as the three that follow.
    pub context: String,
    /// What it is for.
    pub aim: String,
    /// Who takes part, and for whom it is.
    pub people: String,
    /// Where.
    pub territory: String,
    /// The key of a stage of the trame.
    pub stage: Option<String>,
    /// Who may read it.
    pub reach: Reach,
}

/// A project as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The name in addresses of the space of its cohort.
    pub space: String,
    /// Whose it is.
    pub owner: Member,
    /// What is said of it.
    pub words: Words,
    /// Who may read it.
    pub reach: Reach,
    /// When it was brought.
    pub begun: Instant,
    /// When it was last changed.
    pub changed: Instant,
    /// How often it was changed, from 1.
    pub version: i64,
}

impl FromRow for Project {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space) = (row.column()?, row.column()?, row.column()?);
        let reach = row.column()?;
        let words = Words {
            title: row.column()?,
            context: row.column()?,
            aim: row.column()?,
            people: row.column()?,
            territory: row.column()?,
            stage: row.column()?,
            reach,
        };
        Ok(Project {
            id,
            uid,
            space,
            words,
            reach,
            begun: row.column()?,
            changed: row.column()?,
            version: row.column()?,
            owner: Member::from_row(row)?,
        })
    }
}
