//! The door: those who describe a space write its reports, those who answer for it approve and send them, its members
//! read what was approved, and everybody what was sent to everybody.

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::Standing;
use spaces::space::access::{self, Describe, May};

use super::model::{Reach, Report, State};
use super::store;

/// A report that somebody may read.
pub struct Seen {
    /// The report.
    pub report: Report,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
}

impl Seen {
    /// Whether they may write it.
    pub fn may_write(&self) -> bool {
        writes(&self.space)
    }

    /// Whether they may approve and send it.
    pub fn may_approve(&self) -> bool {
        answers(&self.space)
    }
}

/// Whether somebody writes reports of a space.
pub fn writes(space: &access::Seen) -> bool {
    space.has(Right::Describe)
}

/// Whether somebody answers for a space, here or from above.
pub fn answers(space: &access::Seen) -> bool {
    space.standing == Standing::Steward
}

/// Whether somebody reads what a space accounts for: its members, those who answer for it, and those whose role is it.
pub fn reads(space: &access::Seen) -> bool {
    space.belongs() || writes(space) || space.has(Right::ReadReport)
}

fn only_where_on(space: access::Seen) -> Result<access::Seen, Problem> {
    if space.space.shape.has(Module::Reports) {
        Ok(space)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets somebody see the reports of a space.
///
/// # Errors
/// [`Problem::Missing`] when they see no such space, or none of its reports.
pub fn to_list(tx: &mut Tx, slug: &str) -> Result<access::Seen, Problem> {
    let space = only_where_on(access::to_see(tx, slug)?)?;
    if reads(&space) {
        Ok(space)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets somebody read a report.
///
/// # Errors
/// [`Problem::Missing`] when it is not there for them.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let report = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = only_where_on(access::to_see(tx, &report.space)?)?;
    let for_all = report.state == State::Sent && report.reach == Reach::Everyone;
    let is_there = writes(&space) || for_all || (report.is_read() && reads(&space));
    if is_there {
        Ok(Seen { report, space })
    } else {
        Err(Problem::Missing)
    }
}

/// Lets somebody begin a report.
///
/// # Errors
/// As for [`to_list`] and [`access::to`].
pub fn to_begin(tx: &mut Tx, slug: &str) -> Result<May<Describe>, Problem> {
    match to_list(tx, slug) {
        // A visitor is asked who they are; what a stranger may not see stays unseen.
        Err(Problem::Missing) if tx.actor().is_none() => {
            only_where_on(access::to_see(tx, slug)?)?;
            Err(Problem::SignIn)
        }
        Err(problem) => Err(problem),
        Ok(_) => access::to::<Describe>(tx, slug),
    }
}

/// Proof that somebody may do something with a report.
pub struct MayReport {
    seen: Seen,
    actor: Actor,
}

impl MayReport {
    /// The report.
    pub fn report(&self) -> &Report {
        &self.seen.report
    }

    /// Its space.
    pub fn space(&self) -> &access::Seen {
        &self.seen.space
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

fn prove(seen: Seen, allowed: fn(&access::Seen) -> bool) -> Result<MayReport, Problem> {
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if allowed(&seen.space) {
        Ok(MayReport { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets somebody write a report.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for whoever only reads it.
pub fn to_write(tx: &mut Tx, uid: Uid) -> Result<MayReport, Problem> {
    prove(to_see(tx, uid)?, writes)
}

/// Lets somebody who answers for the space approve a report, open it again, or send it.
///
/// # Errors
/// As for [`to_write`].
pub fn to_approve(tx: &mut Tx, uid: Uid) -> Result<MayReport, Problem> {
    prove(to_see(tx, uid)?, answers)
}
