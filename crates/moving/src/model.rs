//! What a move is: a source, one reading of it, what would come, what was chosen, what came of it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, FromValue, Row, Value};
use serde::{Deserialize, Serialize};

use crate::reading::Form;
use crate::yeswiki::form::Form as Definition;

/// The mark of a source's number.
#[derive(Debug)]
pub enum SourceMark {}
/// The number of a source.
pub type SourceId = Id<SourceMark>;
/// The mark of a move's number.
#[derive(Debug)]
pub enum MoveMark {}
/// The number of a move.
pub type MoveId = Id<MoveMark>;

/// How long the name of a source may be.
pub const NAME: usize = 120;

platform::words! {
    /// What happens, when a source is read again, to what was changed here.
    Follows {
        /// It becomes again what the source says; what the source no longer has is taken back here.
        Mirror = "mirror",
        /// It stays; what the source no longer has stays too.
        Local = "local",
    }
}

platform::words! {
    /// How far a move is.
    State {
        /// The file is read.
        Reading = "reading",
        /// What would come is shown, and nothing came yet.
        Ready = "ready",
        /// The file could not be read.
        Refused = "refused",
        /// It moves in, and is not seen yet.
        Moving = "moving",
        /// It is there.
        Done = "done",
        /// Somebody dropped it.
        Dropped = "dropped",
    }
}

impl FromValue for Form {
    fn from_value(value: Value) -> Option<Self> {
        Form::from_word(&String::from_value(value)?)
    }
}

/// Where a space moves in from.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its number.
    pub id: SourceId,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// The number of the space.
    pub space_id: SpaceId,
    /// The address of the space.
    pub space: String,
    /// Who brought it.
    pub person: PersonId,
    /// How it is written.
    pub form: Form,
    /// What it is called.
    pub name: String,
    /// Where it stands on the web; empty when it does not.
    pub address: String,
    /// What happens when it is read again.
    pub follows: Follows,
}

impl FromRow for Source {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Source {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            person: row.column()?,
            form: row.column()?,
            name: row.column()?,
            address: row.column()?,
            follows: row.column()?,
        })
    }
}

/// One reading of a source.
#[derive(Debug, Clone)]
pub struct Move {
    /// Its number.
    pub id: MoveId,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// Who asked for it.
    pub person: PersonId,
    /// How far it is.
    pub state: State,
    /// How much is done.
    pub done: i64,
    /// Of how much.
    pub total: i64,
    /// What would come.
    pub plan: Plan,
    /// What was chosen.
    pub choice: Choice,
    /// What came of it.
    pub report: Report,
    /// Why it was refused: a message, and the number that it names.
    pub fault: String,
    /// When it was asked for.
    pub made: Instant,
    /// When it ended.
    pub ended: Option<Instant>,
}

/// JSON that only this program writes; what cannot be read is as if it were new.
fn json<T: serde::de::DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}

impl FromRow for Move {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Move {
            id: row.column()?,
            uid: row.column()?,
            person: row.column()?,
            state: row.column()?,
            done: row.column()?,
            total: row.column()?,
            plan: json(&row.column::<String>()?),
            choice: json(&row.column::<String>()?),
            report: json(&row.column::<String>()?),
            fault: row.column()?,
            made: row.column()?,
            ended: row.column()?,
        })
    }
}

/// What would come.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// The address that the wiki gives itself.
    pub base: String,
    /// Its forms, as they would become kinds.
    pub forms: Vec<Planned>,
    /// How many lists of choices.
    pub lists: i64,
    /// How many pages.
    pub pages: i64,
    /// How many of them only some could read.
    pub pages_aside: i64,
    /// How many of them only some could write.
    pub pages_approved: i64,
    /// How many versions of pages and entries, beside the newest.
    pub versions: i64,
    /// How many comments of pages.
    pub comments: i64,
    /// How many comments of entries, which have no place here.
    pub comments_lost: i64,
    /// How many files.
    pub files: i64,
    /// How many bytes they have.
    pub bytes: i64,
    /// How many keywords of pages.
    pub keywords: i64,
    /// Groups, and how many were in each.
    pub groups: Vec<(String, i64)>,
    /// Actions without an equal, and on how many pages.
    pub actions: BTreeMap<String, i64>,
    /// Texts that are too long.
    pub skipped: Vec<String>,
    /// What a wiki that is read by its address does not give to everybody: `pages`.
    pub unread: Vec<String>,
}

/// A form, as it would become a kind.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Planned {
    /// Its definition.
    pub form: Definition,
    /// How many entries it has.
    pub entries: i64,
    /// How many of them only some could read.
    pub aside: i64,
}

/// What was chosen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choice {
    /// What is left out: `pages`, `files`, `versions`, `comments`, `form 3`, `field 3 bf_mail`.
    pub without: BTreeSet<String>,
    /// Of a table: the key of the kind that its rows become; empty for one that is made.
    pub kind: String,
    /// The word of the terms on which others may use what comes.
    pub licence: String,
}

impl Choice {
    /// Whether it is left out.
    pub fn leaves(&self, what: &str) -> bool {
        self.without.contains(what)
    }

    /// The word of a form.
    pub fn form(id: &str) -> String {
        format!("form {id}")
    }

    /// The word of a field.
    pub fn field(id: &str, name: &str) -> String {
        format!("field {id} {name}")
    }
}

/// What came of a move, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// How many things came to each end.
    pub outcomes: BTreeMap<String, i64>,
    /// Actions without an equal, and how often.
    pub actions: BTreeMap<String, i64>,
    /// How many links lead nowhere.
    pub links: i64,
    /// How many comments came.
    pub comments: i64,
}

/// What came of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// `sheet`, `page`, `picture`, `document`, `form`.
    pub kind: &'static str,
    /// Its name there.
    pub tag: String,
    /// Its title.
    pub title: String,
    /// What was done: `made`, `changed`, `unchanged`, `kept`, `aside`, `withdrawn`, `lost`.
    pub outcome: &'static str,
    /// Where it is.
    pub path: String,
    /// What it lost, each as a message and a value.
    pub notes: Vec<(String, String)>,
}
