//! What a question is.

use kernel::{Instant, Language, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};

use super::life::{Life, State};
use crate::gathering::GatheringId;

/// How long one may still ask after a gathering, in days: a month.
pub const DAYS_AFTER: i64 = 31;

/// A question as stored.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// The gathering at which it was asked.
    pub gathering: GatheringId,
    /// What is asked.
    pub text: String,
    /// The question at the top of those that it stands under.
    pub main: Option<i64>,
    /// Who looks for an answer.
    pub assigned: Option<PersonId>,
    /// The gathering that will treat it.
    pub deferred: Option<GatheringId>,
    /// The answer as it reads now, as HTML.
    pub html: String,
    /// Its life.
    pub life: Life,
    /// How often it changed.
    pub revision: i64,
    /// When it was asked.
    pub asked: Instant,
}

impl Question {
    /// Its state.
    pub fn state(&self) -> State {
        self.life.state()
    }

    /// The number of the question that its answer stands at.
    pub fn top(&self) -> i64 {
        self.main.unwrap_or(self.id)
    }
}

impl FromRow for Question {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, gathering, text) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let (main, assigned, deferred): (Option<i64>, Option<PersonId>, Option<GatheringId>) =
            (row.column()?, row.column()?, row.column()?);
        let html = row.column()?;
        let (version, told) = (row.column()?, row.column()?);
        let happened = |row: &mut Row| Ok::<_, Problem>(row.column::<Option<Instant>>()?.is_some());
        let life = Life {
            version,
            told,
            assigned: assigned.is_some(),
            deferred: deferred.is_some(),
            answered: happened(row)?,
            published: happened(row)?,
            hidden: happened(row)?,
            grouped: main.is_some(),
        };
        Ok(Question {
            id,
            uid,
            gathering,
            text,
            main,
            assigned,
            deferred,
            html,
            life,
            revision: row.column()?,
            asked: row.column()?,
        })
    }
}

/// Somebody who asks a question.
#[derive(Debug, Clone)]
pub struct Asker {
    /// Their number in the list of askers.
    pub id: i64,
    /// The question that they asked, which may be a twin.
    pub question: i64,
    /// Who.
    pub person: PersonId,
    /// How they wish to be called.
    pub name: String,
    /// Whether they are shown without it.
    pub nameless: bool,
    /// The language of their mails.
    pub language: Language,
    /// What their address is made of.
    pub secret: String,
}

impl Asker {
    /// The address where they follow their question.
    pub fn path(&self) -> String {
        format!("/asked/{}", self.secret)
    }
}

impl FromRow for Asker {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Asker {
            id: row.column()?,
            question: row.column()?,
            person: row.column()?,
            name: row.column()?,
            nameless: row.column()?,
            language: row.column()?,
            secret: row.column()?,
        })
    }
}

/// A question as a list shows it.
#[derive(Debug, Clone)]
pub struct Line {
    /// The question.
    pub question: Question,
    /// How many ask it, with all that stand under it.
    pub askers: i64,
    /// Who asked it first, when they are shown by name.
    pub by: String,
    /// Whether the reader is one of them.
    pub is_mine: bool,
    /// The identifier and title of the gathering at which it was asked.
    pub from: (Uid, String),
    /// The identifier and title of the one that will treat it.
    pub to: Option<(Uid, String)>,
    /// Who looks for an answer.
    pub assignee: String,
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let question = Question::from_row(row)?;
        let (askers, by, mine) = (
            row.column()?,
            row.column::<Option<String>>()?,
            row.column::<i64>()?,
        );
        let from = (row.column()?, row.column()?);
        let to = row.column::<Option<Uid>>()?.zip(row.column::<Option<String>>()?);
        Ok(Line {
            question,
            askers,
            by: by.unwrap_or_default(),
            is_mine: mine > 0,
            from,
            to,
            assignee: row.column::<Option<String>>()?.unwrap_or_default(),
        })
    }
}

/// A version of an answer, with whoever wrote it.
#[derive(Debug, Clone)]
pub struct Version {
    /// Which one, from 1.
    pub number: i64,
    /// As written.
    pub text: String,
    /// As HTML.
    pub html: String,
    /// When.
    pub at: Instant,
    /// Who; empty when they are no longer there.
    pub by: String,
}

impl FromRow for Version {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Version {
            number: row.column()?,
            text: row.column()?,
            html: row.column()?,
            at: row.column()?,
            by: row.column::<Option<String>>()?.unwrap_or_default(),
        })
    }
}
