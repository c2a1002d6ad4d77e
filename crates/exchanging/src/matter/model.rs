//! A matter, and how far it has come.

use kernel::{Instant, Level, Problem, Uid};
use platform::db::{FromRow, FromValue, Row, Value};
use spaces::space::Member;

/// What somebody tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something that resists.
    Problem,
    /// Something that was lived, and that may be of use.
    Experience,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 2] = [Kind::Problem, Kind::Experience];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Problem => "problem",
            Kind::Experience => "experience",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl FromValue for Kind {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Kind::from_word(&word))
    }
}

/// How far a matter has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is in the list.
    Open,
    /// The cohort chose to work on it.
    Chosen,
    /// A small group works on it.
    Taken,
    /// The group said what it found.
    Answered,
    /// Its author took it back.
    Withdrawn,
}

impl State {
    /// Every state.
    pub const ALL: [State; 5] = [
        State::Open,
        State::Chosen,
        State::Taken,
        State::Answered,
        State::Withdrawn,
    ];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Chosen => "chosen",
            State::Taken => "taken",
            State::Answered => "answered",
            State::Withdrawn => "withdrawn",
        }
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        let word = String::from_value(value)?;
        State::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A way in which a matter goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Those who lead note that the cohort chose it.
    Choose,
    /// They take the choice back.
    Unchoose,
    /// A small group makes it the subject of its work.
    Take,
    /// The group gives it back to the list.
    Return,
    /// The group says what it found, or says it anew.
    Answer,
    /// Its author takes it back.
    Withdraw,
    /// Its author puts it back.
    Restore,
}

impl Move {
    /// The word, as the history and the ledger have it.
    pub const fn word(self) -> &'static str {
        match self {
            Move::Choose => "chosen",
            Move::Unchoose => "unchosen",
            Move::Take => "taken",
            Move::Return => "returned",
            Move::Answer => "answered",
            Move::Withdraw => "withdrawn",
            Move::Restore => "restored",
        }
    }

    /// The verb of its trace.
    pub const fn verb(self) -> &'static str {
        match self {
            Move::Choose => "matter.chosen",
            Move::Unchoose => "matter.unchosen",
            Move::Take => "matter.taken",
            Move::Return => "matter.returned",
            Move::Answer => "matter.answered",
            Move::Withdraw => "matter.withdrawn",
            Move::Restore => "matter.restored",
        }
    }
}

/// How somebody stands to a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stands {
    /// They lead the cohort.
    pub leads: bool,
    /// They wrote it.
    pub is_author: bool,
    /// They are in the group that took it up, or in the one that would.
    pub in_group: bool,
}

impl State {
    /// Where a move by somebody leads; nothing when it is no move from here, or not theirs.
    pub fn after(self, wanted: Move, who: Stands) -> Option<State> {
        let works_on_it = who.in_group || who.leads;
        match (self, wanted) {
            (State::Open, Move::Choose) if who.leads => Some(State::Chosen),
            (State::Chosen, Move::Unchoose) if who.leads => Some(State::Open),
            (State::Open | State::Chosen, Move::Take) if works_on_it => Some(State::Taken),
            (State::Taken, Move::Return) if works_on_it => Some(State::Chosen),
            (State::Taken | State::Answered, Move::Answer) if works_on_it => Some(State::Answered),
            (State::Open, Move::Withdraw) if who.is_author => Some(State::Withdrawn),
            (State::Withdrawn, Move::Restore) if who.is_author => Some(State::Open),
            _ => None,
        }
    }
}

/// What its author says of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What it is.
    pub kind: Kind,
    /// At which level it plays.
    pub level: Level,
    /// A line.
    pub title: String,
    /// What happens, Markdown.
    pub body: String,
}

/// A matter as stored.
#[derive(Debug, Clone)]
pub struct Matter {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// What is said of it.
    pub words: Words,
    /// How far it has come.
    pub state: State,
    /// What the group that took it up found, Markdown.
    pub answer: String,
    /// Whether an exchange brought it out.
    pub from_exchange: bool,
    /// The number and name of its theme.
    pub theme: Option<(i64, String)>,
    /// The number of the twin that it was joined to.
    pub into: Option<i64>,
    /// The number and name of the group that took it up.
    pub group: Option<(i64, String)>,
    /// How often it was changed, from 1.
    pub version: i64,
    /// When it was written.
    pub written: Instant,
    /// Who wrote it.
    pub author: Member,
}

impl FromRow for Matter {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid) = (row.column()?, row.column()?);
        let words = Words {
            kind: row.column()?,
            level: row.column()?,
            title: row.column()?,
            body: row.column()?,
        };
        let (state, answer) = (row.column()?, row.column()?);
        let from_exchange = row.column::<Option<i64>>()?.is_some();
        let theme: (Option<i64>, String) = (row.column()?, row.column()?);
        let into = row.column()?;
        let group: (Option<i64>, String) = (row.column()?, row.column()?);
        Ok(Matter {
            id,
            uid,
            words,
            state,
            answer,
            from_exchange,
            theme: theme.0.map(|id| (id, theme.1)),
            into,
            group: group.0.map(|id| (id, group.1)),
            version: row.column()?,
            written: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}
