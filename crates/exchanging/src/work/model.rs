//! A work, and how far it has come.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::db::{FromRow, FromValue, Row, Value};
use trame::Licence;
use writing::DocumentId;

/// How far a work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// What it will say.
    Outline,
    /// It is being written.
    Draft,
    /// Others of the cohort read it.
    Review,
    /// Anybody reads it.
    Published,
    /// Its authors took it back.
    Withdrawn,
}

impl State {
    /// Every state.
    pub const ALL: [State; 5] = [
        State::Outline,
        State::Draft,
        State::Review,
        State::Published,
        State::Withdrawn,
    ];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Outline => "outline",
            State::Draft => "draft",
            State::Review => "review",
            State::Published => "published",
            State::Withdrawn => "withdrawn",
        }
    }

    /// Whether its authors may take this step from here.
    pub fn leads_to(self, next: State) -> bool {
        use State::{Draft, Outline, Published, Review, Withdrawn};
        matches!(
            (self, next),
            (Outline, Draft)
                | (Draft, Outline | Review | Published)
                | (Review, Draft | Published)
                | (Published, Withdrawn)
                | (Withdrawn, Published | Draft)
        )
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        let word = String::from_value(value)?;
        State::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// What stands in a work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Its title: a line.
    pub title: String,
    /// For whom it is: a line.
    pub readers: String,
    /// The text, Markdown.
    pub body: String,
    /// What it stands on, Markdown.
    pub sources: String,
}

/// A work as stored.
#[derive(Debug, Clone)]
pub struct Work {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The space of its cohort.
    pub space_id: SpaceId,
    /// The name of that space in addresses.
    pub space: String,
    /// The number of its small group.
    pub group: i64,
    /// The name of that group.
    pub group_name: String,
    /// What stands in it.
    pub text: Text,
    /// The keys of the skills that it lets one practise.
    pub skills: Vec<String>,
    /// How far it has come.
    pub state: State,
    /// On what terms others may take it up.
    pub licence: Option<Licence>,
    /// Whom its authors thank.
    pub credits: String,
    /// The number of the newest state of its text.
    pub version: i64,
    /// When it was last changed.
    pub changed: Instant,
    /// When it was first published.
    pub published: Option<Instant>,
    /// The document in which its text is written; nothing as long as nobody opened it to write since documents are.
    pub document: Option<DocumentId>,
}

impl FromRow for Work {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space_id, space) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let (group, group_name) = (row.column()?, row.column()?);
        let text = Text {
            title: row.column()?,
            readers: row.column()?,
            body: row.column()?,
            sources: row.column()?,
        };
        let skills: String = row.column()?;
        let state = row.column()?;
        let licence: String = row.column()?;
        Ok(Work {
            id,
            uid,
            space_id,
            space,
            group,
            group_name,
            text,
            skills: skills.split_whitespace().map(str::to_owned).collect(),
            state,
            licence: Licence::from_word(&licence),
            credits: row.column()?,
            version: row.column()?,
            changed: row.column()?,
            published: row.column()?,
            document: row.column()?,
        })
    }
}

/// The message that names a licence.
pub const fn licence_word(licence: Licence) -> &'static str {
    match licence {
        Licence::AttributionShareAlike => "by-sa",
        Licence::Attribution => "by",
        Licence::Zero => "zero",
    }
}

/// Where the terms of a licence are read.
pub fn licence_address(licence: Licence, language: &str) -> String {
    let path = match licence {
        Licence::AttributionShareAlike => "licenses/by-sa/4.0",
        Licence::Attribution => "licenses/by/4.0",
        Licence::Zero => "publicdomain/zero/1.0",
    };
    format!("https://creativecommons.org/{path}/deed.{language}")
}
