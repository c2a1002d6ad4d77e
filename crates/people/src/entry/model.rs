//! What a link is, how long it lasts, how often one may try.

use kernel::{Language, PersonId, Problem};
use platform::db::{FromRow, Row};
use platform::tries::Limit;
use platform::web::local_path;

/// The cookie that remembers the language.
pub const LANGUAGE_COOKIE: &str = "tresse_language";
/// How long a link lasts.
pub const LINK_MINUTES: i64 = 30;
/// After how many days a guest who never came is forgotten.
pub const GUEST_DAYS: i64 = 30;

/// Mails to one address.
pub const MAILS_TO_AN_ADDRESS: Limit = Limit {
    act: "entry.mail.address",
    times: 5,
    minutes: 60,
};
/// Passwords tried for one address.
pub const PASSWORDS: Limit = Limit {
    act: "entry.password",
    times: 10,
    minutes: 60,
};

/// Mails that one client may ask for. Without a proxy that names clients, all count as one.
pub(super) fn mails_from_a_client(client: &str) -> Limit {
    let times = if client == "direct" { 300 } else { 30 };
    Limit {
        act: "entry.mail.client",
        times,
        minutes: 60,
    }
}

/// A link that still opens, with whom it lets in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What is stored of its secret.
    pub fingerprint: String,
    /// Whom it lets in.
    pub person: PersonId,
    /// Their name; empty when they have not said it.
    pub name: String,
    /// Whether they have yet to confirm their address.
    pub is_guest: bool,
    /// Their language.
    pub language: Language,
    /// Whether opening it is enough: made on the operator's terminal.
    pub direct: bool,
    /// Where they go afterwards.
    pub return_to: String,
}

impl FromRow for Link {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Link {
            fingerprint: row.column()?,
            person: row.column()?,
            name: row.column()?,
            is_guest: row.column()?,
            language: row.column()?,
            direct: row.column()?,
            return_to: row.column()?,
        })
    }
}

/// Somebody whose address is known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Their number.
    pub id: PersonId,
    /// Their language.
    pub language: Language,
    is_active: bool,
}

impl Known {
    /// Whether they have confirmed their address; otherwise they are a guest.
    pub fn is_active(&self) -> bool {
        self.is_active
    }
}

impl FromRow for Known {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Known {
            id: row.column()?,
            language: row.column()?,
            is_active: row.column()?,
        })
    }
}

/// Somebody who has come in: the secret for their cookie, and where they go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// The secret of the session.
    pub secret: String,
    /// Their language.
    pub language: Language,
    /// Where they go.
    pub return_to: String,
}

/// The browser before which somebody comes in.
#[derive(Debug, Clone)]
pub struct Browser {
    /// What it calls itself.
    pub device: String,
    /// The session it had until now.
    pub session: Option<String>,
}

/// Where to go after coming in: a page of ours, but not the door itself.
pub fn return_path(wanted: &str) -> String {
    let door = wanted.starts_with("/sign-in") || wanted.starts_with("/sign-out");
    local_path(wanted).filter(|_| !door).unwrap_or("/").to_owned()
}
