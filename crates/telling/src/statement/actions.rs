//! Stating, and correcting what was stated.

use kernel::{Problem, Refusal, Trace};
use learning::progress;
use platform::Tx;
use trame::ActivityKind;

use super::access::MayState;
use super::model::Written;
use super::store;
use crate::journal::audience;

/// States at a meeting, or corrects what was stated since `version`; 0 for what was not stated yet. Twice is as once.
pub fn state(tx: &mut Tx, may: &MayState, version: i64, written: &Written) -> Result<(), Problem> {
    let meanwhile = || Problem::from(Refusal::new("statement-changed-meanwhile"));
    let made = match may.there() {
        None if version == 0 => store::insert(tx, may, written)?,
        None => None,
        Some(there) if there.written == *written => return Ok(()),
        Some(there) if store::update(tx, there.id, version, written)? => Some(there.id),
        Some(_) => None,
    };
    let id = made.ok_or_else(meanwhile)?;
    let verb = if may.there().is_none() {
        "statement.made"
    } else {
        "statement.corrected"
    };
    tell(tx, may, verb, id, written)?;
    finish(tx, may)
}

fn tell(tx: &mut Tx, may: &MayState, verb: &'static str, id: i64, written: &Written) -> Result<(), Problem> {
    let seen = may.project().seen();
    let space = seen.training.id();
    let trace = Trace::new(verb, Some(seen.project.owner.id))
        .inside(space, audience(written.reach))
        .cohort(space)
        .project(seen.project.id)
        .to("statement", id);
    tx.record(trace.detail(may.meeting().key.as_str()))
}

/// The activities of that week that ask for a statement are done.
fn finish(tx: &mut Tx, may: &MayState) -> Result<(), Problem> {
    let seen = may.project().seen();
    let (training, owner) = (&seen.training, seen.project.owner.id);
    let asked =
        training.program()?.activities.iter().filter(|activity| {
            activity.kind == ActivityKind::Statement && activity.week == may.meeting().week
        });
    for activity in asked {
        progress::finish_for(tx, training.id(), owner, activity)?;
    }
    Ok(())
}
