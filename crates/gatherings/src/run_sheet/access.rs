//! The door of a run sheet: those who hold the gathering prepare it; others read it once it is open to them.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::bus::Topic;

use super::model::Step;
use super::store;
use crate::gathering::access::{self, MayHold, Seen};

/// A run sheet that somebody may read.
pub struct Read {
    /// The gathering, and how they stand to it.
    pub seen: Seen,
    /// Whether everybody who sees the gathering may read it; nothing when there is no sheet yet.
    pub is_open: Option<bool>,
}

impl Read {
    /// A step without what only the team reads.
    pub fn as_they_may(&self, mut step: Step) -> Step {
        if !self.seen.may_hold() {
            step.text.fallback.clear();
        }
        step
    }
}

/// Lets somebody read the run sheet of a gathering.
///
/// # Errors
/// As for [`access::to_see`]; [`Problem::SignIn`] or [`Problem::Forbidden`] while it is not open to them.
pub fn to_read(tx: &mut Tx, uid: Uid) -> Result<Read, Problem> {
    let seen = access::to_see(tx, uid)?;
    let is_open = store::is_open(tx, seen.gathering.id)?;
    if seen.may_hold() || is_open == Some(true) {
        Ok(Read { seen, is_open })
    } else if seen.actor().is_none() {
        Err(Problem::SignIn)
    } else {
        Err(Problem::Forbidden)
    }
}

/// Proof that somebody prepares a sheet that is there. Until the end of the transaction nobody else changes it.
pub struct MayPrepare {
    hold: MayHold,
}

impl MayPrepare {
    /// The gathering and who holds it.
    pub fn hold(&self) -> &MayHold {
        &self.hold
    }
}

/// Lets somebody change the run sheet of a gathering.
///
/// # Errors
/// As for [`access::to_hold`]; [`Problem::Missing`] when there is no sheet yet.
pub fn to_prepare(tx: &mut Tx, uid: Uid) -> Result<MayPrepare, Problem> {
    let hold = access::to_hold(tx, uid)?;
    if store::hold(tx, hold.gathering().id)? {
        // Whoever looks at its live room sees what becomes of it.
        tx.signal(Topic::Gauge, hold.gathering().id.number());
        Ok(MayPrepare { hold })
    } else {
        Err(Problem::Missing)
    }
}
