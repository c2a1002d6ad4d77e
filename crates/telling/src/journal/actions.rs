//! Writing an entry, changing it, taking it back.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use learning::{cohort, progress};
use platform::Tx;
use trame::{Activity, ActivityKind};

use super::access::{MayChange, MayTakeBack};
use super::media::{self, Change};
use super::model::{Entry, State, Written, audience};
use super::{store, tried};
use crate::project::access::MayWrite;

/// The kinds of activity for which one writes an entry.
const TOLD: [ActivityKind; 5] = [
    ActivityKind::Journal,
    ActivityKind::Try,
    ActivityKind::Exercise,
    ActivityKind::Exchange,
    ActivityKind::Feedback,
];

/// The activities of a training for which one writes an entry, in the order of the program.
pub fn activities(training: &cohort::Seen) -> impl Iterator<Item = &Activity> {
    let program = training.program().ok();
    let all = program.into_iter().flat_map(|program| program.activities.iter());
    all.filter(|activity| TOLD.contains(&activity.kind))
}

/// The activity of a key, whatever its kind: the plan may have changed since.
pub fn activity<'a>(training: &'a cohort::Seen, key: Option<&str>) -> Option<&'a Activity> {
    let program = training.program().ok()?;
    program
        .activities
        .iter()
        .find(|activity| Some(activity.key.as_str()) == key)
}

/// What a form says of an entry.
pub struct Typed {
    /// What is written in it.
    pub written: Written,
    /// The sheets that it names.
    pub sheets: Vec<i64>,
    /// Its pictures and documents.
    pub change: Change,
    /// Whether it is told, or kept as a draft.
    pub state: State,
}

/// Writes an entry; the same form sent twice writes it once. Gives the files that are of no use.
pub fn write(tx: &mut Tx, may: &MayWrite, once: Uid, typed: &Typed) -> Result<Vec<Uid>, Problem> {
    let Some(id) = store::insert(tx, may, once, &typed.written, typed.state)? else {
        return Ok(typed.change.uids());
    };
    let useless = media::write(tx, id, may.seen().project.owner.id, &typed.change)?;
    tried::tie(tx, id, &typed.sheets)?;
    if typed.state == State::Told {
        tell(tx, may, id, &typed.written)?;
    }
    Ok(useless)
}

/// Changes it, unless it was since `version`. A draft stays one, or is told; what was told stays told.
pub fn change(tx: &mut Tx, may: &MayChange, version: i64, typed: &Typed) -> Result<Vec<Uid>, Problem> {
    let (entry, before) = (may.entry().id, may.entry().state);
    let state = if before == State::Told {
        before
    } else {
        typed.state
    };
    if !store::update(tx, may, version, &typed.written, state)? {
        return Err(Refusal::new("journal-changed-meanwhile").into());
    }
    let project = may.project();
    let useless = media::write(tx, entry, project.seen().project.owner.id, &typed.change)?;
    tried::tie(tx, entry, &typed.sheets)?;
    match (before, state) {
        (State::Draft, State::Told) => tell(tx, project, entry, &typed.written)?,
        (State::Told, _) => {
            note(tx, "entry.changed", may.entry(), project.seen().training.id())?;
            finish(tx, project, &typed.written)?;
        }
        _ => {}
    }
    Ok(useless)
}

/// Says in the ledger that something was told, to no more people than may read it, and that its activity is done.
fn tell(tx: &mut Tx, may: &MayWrite, entry: i64, written: &Written) -> Result<(), Problem> {
    let (seen, owner) = (may.seen(), may.seen().project.owner.id);
    let space = seen.training.id();
    let trace = Trace::new("entry.told", Some(owner))
        .inside(space, audience(written.reach))
        .cohort(space)
        .project(seen.project.id)
        .to("entry", entry);
    let activity = activity(&seen.training, written.activity.as_deref());
    tx.record(match activity {
        Some(activity) => trace.strand(&activity.strand).detail(activity.key.as_str()),
        None => trace,
    })?;
    finish(tx, may, written)
}

fn finish(tx: &mut Tx, may: &MayWrite, written: &Written) -> Result<(), Problem> {
    let (training, owner) = (&may.seen().training, may.seen().project.owner.id);
    match activity(training, written.activity.as_deref()) {
        Some(activity) => progress::finish_for(tx, training.id(), owner, activity).map(drop),
        None => Ok(()),
    }
}

/// Its author takes it back.
pub fn withdraw(tx: &mut Tx, may: &MayTakeBack) -> Result<(), Problem> {
    if store::withdraw(tx, may)? && may.seen().entry.state == State::Told {
        note(tx, "entry.withdrawn", &may.seen().entry, may.seen().training.id())?;
    }
    Ok(())
}

/// Its author puts it back, as it was: told, or a draft.
pub fn restore(tx: &mut Tx, may: &MayTakeBack) -> Result<(), Problem> {
    if store::restore(tx, may)? && may.seen().entry.told.is_some() {
        note(tx, "entry.restored", &may.seen().entry, may.seen().training.id())?;
    }
    Ok(())
}

/// What concerns its author alone.
fn note(tx: &mut Tx, verb: &'static str, entry: &Entry, space: kernel::SpaceId) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(entry.author.id))
        .inside(space, Audience::Own)
        .cohort(space)
        .project(entry.project_id)
        .to("entry", entry.id);
    tx.record(trace)
}
