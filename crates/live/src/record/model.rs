//! What slices keep of a session.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;

use crate::poll::Kept as Results;
use crate::room::Naming;

/// Whose words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// How they were called.
    pub name: String,
    /// How they agree to be named.
    pub naming: Naming,
}

/// A piece of what was said by one person, or by nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Who; nobody for what is not a person's.
    pub by: Option<Who>,
    /// What.
    pub text: String,
}

/// Something that remains: one line of the chat, the note of a cell, a question, a poll.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// When.
    pub at: Option<Instant>,
    /// What it is: a message, and what fills its `what`.
    pub label: Option<(&'static str, String)>,
    /// What was said, piece by piece.
    pub said: Vec<Said>,
    /// The results of a poll, which each reader reads in their own language.
    pub results: Option<Results>,
    /// The second of the video at which it happened.
    pub second: Option<i64>,
}

impl Kept {
    /// Something that happened at an instant.
    pub fn moment(label: &'static str, text: &str, at: Instant) -> Self {
        let said = Said {
            by: None,
            text: text.to_owned(),
        };
        Kept {
            at: Some(at),
            label: Some((label, String::new())),
            said: if text.is_empty() { Vec::new() } else { vec![said] },
            ..Kept::default()
        }
    }
}

/// Reads what a slice keeps, in order: after so many, at most so many.
pub type Read = fn(&mut Tx, GatheringId, i64, i64) -> Result<Vec<Kept>, Problem>;

/// What a slice keeps, under one heading: the message `record-chapter-{word}`.
pub struct Chapter {
    /// Its word.
    pub word: &'static str,
    /// Whether who said it stands beside it.
    pub is_signed: bool,
    /// How much there is of what may stay.
    pub count: fn(&mut Tx, GatheringId) -> Result<i64, Problem>,
    /// Some of it, in order: after so many, at most so many.
    pub read: Read,
}
