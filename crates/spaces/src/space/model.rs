//! What a space is, and who stands how in it.

use std::sync::Arc;

use kernel::{Instant, Joining, PersonId, Problem, Refusal, Right, SpaceId, SpaceKind, Uid};
use platform::db::{FromRow, FromValue, Row, Value};

use crate::shape::Shape;

/// A space as stored, with its shape.
#[derive(Clone)]
pub struct Space {
    /// Its number.
    pub id: SpaceId,
    /// Its identifier.
    pub uid: Uid,
    /// Its name in addresses.
    pub slug: String,
    /// The space it is in.
    pub parent: Option<SpaceId>,
    /// What kind of space it is.
    pub kind: SpaceKind,
    /// The name its people gave it.
    pub name: String,
    /// How one joins.
    pub joining: Joining,
    /// The key of its stage.
    pub stage: Option<String>,
    /// When its people decide whether to go on.
    pub review: Option<Instant>,
    /// Where it is in its life.
    pub life: Life,
    /// The trame it was opened from.
    pub opened_from: i64,
    /// Its trame now.
    pub shape: Arc<Shape>,
}

/// Where a space is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// Its people do things in it.
    Awake,
    /// It rests until enough of its members wish it back: it is read, nothing is written and no mail leaves.
    Asleep,
    /// It is over: it is read, and stays as it was.
    Closed,
}

impl Life {
    /// Every state.
    pub const ALL: [Life; 3] = [Life::Awake, Life::Asleep, Life::Closed];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Life::Awake => "awake",
            Life::Asleep => "asleep",
            Life::Closed => "closed",
        }
    }

    /// Lets something be written.
    ///
    /// # Errors
    /// The refusal `space-asleep` or `space-closed`.
    pub const fn while_awake(self) -> Result<(), Refusal> {
        match self {
            Life::Awake => Ok(()),
            Life::Asleep => Err(Refusal::new("space-asleep")),
            Life::Closed => Err(Refusal::new("space-closed")),
        }
    }
}

impl FromValue for Life {
    fn from_value(value: Value) -> Option<Self> {
        let word = String::from_value(value)?;
        Life::ALL.into_iter().find(|life| life.word() == word)
    }
}

/// How a person stands in a space, from far to near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing to do with it.
    Outside,
    /// Belongs to it.
    Member,
    /// Helps the group along.
    Facilitator,
    /// Answers for it.
    Steward,
}

impl Standing {
    /// The standings that a membership can have.
    pub const OF_MEMBERS: [Standing; 3] = [Standing::Member, Standing::Facilitator, Standing::Steward];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Standing::Outside => "outside",
            Standing::Member => "member",
            Standing::Facilitator => "facilitator",
            Standing::Steward => "steward",
        }
    }

    /// Finds the word of a membership, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Standing::OF_MEMBERS
            .into_iter()
            .find(|standing| standing.word() == word)
    }

    /// What this standing lets one do by itself; roles add to it.
    pub fn gives(self, right: Right) -> bool {
        match self {
            Standing::Outside => false,
            Standing::Member => right == Right::PublishNotice,
            Standing::Facilitator => !matches!(right, Right::Arrange | Right::WriteCharter),
            Standing::Steward => true,
        }
    }
}

impl FromValue for Standing {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Standing::from_word(&word))
    }
}

/// A person as others see them in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Their number.
    pub id: PersonId,
    /// Their identifier in addresses.
    pub uid: Uid,
    /// Their name.
    pub name: String,
    /// Their picture.
    pub picture: Option<String>,
}

impl Member {
    /// What stands in for a picture.
    pub fn initials(&self) -> String {
        platform::web::initials(&self.name)
    }

    /// One of six tones, always the same for a person.
    pub fn tone(&self) -> i64 {
        self.id.number() % 6 + 1
    }
}

impl FromRow for Member {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Member {
            id: row.column()?,
            uid: row.column()?,
            name: row.column()?,
            picture: row.column()?,
        })
    }
}
