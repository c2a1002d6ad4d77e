//! The door: who reads a report at which moment, who corrects it, who leads it to its end.

use kernel::{Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access;

use super::model::{Report, State};
use super::store;
use crate::period;
use crate::voice::access as voices;
use crate::words::Reach;

/// A report that somebody may read.
pub struct Seen {
    /// The report.
    pub report: Report,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
    /// Whether they had a place in the gathering that it is about.
    pub took_part: bool,
}

impl Seen {
    /// Whether it is theirs.
    pub fn is_author(&self) -> bool {
        self.space.is(self.report.author.id)
    }

    /// Whether they may lead it to its end.
    pub fn may_lead(&self) -> bool {
        self.is_author() || (self.space.belongs() && self.space.has(Right::Describe))
    }

    /// Whether they may propose corrections: members, and those who had a place in the gathering.
    pub fn may_correct(&self) -> bool {
        self.space.belongs() || self.took_part
    }
}

/// Lets a person read a report: its author always, those who may correct it while it is open, and once it is published
/// those for whom it is.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or not for them.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let report = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = voices::to_see(tx, &report.space)?;
    let took_part = match (&space.actor, report.period.gathering_id) {
        (Some(actor), Some(gathering)) => period::took_part(tx, gathering, actor.id)?,
        _ => false,
    };
    let state = report.course.state(tx.now());
    let seen = Seen {
        report,
        space,
        took_part,
    };
    let is_there = seen.is_author()
        || match state {
            State::Draft | State::Withdrawn => false,
            State::Open | State::Over => seen.may_correct() || voices::reads_inside(&seen.space),
            State::Published => seen.report.reach == Reach::Public || voices::reads_inside(&seen.space),
        };
    if is_there { Ok(seen) } else { Err(Problem::Missing) }
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

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Everything known of how they stand.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }
}

fn prove(seen: Seen, allowed: impl Fn(&Seen) -> bool) -> Result<MayReport, Problem> {
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if allowed(&seen) {
        Ok(MayReport { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets its author word it.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever is not its author.
pub fn to_write(tx: &mut Tx, uid: Uid) -> Result<MayReport, Problem> {
    prove(to_see(tx, uid)?, Seen::is_author)
}

/// Lets those who were there propose corrections.
///
/// # Errors
/// As for [`to_write`].
pub fn to_correct(tx: &mut Tx, uid: Uid) -> Result<MayReport, Problem> {
    prove(to_see(tx, uid)?, Seen::may_correct)
}

/// Lets its author, or whoever describes the space, answer corrections and publish it.
///
/// # Errors
/// As for [`to_write`].
pub fn to_lead(tx: &mut Tx, uid: Uid) -> Result<MayReport, Problem> {
    prove(to_see(tx, uid)?, Seen::may_lead)
}
