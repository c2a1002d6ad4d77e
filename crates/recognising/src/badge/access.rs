//! The door: whoever sees a space reads what one may be recognised for in it; those with the right describe and give.

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access::{self, Seen};

use super::model::Badge;
use super::store;

/// Lets a person see the badges of a space.
///
/// # Errors
/// [`Problem::Missing`] when the space is not there, hidden from them, or has none.
pub fn to_see(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let seen = access::to_see(tx, slug)?;
    if seen.space.shape.has(Module::Badges) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a person read one. What was laid aside is there for those who describe them.
///
/// # Errors
/// As for [`to_see`].
pub fn to_read(tx: &mut Tx, slug: &str, uid: Uid) -> Result<(Seen, Badge), Problem> {
    let seen = to_see(tx, slug)?;
    let badge = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let is_there = badge.space == seen.space.id && (badge.withdrawn.is_none() || seen.has(Right::AwardBadge));
    if is_there {
        Ok((seen, badge))
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody may describe the badges of a space, and give them.
pub struct MayAward {
    seen: Seen,
    actor: Actor,
}

impl MayAward {
    /// The space, and how they stand in it.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Lets a person describe badges and give them.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] without the right.
pub fn to_award(tx: &mut Tx, slug: &str) -> Result<MayAward, Problem> {
    let seen = to_see(tx, slug)?;
    let actor = seen.actor.clone().ok_or(Problem::SignIn)?;
    if seen.has(Right::AwardBadge) {
        Ok(MayAward { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// The same for one badge.
///
/// # Errors
/// As for [`to_award`].
pub fn to_award_one(tx: &mut Tx, slug: &str, uid: Uid) -> Result<(MayAward, Badge), Problem> {
    let (_, badge) = to_read(tx, slug, uid)?;
    Ok((to_award(tx, slug)?, badge))
}
