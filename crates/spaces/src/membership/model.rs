//! Who belongs, and who asks to.

use kernel::{Instant, Problem};
use platform::db::{FromRow, Row};

use crate::space::{Member, Standing};

/// A member in the list.
pub struct Belonging {
    /// Since when.
    pub since: Instant,
    /// How they stand.
    pub standing: Standing,
    /// Who.
    pub person: Member,
}

impl FromRow for Belonging {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Belonging {
            since: row.column()?,
            standing: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// Somebody who asks to join.
pub struct Request {
    /// Since when.
    pub since: Instant,
    /// What they say.
    pub message: String,
    /// `guest` until they have confirmed their address.
    pub state: String,
    /// Who.
    pub person: Member,
}

impl FromRow for Request {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Request {
            since: row.column()?,
            message: row.column()?,
            state: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// What somebody gives on joining.
pub struct Joining {
    /// A word to the group.
    pub message: String,
    /// Whether they accepted the charter.
    pub charter: bool,
    /// Name and address, from somebody who is not signed in.
    pub guest: Option<(String, String)>,
    /// The language and time zone of the page they asked on.
    pub language: kernel::Language,
    /// See [`Joining::language`].
    pub zone: String,
}
