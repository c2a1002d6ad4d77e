//! What can go wrong, told apart by who can act on it.

use std::error::Error;

/// Something that the person can change: wrong input, or a rule of the house.
///
/// It is data, not a failure: the page comes back with it, in the reader's language, and nothing typed is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The message to show: an identifier in the message files of every language.
    pub message: &'static str,
    /// Values for the message's places, by name.
    pub values: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A refusal whose message has no places to fill.
    pub const fn new(message: &'static str) -> Self {
        Refusal {
            message,
            values: Vec::new(),
        }
    }

    /// Fills one place of the message.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}

/// Why a request was not carried out.
#[derive(Debug)]
pub enum Problem {
    /// It is not there, or this person must not know that it is.
    Missing,
    /// They can see it, but not do this to it.
    Forbidden,
    /// It may work once they have signed in.
    SignIn,
    /// Too often, from this person or this address; worth trying again after so many seconds.
    TooMany {
        /// Seconds to wait.
        seconds: u32,
    },
    /// The request itself is not well formed; a form of ours would not have sent it.
    Malformed(&'static str),
    /// The store cannot be used just now: locked, full, away. Nothing was done; the same again may work.
    Unavailable,
    /// They can change something.
    Refused(Refusal),
    /// Ours. The reader is given a number to quote, the log the cause.
    Fault(Box<dyn Error + Send + Sync>),
}

impl Problem {
    /// A fault of ours: says the operation, keeps the cause behind it.
    pub fn fault(operation: &'static str, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Problem::Fault(Box::new(Failed {
            operation,
            cause: cause.into(),
        }))
    }

    /// A fault that has no cause but itself.
    pub fn broken(what: &'static str) -> Self {
        Problem::Fault(what.into())
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Problem::Refused(refusal)
    }
}

#[derive(Debug)]
struct Failed {
    operation: &'static str,
    cause: Box<dyn Error + Send + Sync>,
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "could not {}", self.operation)
    }
}

impl Error for Failed {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.cause.as_ref())
    }
}
