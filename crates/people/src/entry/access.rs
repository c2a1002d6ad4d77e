//! The door itself: the only maker of the proof that somebody may come in.

use kernel::{Language, PersonId, Problem};
use platform::Tx;

use super::model::Link;
use super::store;

/// Proof that whoever asks may come in as a person.
#[derive(Debug, Clone)]
pub struct MayEnter {
    by: By,
}

#[derive(Debug, Clone)]
enum By {
    Link(Link),
    Password { person: PersonId, language: Language },
}

impl MayEnter {
    /// The link that proves it; none when a password does.
    pub fn link(&self) -> Option<&Link> {
        match &self.by {
            By::Link(link) => Some(link),
            By::Password { .. } => None,
        }
    }

    /// As whom.
    pub fn person(&self) -> PersonId {
        match &self.by {
            By::Link(link) => link.person,
            By::Password { person, .. } => *person,
        }
    }

    /// Their language.
    pub fn language(&self) -> Language {
        match &self.by {
            By::Link(link) => link.language,
            By::Password { language, .. } => *language,
        }
    }
}

/// By a link that has not been used and has not ended.
pub fn by_link(tx: &mut Tx, secret: &str) -> Result<Option<MayEnter>, Problem> {
    Ok(store::find_living_link(tx, secret)?.map(|link| MayEnter { by: By::Link(link) }))
}

/// By a password that was checked against `stored`, if that is still what is stored.
pub fn by_password(tx: &mut Tx, person: PersonId, stored: &str) -> Result<Option<MayEnter>, Problem> {
    let found = store::still_has_password(tx, person, stored)?;
    Ok(found.map(|(person, language)| MayEnter {
        by: By::Password { person, language },
    }))
}
