//! The door: the two; and once there is an answer that was asked for among the members, they too.

use kernel::{Problem, Uid};
use platform::{Actor, Tx};
use spaces::space::access;

use super::model::{Between, Look, State};
use super::store;
use crate::voice::access as voices;

/// A look that somebody may read.
pub struct Seen {
    /// The look.
    pub look: Look,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
}

impl Seen {
    /// Whether they asked.
    pub fn is_asker(&self) -> bool {
        self.space.is(self.look.asker.id)
    }

    /// Whether they were asked.
    pub fn is_friend(&self) -> bool {
        self.space.is(self.look.friend.id)
    }
}

/// Lets a person read a look.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or not for them.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let look = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = voices::to_see(tx, &look.space)?;
    let seen = Seen { look, space };
    let state = seen.look.state();
    let is_answered = matches!(state, State::Answered | State::Taken);
    let is_shared = seen.look.between == Between::Space && is_answered && voices::reads_inside(&seen.space);
    let is_friends = seen.is_friend() && state != State::Withdrawn;
    if seen.is_asker() || is_friends || is_shared {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody may do something with a look.
pub struct MayLook {
    seen: Seen,
    actor: Actor,
}

impl MayLook {
    /// The look.
    pub fn look(&self) -> &Look {
        &self.seen.look
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

fn prove(seen: Seen, allowed: fn(&Seen) -> bool) -> Result<MayLook, Problem> {
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if allowed(&seen) {
        Ok(MayLook { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets whoever was asked answer, or say no.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for anybody else.
pub fn to_answer(tx: &mut Tx, uid: Uid) -> Result<MayLook, Problem> {
    prove(to_see(tx, uid)?, Seen::is_friend)
}

/// Lets whoever asked withdraw it, or say what they take.
///
/// # Errors
/// As for [`to_answer`].
pub fn to_take(tx: &mut Tx, uid: Uid) -> Result<MayLook, Problem> {
    prove(to_see(tx, uid)?, Seen::is_asker)
}
