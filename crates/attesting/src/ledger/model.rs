//! What a line of the ledger is, and what becomes of it.

use kernel::{Instant, Refusal, SpaceId, Uid};

/// Where a line comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A gathering where they were, or that they held.
    Gathering,
    /// What they did of a path.
    Path,
    /// A role that they held.
    Role,
    /// They say so themselves.
    Own,
}

impl Source {
    /// Every word.
    pub const ALL: [Source; 4] = [Source::Gathering, Source::Path, Source::Role, Source::Own];

    /// The word, as stored and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Source::Gathering => "gathering",
            Source::Path => "path",
            Source::Role => "role",
            Source::Own => "own",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Source::ALL.into_iter().find(|each| each.word() == word)
    }
}

/// What was said of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing yet.
    Proposed,
    /// It is so: the person and the space say the same.
    Confirmed,
    /// Its person says other hours; the space has not accepted them.
    Corrected,
    /// Its person says that it was not so.
    Contested,
}

impl State {
    /// Every word.
    pub const ALL: [State; 4] = [
        State::Proposed,
        State::Confirmed,
        State::Corrected,
        State::Contested,
    ];

    /// The word, as stored and in messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Proposed => "proposed",
            State::Confirmed => "confirmed",
            State::Corrected => "corrected",
            State::Contested => "contested",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        State::ALL.into_iter().find(|each| each.word() == word)
    }
}

/// What its person says of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It is so.
    Confirm,
    /// So many minutes, rather.
    Correct(i64),
    /// It was not so.
    Contest,
}

/// How a line stands: what was said, for how many minutes, what was proposed, and whether the space accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// What was said.
    pub state: State,
    /// The minutes that were said.
    pub minutes: i64,
    /// The minutes that the space proposed at that time; nothing for a line of one’s own.
    pub proposed: Option<i64>,
    /// Whether the space accepted them.
    pub accepted: bool,
}

impl Stand {
    /// Of a line of which nothing was said.
    pub const fn proposed(minutes: i64) -> Self {
        Stand {
            state: State::Proposed,
            minutes,
            proposed: Some(minutes),
            accepted: false,
        }
    }

    /// What becomes of it when its person answers, whatever was said before; `proposed` is what the space says now.
    ///
    /// # Errors
    /// [`Refusal`] `ledger-nothing-proposed` when they confirm what nobody proposes.
    pub fn answer(self, proposed: Option<i64>, answer: Answer) -> Result<Self, Refusal> {
        let (state, minutes) = match (answer, proposed) {
            (Answer::Confirm, Some(proposed)) => (State::Confirmed, proposed),
            (Answer::Confirm, None) => return Err(Refusal::new("ledger-nothing-proposed")),
            (Answer::Correct(minutes), Some(proposed)) if minutes == proposed => (State::Confirmed, minutes),
            (Answer::Correct(minutes), _) => (State::Corrected, minutes),
            (Answer::Contest, _) => (State::Contested, 0),
        };
        Ok(Stand {
            state,
            minutes,
            proposed,
            accepted: false,
        })
    }

    /// What becomes of it when its space accepts what its person corrected; nothing where there is nothing to accept.
    pub fn accept(self) -> Option<Self> {
        (self.state == State::Corrected).then_some(Stand {
            state: State::Confirmed,
            accepted: true,
            ..self
        })
    }
}

/// The space of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its number.
    pub id: SpaceId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A line of somebody’s ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it comes from.
    pub source: Source,
    /// What it comes from: the identifier of a gathering, a space, a holding of a role, or its own.
    pub thing: String,
    /// The space it comes from.
    pub place: Option<Place>,
    /// What it was.
    pub title: String,
    /// When it began.
    pub starts: Instant,
    /// When it ended.
    pub ends: Instant,
    /// How it stands.
    pub stand: Stand,
    /// What the space says now, when that is no longer what was answered.
    pub since: Option<i64>,
    /// What its person said of it.
    pub note: String,
    /// Its identifier, once something was said.
    pub uid: Option<Uid>,
}

impl Line {
    /// Where its person answers.
    pub fn path(&self) -> String {
        format!("/me/ledger/lines/{}/{}", self.source.word(), self.thing)
    }

    /// The value of its box in the list.
    pub fn key(&self) -> String {
        format!("{}:{}", self.source.word(), self.thing)
    }

    /// Whether its hours count: both say the same.
    pub fn counts(&self) -> bool {
        self.stand.state == State::Confirmed && self.place.is_some()
    }

    /// Whether it is said by its person alone, of no space.
    pub fn is_declared(&self) -> bool {
        self.source == Source::Own && self.place.is_none()
    }

    /// Whether it waits for its person.
    pub fn is_proposed(&self) -> bool {
        self.stand.state == State::Proposed
    }
}
