//! The door: whoever belongs to a space sees its surveys, and others those that were given to them; those who describe the
//! space put them together.

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access::{self, Seen as SeenSpace};

use super::store::{self, Survey};

/// A survey that somebody may read.
pub struct Seen {
    /// The survey.
    pub survey: Survey,
    /// Its space, and how they stand in it.
    pub space: SeenSpace,
}

impl Seen {
    /// Whether they put surveys together here and give them.
    pub fn may_lead(&self) -> bool {
        self.space.has(Right::Describe)
    }
}

/// A space whose mirrors somebody may see.
///
/// # Errors
/// [`Problem::Missing`] when it is hidden from them or has none.
pub fn to_list(tx: &mut Tx, slug: &str) -> Result<SeenSpace, Problem> {
    let seen = access::to_see(tx, slug)?;
    if seen.space.shape.has(Module::Mirrors) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody may put surveys together in a space, and give them.
pub struct MayLead {
    /// The space.
    pub space: SeenSpace,
    actor: Actor,
}

impl MayLead {
    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

fn prove(space: SeenSpace) -> Result<MayLead, Problem> {
    let actor = space.actor.clone().ok_or(Problem::SignIn)?;
    if space.has(Right::Describe) {
        Ok(MayLead { space, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets a person put a new one together.
///
/// # Errors
/// As for [`to_list`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever does not describe the space.
pub fn to_make(tx: &mut Tx, slug: &str) -> Result<MayLead, Problem> {
    prove(to_list(tx, slug)?)
}

/// Lets a person see a survey.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, withdrawn, or given to nobody outside while they do not belong.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let survey = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = to_list(tx, &survey.space)?;
    let seen = Seen { survey, space };
    let is_there = seen.survey.withdrawn.is_none() || seen.may_lead();
    let is_theirs = seen.may_lead() || seen.space.belongs() || store::is_for_everyone(tx, seen.survey.id)?;
    if is_there && is_theirs {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a person change a survey, or give it.
///
/// # Errors
/// As for [`to_see`] and [`to_make`].
pub fn to_lead(tx: &mut Tx, uid: Uid) -> Result<(Survey, MayLead), Problem> {
    let seen = to_see(tx, uid)?;
    Ok((seen.survey, prove(seen.space)?))
}
