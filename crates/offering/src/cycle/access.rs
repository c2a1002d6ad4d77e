//! The door of every cycle: whoever sees its space sees it, and whoever offers gatherings there shapes it.

use kernel::{Module, Problem, Right, Uid};
use platform::Tx;
use spaces::space::access::{self, May, Seen};

use super::model::{Cycle, Session};
use super::store;
use gatherings::gathering::State;
use gatherings::gathering::access::Gather;

/// A cycle that somebody may see.
pub struct SeenCycle {
    /// The cycle.
    pub cycle: Cycle,
    /// Its space, and how they stand in it.
    pub space: Seen,
    /// Its sessions in order, drafts among them only for whoever prepares them.
    pub sessions: Vec<Session>,
}

impl SeenCycle {
    /// Whether they may shape it.
    pub fn may_shape(&self) -> bool {
        self.space.has(Right::Gather)
    }
}

/// Lets a person see a cycle.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, or its space is hidden from them or has no gatherings.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<SeenCycle, Problem> {
    let cycle = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = to_see_list(tx, &cycle.space)?;
    let prepares = space.has(Right::Gather);
    let mut sessions = store::sessions(tx, cycle.id)?;
    sessions.retain(|session| prepares || session.state != State::Draft);
    Ok(SeenCycle {
        cycle,
        space,
        sessions,
    })
}

/// Lets a person see the cycles of a space.
///
/// # Errors
/// [`Problem::Missing`] when the space is hidden from them or has no gatherings.
pub fn to_see_list(tx: &mut Tx, space: &str) -> Result<Seen, Problem> {
    let seen = access::to_see(tx, space)?;
    if seen.space.shape.has(Module::Gatherings) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets whoever offers gatherings in a space open a cycle there.
///
/// # Errors
/// As for [`to_see_list`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else.
pub fn to_open(tx: &mut Tx, space: &str) -> Result<May<Gather>, Problem> {
    let may = access::to::<Gather>(tx, space)?;
    if may.space().shape.has(Module::Gatherings) {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that `actor` may shape a cycle.
pub struct MayShape {
    cycle: Cycle,
    may: May<Gather>,
}

impl MayShape {
    /// The cycle.
    pub fn cycle(&self) -> &Cycle {
        &self.cycle
    }

    /// That gatherings may be offered in its space.
    pub fn offering(&self) -> &May<Gather> {
        &self.may
    }
}

/// Lets whoever offers gatherings in its space shape a cycle.
///
/// # Errors
/// As for [`to_open`].
pub fn to_shape(tx: &mut Tx, uid: Uid) -> Result<MayShape, Problem> {
    let cycle = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let may = to_open(tx, &cycle.space)?;
    Ok(MayShape { cycle, may })
}
