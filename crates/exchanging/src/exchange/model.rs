//! An exchange, who is in it and what they do there.

use kernel::{Instant, PersonId, Problem, Uid};
use learning::Reach;
use platform::db::{FromRow, FromValue, Row, Value};
use spaces::space::Member;

use super::course::Course;

/// How far an exchange has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Somebody brings a question; there is no date yet.
    Offered,
    /// It has a date.
    Planned,
    /// It goes on, phase by phase.
    Begun,
    /// It is over.
    Ended,
    /// Whoever brought the question took it back.
    Withdrawn,
}

impl State {
    const ALL: [State; 5] = [
        State::Offered,
        State::Planned,
        State::Begun,
        State::Ended,
        State::Withdrawn,
    ];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Offered => "offered",
            State::Planned => "planned",
            State::Begun => "begun",
            State::Ended => "ended",
            State::Withdrawn => "withdrawn",
        }
    }

    /// Whether it has not begun.
    pub fn is_ahead(self) -> bool {
        matches!(self, State::Offered | State::Planned)
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        let word = String::from_value(value)?;
        State::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// What somebody is in an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Brings the question, and decides what to make of what they hear.
    Client,
    /// Keeps the time and the frame.
    Facilitator,
    /// Keeps the notes.
    Secretary,
    /// Helps the client think.
    Consultant,
}

impl Role {
    /// The roles that one takes by oneself.
    pub const TAKEN: [Role; 2] = [Role::Facilitator, Role::Secretary];

    /// The word, for messages and forms.
    pub const fn word(self) -> &'static str {
        match self {
            Role::Client => "client",
            Role::Facilitator => "facilitator",
            Role::Secretary => "secretary",
            Role::Consultant => "consultant",
        }
    }

    /// Finds the word of a role that one takes, or nothing.
    pub fn taken(word: &str) -> Option<Self> {
        Role::TAKEN.into_iter().find(|role| role.word() == word)
    }
}

/// An exchange as stored.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The name in addresses of the space of its cohort.
    pub space: String,
    /// The number of its small group.
    pub group: i64,
    /// The name of that group.
    pub group_name: String,
    /// Who keeps the time and the frame.
    pub facilitator: Option<PersonId>,
    /// Who keeps the notes.
    pub secretary: Option<PersonId>,
    /// The project that the question is about.
    pub project: Option<i64>,
    /// The key of the activity that it is; empty for none.
    pub activity: String,
    /// The question, in a sentence.
    pub question: String,
    /// Where it comes from, Markdown.
    pub context: String,
    /// When it takes place.
    pub starts: Option<Instant>,
    /// The gathering during which it takes place.
    pub gathering: Option<i64>,
    /// How far it has come.
    pub course: Course,
    /// What the secretary noted, Markdown.
    pub notes: String,
    /// What the client takes from it, Markdown.
    pub outcome: String,
    /// What the client does first.
    pub first_step: String,
    /// Who reads the outcome.
    pub reach: Reach,
    /// When the outcome was first written.
    pub told: Option<Instant>,
    /// When it ended.
    pub ended: Option<Instant>,
    /// Who brings the question.
    pub client: Member,
}

impl Exchange {
    /// How far it has come.
    pub fn state(&self) -> State {
        self.course.state
    }

    /// What somebody of the group is in it.
    pub fn role_of(&self, person: PersonId) -> Role {
        if self.client.id == person {
            Role::Client
        } else if self.facilitator == Some(person) {
            Role::Facilitator
        } else if self.secretary == Some(person) {
            Role::Secretary
        } else {
            Role::Consultant
        }
    }

    /// Who holds a role that one takes.
    pub fn holder(&self, role: Role) -> Option<PersonId> {
        match role {
            Role::Client => Some(self.client.id),
            Role::Facilitator => self.facilitator,
            Role::Secretary => self.secretary,
            Role::Consultant => None,
        }
    }
}

impl FromRow for Exchange {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space) = (row.column()?, row.column()?, row.column()?);
        let (group, group_name) = (row.column()?, row.column()?);
        let (facilitator, secretary) = (row.column()?, row.column()?);
        let (project, activity) = (row.column()?, row.column()?);
        let (question, context) = (row.column()?, row.column()?);
        let (starts, gathering) = (row.column()?, row.column()?);
        let course = Course {
            state: row.column()?,
            phase: row.column()?,
            began: row.column()?,
            extra: row.column()?,
            step: row.column()?,
        };
        Ok(Exchange {
            id,
            uid,
            space,
            group,
            group_name,
            facilitator,
            secretary,
            project,
            activity,
            question,
            context,
            starts,
            gathering,
            course,
            notes: row.column()?,
            outcome: row.column()?,
            first_step: row.column()?,
            reach: row.column()?,
            told: row.column()?,
            ended: row.column()?,
            client: Member::from_row(row)?,
        })
    }
}

/// Somebody who takes part.
#[derive(Debug, Clone)]
pub struct Seat {
    /// Whether they lead the cohort and were invited beside the group.
    pub invited: bool,
    /// When they said that they are there, or did something there.
    pub came: Option<Instant>,
    /// When they agreed that what they said is read with the outcome.
    pub agreed: Option<Instant>,
    /// Who they are.
    pub person: Member,
}

impl FromRow for Seat {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Seat {
            invited: row.column::<i64>()? > 0,
            came: row.column()?,
            agreed: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}
