//! The door: its author always; others while it is given, those for whom it is. Moderation hides it and nothing else.

use kernel::{Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::{Space, access};

use super::model::{Illustration, State};
use super::store;
use crate::voice::access as voices;
use crate::words::Reach;

/// A work that somebody may see.
pub struct Seen {
    /// The work.
    pub work: Illustration,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
}

impl Seen {
    /// Whether it is theirs.
    pub fn is_author(&self) -> bool {
        let actor = self.space.actor.as_ref();
        actor.is_some_and(|actor| self.work.is_of(actor.id))
    }

    /// Whether they may hide it, or show it again.
    pub fn may_moderate(&self) -> bool {
        self.space.has(Right::ModerateNotice)
    }

    /// Whether they see the picture. Of what is hidden others read why, and nothing else.
    pub fn sees_picture(&self) -> bool {
        self.work.state() != State::Hidden || self.is_author() || self.may_moderate()
    }
}

/// Lets a person see a work.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or not for them.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    through(tx, uid, voices::to_see)
}

fn through(
    tx: &mut Tx,
    uid: Uid,
    door: fn(&mut Tx, &str) -> Result<access::Seen, Problem>,
) -> Result<Seen, Problem> {
    let work = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = door(tx, &work.space)?;
    let seen = Seen { work, space };
    let is_for_them = seen.work.reach == Reach::Public || voices::reads_inside(&seen.space);
    let is_there = seen.work.state() != State::Withdrawn && is_for_them;
    if is_there || seen.is_author() {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody may do something with a work, and what: it is theirs, or they moderate.
pub struct MayDo {
    /// The work.
    pub work: Illustration,
    /// Who may.
    pub actor: Actor,
    /// The space.
    pub space: Space,
    _made_here: (),
}

fn proof(seen: Seen, may: bool) -> Result<MayDo, Problem> {
    let actor = seen.space.actor.ok_or(Problem::SignIn)?;
    if may {
        Ok(MayDo {
            work: seen.work,
            actor,
            space: seen.space.space,
            _made_here: (),
        })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets its author take it back or put it back, even where the space sleeps or is closed: it stays theirs.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else, whoever they are.
pub fn to_own(tx: &mut Tx, uid: Uid) -> Result<MayDo, Problem> {
    let seen = through(tx, uid, voices::to_see_always)?;
    let may = seen.is_author();
    proof(seen, may)
}

/// Lets those who moderate hide it, or show it again.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] without the right.
pub fn to_moderate(tx: &mut Tx, uid: Uid) -> Result<MayDo, Problem> {
    let seen = to_see(tx, uid)?;
    let may = seen.may_moderate();
    proof(seen, may)
}
