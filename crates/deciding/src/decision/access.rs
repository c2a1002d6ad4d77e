//! The door: whoever sees the space reads its decisions; members take stances; authors and those who describe the space
//! lead a decision to its end.

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access::{self, Belong, May};

use super::model::Decision;
use super::store;

/// A decision that somebody may read.
pub struct Seen {
    /// The decision.
    pub decision: Decision,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
}

impl Seen {
    /// Whether it is theirs.
    pub fn is_author(&self) -> bool {
        self.space.is(self.decision.author.id)
    }

    /// Whether they may lead it to its end.
    pub fn may_lead(&self) -> bool {
        self.space.belongs() && (self.is_author() || self.space.has(Right::Describe))
    }
}

/// Lets a person read a decision.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or its space is hidden from them or has no decisions; what was withdrawn is
/// there for its author alone.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let decision = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = access::to_see(tx, &decision.space)?;
    let seen = Seen { decision, space };
    let is_there = seen.space.space.shape.has(Module::Decisions);
    if is_there && (seen.decision.withdrawn.is_none() || seen.is_author()) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a member propose.
///
/// # Errors
/// As for [`access::to_belong`].
pub fn to_propose(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    let may = access::to_belong(tx, slug)?;
    if may.space().shape.has(Module::Decisions) {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody may do something with a decision.
pub struct MayDecide {
    seen: Seen,
    actor: Actor,
}

impl MayDecide {
    /// The decision.
    pub fn decision(&self) -> &Decision {
        &self.seen.decision
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

fn prove(seen: Seen, allowed: impl Fn(&Seen) -> bool) -> Result<MayDecide, Problem> {
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if allowed(&seen) {
        Ok(MayDecide { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets a member take a stance.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever is no member.
pub fn to_voice(tx: &mut Tx, uid: Uid) -> Result<MayDecide, Problem> {
    prove(to_see(tx, uid)?, |seen| seen.space.belongs())
}

/// Lets its author amend it or take it back.
///
/// # Errors
/// As for [`to_voice`]; [`Problem::Forbidden`] for whoever did not propose it.
pub fn to_amend(tx: &mut Tx, uid: Uid) -> Result<MayDecide, Problem> {
    prove(to_see(tx, uid)?, |seen| seen.space.belongs() && seen.is_author())
}

/// Lets its author, or whoever describes the space, close it and say what came of it.
///
/// # Errors
/// As for [`to_voice`].
pub fn to_lead(tx: &mut Tx, uid: Uid) -> Result<MayDecide, Problem> {
    prove(to_see(tx, uid)?, Seen::may_lead)
}
