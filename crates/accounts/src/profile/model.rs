//! What a profile is made of, and who may see which part.

use kernel::{Audience, Language, Level, Problem, Uid};
use platform::db::{FromRow, Row};

/// What a person wrote in one part, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The part's name.
    pub field: String,
    /// What they wrote.
    pub value: String,
    /// For whom.
    pub audience: Audience,
}

impl FromRow for Written {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (field, value) = (row.column()?, row.column()?);
        let audience = Audience::from_word(&row.column::<String>()?).unwrap_or(Audience::Own);
        Ok(Written {
            field,
            value,
            audience,
        })
    }
}

/// How somebody who reads a profile stands to its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// It is theirs.
    Oneself,
    /// They are both in a space.
    SharesASpace,
    /// Anybody else, signed in or not.
    Stranger,
}

impl Relation {
    /// Whether they see what is written for `audience`.
    pub fn sees(self, audience: Audience) -> bool {
        match audience {
            Audience::Public => true,
            Audience::Space => self != Relation::Stranger,
            Audience::Own => self == Relation::Oneself,
        }
    }
}

/// A picture with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// Its identifier.
    pub uid: String,
    /// What it shows.
    pub alternative: String,
}

/// A person's own page: what they can change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their language.
    pub language: Language,
    /// Their time zone.
    pub zone: String,
    /// Whether they have a password.
    pub has_password: bool,
    /// Their picture.
    pub portrait: Option<Portrait>,
}

impl FromRow for Account {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Account {
            name: row.column()?,
            email: row.column()?,
            language: row.column()?,
            zone: row.column()?,
            has_password: row.column()?,
            portrait: portrait(row)?,
        })
    }
}

/// Two columns, both empty when there is no picture.
pub(super) fn portrait(row: &mut Row) -> Result<Option<Portrait>, Problem> {
    let (uid, alternative) = (row.column::<Option<String>>()?, row.column::<Option<String>>()?);
    Ok(uid
        .zip(alternative)
        .map(|(uid, alternative)| Portrait { uid, alternative }))
}

/// A skill that traces point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practised {
    /// Its key, made readable.
    pub skill: String,
    /// The level, when the traces say it.
    pub level: Option<Level>,
    /// How many traces.
    pub traces: i64,
}

impl FromRow for Practised {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let skill = row.column::<String>()?.replace(['-', '_'], " ");
        let level = Level::from_word(&row.column::<String>()?);
        Ok(Practised {
            skill,
            level,
            traces: row.column()?,
        })
    }
}

/// A space, as a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpaceLink {
    /// The name in its address.
    pub slug: String,
    /// Its name.
    pub name: String,
}

impl FromRow for SpaceLink {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(SpaceLink {
            slug: row.column()?,
            name: row.column()?,
        })
    }
}

/// A person as others meet them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Their identifier.
    pub uid: Uid,
    /// Their name.
    pub name: String,
    /// Stable, to colour the letters that stand for a picture.
    pub tone: i64,
    /// Their picture.
    pub portrait: Option<Portrait>,
}
