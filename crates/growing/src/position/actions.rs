//! Keeping a draft, taking a position, saying where it counts, removing it.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use learning::progress;
use platform::Tx;

use super::access::{MayTake, Own};
use super::model::{Mark, Position, Reach};
use super::store::{self, Of};
use crate::framework;

/// What a form says.
pub struct Wish {
    /// The identifier that the form carried.
    pub once: Uid,
    /// Where it counts.
    pub reach: Reach,
    /// What it says.
    pub marks: Vec<Mark>,
}

/// What became of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is kept, to go on with.
    Kept,
    /// It is taken, under this identifier.
    Taken(Uid),
}

/// Keeps a draft, and takes it if asked to. The same form sent twice does it once.
///
/// # Errors
/// The refusal `position-empty` when nothing is answered and it is to be taken; [`Problem::Malformed`] when the
/// identifier is somebody else’s.
pub fn write(tx: &mut Tx, may: &MayTake, wish: &Wish, take: bool) -> Result<Done, Problem> {
    let of = Of {
        space: may.may.id(),
        person: may.may.actor.id,
        project: may.project.as_ref().map(|project| project.0),
    };
    if let Some(known) = store::by_uid(tx, wish.once)?.filter(|known| known.taken.is_some()) {
        return if known.person == of.person {
            Ok(Done::Taken(known.uid))
        } else {
            Err(Problem::Malformed("problem-not-a-form"))
        };
    }
    if take && wish.marks.iter().all(|mark| mark.answer.is_none()) {
        return Err(Refusal::new("position-empty").into());
    }
    let digest = framework::digest(may.may.framework());
    let frame = (may.may.trame(), digest.as_str());
    let draft = open(tx, of, wish.once, frame)?;
    let activity = may.activity.as_ref().map(|activity| activity.key.as_str());
    store::keep(tx, draft.id, frame, activity, wish.reach, &wish.marks)?;
    if !take {
        return Ok(Done::Kept);
    }
    let now = tx.now();
    if store::take(tx, draft.id, now)? {
        told(tx, may, &draft)?;
    }
    Ok(Done::Taken(draft.uid))
}

/// The draft that there is, or a new one.
fn open(tx: &mut Tx, of: Of, once: Uid, frame: store::Frame<'_>) -> Result<Position, Problem> {
    if let Some(draft) = store::draft(tx, of)? {
        return Ok(draft);
    }
    store::begin(tx, once, of, frame)?;
    // Where the identifier is taken by another, nothing was begun.
    store::draft(tx, of)?.ok_or(Problem::Malformed("problem-not-a-form"))
}

fn told(tx: &mut Tx, may: &MayTake, draft: &Position) -> Result<(), Problem> {
    let (space, person) = (may.may.id(), may.may.actor.id);
    let trace = Trace::new("position.taken", Some(person))
        .inside(space, Audience::Own)
        .to("position", draft.id);
    tx.record(match &may.project {
        Some((project, ..)) => trace.project(*project),
        None => trace,
    })?;
    if let Some(activity) = &may.activity {
        progress::finish_for(tx, space, person, activity)?;
    }
    Ok(())
}

/// Its author lets it count elsewhere, or nowhere. What was drawn stays drawn.
pub fn reach(tx: &mut Tx, own: &Own, reach: Reach) -> Result<(), Problem> {
    if store::set_reach(tx, own.position.id, reach)? {
        let trace = Trace::new("position.shared", Some(own.growing.actor.id));
        tx.record(trace.inside(own.growing.id(), Audience::Own).detail(reach.word()))?;
    }
    Ok(())
}

/// Its author removes it for good.
pub fn remove(tx: &mut Tx, own: &Own) -> Result<(), Problem> {
    if store::remove(tx, own.position.id)? {
        let trace = Trace::new("position.removed", Some(own.growing.actor.id));
        tx.record(trace.inside(own.growing.id(), Audience::Own))?;
    }
    Ok(())
}
