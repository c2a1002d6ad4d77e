//! A flag, and what came of it.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};
use spaces::space::Member;

platform::words! {
    /// What came of it.
    Outcome {
        /// Something was decided about the text.
        Measure = "measure",
        /// It was left as it is.
        Left = "left",
    }
}

/// That somebody says of a text that it is against an agreement.
#[derive(Debug, Clone)]
pub struct Flag {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space: SpaceId,
    /// The name of that in addresses.
    pub slug: String,
    /// The name of that.
    pub space_name: String,
    /// The kind of the text, and its number.
    pub content: (String, i64),
    /// Who wrote the text.
    pub author: PersonId,
    /// The sentence of the charter, as it stood.
    pub article: String,
    /// Why.
    pub reason: String,
    /// When it was said.
    pub said: Instant,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// In words.
    pub answer: String,
    /// Who says it.
    pub by: Member,
}

impl Flag {
    /// The word of where it stands, for messages.
    pub fn state(&self) -> &'static str {
        self.outcome.map_or("open", Outcome::word)
    }

    /// Its address.
    pub fn path(&self) -> String {
        format!("/flags/{}", self.uid)
    }

    /// Whether somebody may answer it, among those who look after what is written.
    pub fn may_answer(&self, who: PersonId) -> bool {
        self.outcome.is_none() && who != self.by.id && who != self.author
    }
}

impl FromRow for Flag {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Flag {
            id: row.column()?,
            uid: row.column()?,
            space: row.column()?,
            slug: row.column()?,
            space_name: row.column()?,
            content: (row.column()?, row.column()?),
            author: row.column()?,
            article: row.column()?,
            reason: row.column()?,
            said: row.column()?,
            outcome: row.column()?,
            answer: row.column()?,
            by: Member::from_row(row)?,
        })
    }
}
