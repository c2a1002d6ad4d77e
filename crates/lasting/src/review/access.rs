//! The door: those who belong read a review and tell their story; whoever arranges the space carries out what the group
//! decided.

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::Standing;
use spaces::space::access as space_access;

use super::store::{self, Review};

/// A review that somebody may read.
pub(super) struct Seen {
    pub review: Review,
    pub space: space_access::Seen,
}

/// Lets somebody of the space read a review.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, or they do not belong.
pub(super) fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    seen(tx, uid, false)
}

fn seen(tx: &mut Tx, uid: Uid, always: bool) -> Result<Seen, Problem> {
    let review = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = if always {
        space_access::to_see_always(tx, &review.space)?
    } else {
        space_access::to_see(tx, &review.space)?
    };
    let is_there = space.space.shape.has(Module::Lifetime) || review.outcome.is_some();
    if is_there && space.standing >= Standing::Member {
        Ok(Seen { review, space })
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody may do something with a review.
pub(super) struct MayReview {
    pub seen: Seen,
    pub actor: Actor,
}

fn prove(seen: Seen, allowed: impl Fn(&Seen) -> bool) -> Result<MayReview, Problem> {
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if allowed(&seen) {
        Ok(MayReview { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets a member tell what it was for them.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for whoever answers from above and is no member.
pub(super) fn to_tell(tx: &mut Tx, uid: Uid) -> Result<MayReview, Problem> {
    prove(to_see(tx, uid)?, |seen| seen.space.belongs())
}

/// Lets somebody take back what they told, whatever became of the space: it is theirs.
///
/// # Errors
/// As for [`to_tell`].
pub(super) fn to_take_back(tx: &mut Tx, uid: Uid) -> Result<MayReview, Problem> {
    prove(seen(tx, uid, true)?, |seen| seen.space.belongs())
}

/// Lets whoever describes the space put the question to the group once more.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for others.
pub(super) fn to_ask(tx: &mut Tx, uid: Uid) -> Result<MayReview, Problem> {
    prove(to_see(tx, uid)?, |seen| seen.space.has(Right::Describe))
}

/// Lets whoever arranges the space carry out what was decided.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for others.
pub(super) fn to_carry(tx: &mut Tx, uid: Uid) -> Result<MayReview, Problem> {
    prove(to_see(tx, uid)?, |seen| seen.space.has(Right::Arrange))
}
