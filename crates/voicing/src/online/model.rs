//! The points of the list, and what is known of one in a month.

use kernel::{Instant, Module, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};

platform::words! {
    /// What is looked at, in the order in which it is.
    Item {
        /// What comes is announced, and says how to come.
        Announced = "announced",
        /// What was made is online, with its authors and its licence.
        Credits = "credits",
        /// Pictures are described for whoever does not see them.
        Described = "described",
        /// Links lead somewhere.
        Links = "links",
        /// What is new was told.
        Told = "told",
        /// Somebody was helped to come in.
        Helped = "helped",
    }
}

impl Item {
    /// Where it is looked at: what the space needs for it, and where that stands below its address.
    pub const fn place(self) -> (Module, &'static str) {
        match self {
            Item::Announced => (Module::Gatherings, "gatherings"),
            Item::Credits => (Module::Sheets, "sheets"),
            Item::Described => (Module::Voices, "voices/illustrations"),
            Item::Links => (Module::Sheets, "pages"),
            Item::Told => (Module::Notices, "notices"),
            Item::Helped => (Module::Members, "members"),
        }
    }
}

/// A point that was ticked.
#[derive(Debug, Clone)]
pub struct Check {
    /// Its identifier.
    pub uid: Uid,
    /// Which point.
    pub item: Item,
    /// Who ticked it; nobody when they are gone.
    pub person: Option<PersonId>,
    /// Their name; empty when they are gone.
    pub name: String,
    /// What was mended.
    pub words: String,
    /// When.
    pub at: Instant,
}

impl FromRow for Check {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Check {
            uid: row.column()?,
            item: row.column()?,
            person: row.column()?,
            name: row.column()?,
            words: row.column()?,
            at: row.column()?,
        })
    }
}
