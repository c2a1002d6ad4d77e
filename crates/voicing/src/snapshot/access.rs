//! The door: those who read what is for the members; members take snapshots, whoever took one takes it back.

use kernel::{Problem, Uid};
use platform::{Actor, Tx};
use spaces::space::access;

use super::model::Snapshot;
use super::store;
use crate::voice::access as voices;

/// Lets a person see the snapshots of a space.
///
/// # Errors
/// [`Problem::Missing`] when the space is not there or they do not read what is for its members.
pub fn to_see(tx: &mut Tx, slug: &str) -> Result<access::Seen, Problem> {
    let seen = voices::to_see(tx, slug)?;
    if voices::reads_inside(&seen) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a person see one. What was taken back is there for whoever took it.
///
/// # Errors
/// As for [`to_see`].
pub fn to_see_one(tx: &mut Tx, uid: Uid) -> Result<(access::Seen, Snapshot), Problem> {
    let snapshot = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let seen = to_see(tx, &snapshot.space)?;
    let is_takers = seen.is(snapshot.taker.id);
    if snapshot.withdrawn.is_none() || is_takers {
        Ok((seen, snapshot))
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody took a snapshot.
pub struct MayTakeBack {
    /// The snapshot.
    pub snapshot: Snapshot,
    /// Who took it.
    pub actor: Actor,
    _made_here: (),
}

/// Lets whoever took one take it back.
///
/// # Errors
/// As for [`to_see_one`]; [`Problem::Forbidden`] for anybody else.
pub fn to_take_back(tx: &mut Tx, uid: Uid) -> Result<MayTakeBack, Problem> {
    let (seen, snapshot) = to_see_one(tx, uid)?;
    let actor = seen.actor.ok_or(Problem::SignIn)?;
    if actor.id == snapshot.taker.id {
        Ok(MayTakeBack {
            snapshot,
            actor,
            _made_here: (),
        })
    } else {
        Err(Problem::Forbidden)
    }
}
