//! What a question put to the collective is.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};
use spaces::space::Member;

/// Where a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Nobody wrote an answer yet.
    Open,
    /// There is one, and nobody said that it answers.
    Answered,
    /// Whoever asked, or the group, said so.
    Accepted,
    /// Taken back, and kept.
    Withdrawn,
}

impl State {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Answered => "answered",
            State::Accepted => "accepted",
            State::Withdrawn => "withdrawn",
        }
    }

    /// Whether pieces are brought and the answer is written.
    pub const fn is_worked_on(self) -> bool {
        matches!(self, State::Open | State::Answered)
    }
}

/// A question as stored.
#[derive(Debug, Clone)]
pub(super) struct Inquiry {
    pub id: i64,
    pub uid: Uid,
    pub space_id: SpaceId,
    pub space: String,
    pub author: Member,
    pub title: String,
    pub body: String,
    pub html: String,
    pub answer: String,
    pub answer_html: String,
    pub version: i64,
    pub accepted: Option<Instant>,
    pub made: Instant,
    pub withdrawn: Option<Instant>,
    pub withdrawn_by: Option<PersonId>,
    /// The gathering where it was asked first: identifier and title.
    pub gathering: Option<(Uid, String)>,
}

impl Inquiry {
    /// Where it stands.
    pub fn state(&self) -> State {
        state(self.withdrawn.is_some(), self.accepted.is_some(), self.version)
    }
}

/// Where a question stands, of what is stored.
pub(super) const fn state(withdrawn: bool, accepted: bool, version: i64) -> State {
    match (withdrawn, accepted, version) {
        (true, ..) => State::Withdrawn,
        (_, true, _) => State::Accepted,
        (_, _, 0) => State::Open,
        _ => State::Answered,
    }
}

impl FromRow for Inquiry {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space_id, space) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let author = Member::from_row(row)?;
        let (title, body, html) = (row.column()?, row.column()?, row.column()?);
        let (answer, answer_html, version) = (row.column()?, row.column()?, row.column()?);
        let (accepted, made) = (row.column()?, row.column()?);
        let (withdrawn, withdrawn_by) = (row.column()?, row.column()?);
        let (gathering, name): (Option<Uid>, Option<String>) = (row.column()?, row.column()?);
        Ok(Inquiry {
            id,
            uid,
            space_id,
            space,
            author,
            title,
            body,
            html,
            answer,
            answer_html,
            version,
            accepted,
            made,
            withdrawn,
            withdrawn_by,
            gathering: gathering.zip(name),
        })
    }
}

/// What somebody brought.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub id: i64,
    pub uid: Uid,
    pub by: Member,
    pub body: String,
    pub html: String,
    pub at: Instant,
}

impl FromRow for Piece {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Piece {
            id: row.column()?,
            uid: row.column()?,
            by: Member::from_row(row)?,
            body: row.column()?,
            html: row.column()?,
            at: row.column()?,
        })
    }
}

/// A state of an answer, without its text.
#[derive(Debug, Clone)]
pub(super) struct Version {
    pub number: i64,
    pub at: Instant,
    pub by: Member,
}

impl FromRow for Version {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Version {
            number: row.column()?,
            at: row.column()?,
            by: Member::from_row(row)?,
        })
    }
}

/// A question in a list.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub uid: Uid,
    pub title: String,
    pub by: Member,
    pub at: Instant,
    pub state: State,
    pub pieces: i64,
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (uid, title) = (row.column()?, row.column()?);
        let by = Member::from_row(row)?;
        let at = row.column()?;
        let (accepted, version): (Option<Instant>, i64) = (row.column()?, row.column()?);
        Ok(Line {
            uid,
            title,
            by,
            at,
            state: state(false, accepted.is_some(), version),
            pieces: row.column()?,
        })
    }
}

/// A question of a gathering that nobody answered: identifier, text, title of the gathering.
pub(super) type Unanswered = (Uid, String, String);
