//! The door: who may answer, and who may see what came of it.

use kernel::{Problem, Uid};
use platform::Tx;
use spaces::space::access::Seen as SeenSpace;

use super::model::{Audience, Reach, Wave};
use super::store;
use crate::survey::access;
use crate::survey::store::Survey;

/// A wave that somebody may open.
pub struct Seen {
    /// The wave.
    pub wave: Wave,
    /// Its survey.
    pub survey: Survey,
    /// Its space, and how they stand in it.
    pub space: SeenSpace,
    /// Whether they came by the address that is handed round.
    pub has_key: bool,
}

impl Seen {
    /// Whether they put surveys together here and give them.
    pub fn may_lead(&self) -> bool {
        self.space.has(kernel::Right::Describe)
    }

    /// Whether it is theirs to answer, as long as it is open.
    pub fn may_answer(&self) -> bool {
        match self.wave.audience {
            Audience::Members => self.space.belongs(),
            Audience::Link => self.space.belongs() || self.has_key,
            Audience::Public => true,
        }
    }

    /// Whether what came of it is for them.
    pub fn may_look(&self) -> bool {
        self.wave.reach == Reach::Everyone || self.space.belongs() || self.may_lead()
    }
}

/// Lets a person open a wave, with what their address holds.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them, or it is neither theirs to answer nor to see.
pub fn to_see(tx: &mut Tx, uid: Uid, key: &str) -> Result<Seen, Problem> {
    let wave = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let survey = crate::survey::store::by_uid(tx, wave.survey)?.ok_or(Problem::Missing)?;
    let space = access::to_list(tx, &survey.space)?;
    let seen = Seen {
        has_key: key == wave.secret,
        wave,
        survey,
        space,
    };
    if seen.may_answer() || seen.may_look() {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a person see what came of a wave.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Missing`] while it is not counted.
pub fn to_look(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = to_see(tx, uid, "")?;
    if seen.may_look() && seen.wave.counted.is_some() {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a person close a wave.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever does not give surveys here.
pub fn to_lead(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = to_see(tx, uid, "")?;
    if seen.space.actor.is_none() {
        Err(Problem::SignIn)
    } else if seen.may_lead() {
        Ok(seen)
    } else {
        Err(Problem::Forbidden)
    }
}
