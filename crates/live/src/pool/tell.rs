//! Telling a room what a question is since.

use gatherings::gathering::GatheringId;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::bus::Topic;

use super::picked::Picked;
use super::question::{Question, Queued};
use super::stage::Stage;
use super::{asker, queue, store, vote};
use crate::event::{Audience, Settle, emit, emit_gone};
use crate::room::Entered;

/// How many questions are told in one go when votes come in for many: a frame stays small however many people vote.
const AT_ONCE: i64 = 5;

/// Tells everybody who sees it what a question is since.
pub(super) fn tell(tx: &mut Tx, room: GatheringId, id: i64) -> Result<(), Problem> {
    vote::count(tx, room, id)?;
    let Some(question) = store::question(tx, room, id)? else {
        let uid = store::uid(tx, id)?.to_string();
        return emit_gone::<Question>(tx, room, Audience::All, &uid).map(drop);
    };
    match Stage::from_word(&question.stage) {
        Some(Stage::Grouped) => emit_gone::<Question>(tx, room, Audience::All, &question.id),
        Some(Stage::Hidden) | None => {
            emit_gone::<Question>(tx, room, Audience::All, &question.id)?;
            emit(tx, room, Audience::Hosts, &question)
        }
        Some(Stage::Early) => emit(tx, room, Audience::Hosts, &question),
        Some(_) => emit(tx, room, Audience::All, &question),
    }
    .map(drop)
}

/// Tells everybody who asks it, or one that stands under it, what became of it.
pub(super) fn tell_askers(tx: &mut Tx, room: GatheringId, id: i64) -> Result<(), Problem> {
    for own in asker::asked_of(tx, room, id)? {
        emit(tx, room, Audience::Seat(own.seat), &own.asked)?;
    }
    Ok(())
}

/// The same to one of them.
pub(super) fn tell_asker(tx: &mut Tx, entered: &Entered, uid: Uid) -> Result<(), Problem> {
    let uid = uid.to_string();
    let own = asker::asked_by(tx, entered)?;
    match own.into_iter().find(|asked| asked.id == uid) {
        Some(asked) => emit(tx, entered.gathering.id, Audience::Seat(entered.seat.id), &asked).map(drop),
        None => Ok(()),
    }
}

/// Tells those who have it in hand.
pub(super) fn tell_pickers(tx: &mut Tx, entered: &Entered, id: i64) -> Result<(), Problem> {
    for seat in queue::pickers(tx, entered.gathering.id, id)? {
        if let Some(picked) = Picked::of(tx, entered, seat)? {
            emit(tx, entered.gathering.id, Audience::Seat(seat), &picked)?;
        }
    }
    Ok(())
}

/// Everything about it at once: to all, to its askers, to those who have it in hand.
pub(super) fn tell_all(tx: &mut Tx, entered: &Entered, id: i64) -> Result<(), Problem> {
    tell(tx, entered.gathering.id, id)?;
    tell_askers(tx, entered.gathering.id, id)?;
    tell_pickers(tx, entered, id)
}

/// It has no turn any more.
pub(super) fn leave_queue(tx: &mut Tx, room: GatheringId, id: i64) -> Result<bool, Problem> {
    if !queue::leave(tx, room, id)? {
        return Ok(false);
    }
    let uid = store::uid(tx, id)?.to_string();
    emit_gone::<Queued>(tx, room, Audience::Hosts, &uid)?;
    Ok(true)
}

/// It comes on the large screen, or goes from it.
///
/// # Errors
/// When the store refuses.
pub(crate) fn retell(tx: &mut Tx, entered: &Entered, uid: Uid) -> Result<(), Problem> {
    match store::find(tx, entered.gathering.id, uid) {
        Ok(id) => {
            tell(tx, entered.gathering.id, id)?;
            tell_askers(tx, entered.gathering.id, id)
        }
        Err(Problem::Missing) => Ok(()),
        Err(problem) => Err(problem),
    }
}

/// Votes and askers that came in since they were last told.
pub(crate) const SETTLE: Settle = Settle {
    is_due: |tx, room| Ok(!vote::changed(tx, room, 1)?.is_empty()),
    run: |tx, room| {
        for id in vote::changed(tx, room, AT_ONCE)? {
            tell(tx, room, id)?;
        }
        if !vote::changed(tx, room, 1)?.is_empty() {
            tx.signal(Topic::Gauge, room.number());
        }
        Ok(())
    },
};
