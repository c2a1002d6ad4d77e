//! The question that somebody has in hand, and putting it under another.

use gatherings::question::live;
use kernel::{Problem, Refusal};
use platform::Tx;

use super::tell::{tell, tell_all};
use super::treating::{put_aside, treats, treats_aloud};
use super::{Picked, queue, store, vote};
use crate::act::Sent;
use crate::event::{Audience, emit, emit_gone};
use crate::room::Entered;

/// Takes it in hand.
pub(super) fn pick(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    queue::pick(tx, entered.seat.id, may.question().id)?;
    match Picked::of(tx, entered, entered.seat.id)? {
        Some(picked) => emit(tx, entered.gathering.id, Audience::Seat(entered.seat.id), &picked).map(drop),
        None => Ok(()),
    }
}

/// Puts it down.
pub(super) fn unpick(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    put_down(tx, entered, entered.seat.id)
}

fn put_down(tx: &mut Tx, entered: &Entered, seat: i64) -> Result<(), Problem> {
    if queue::unpick(tx, seat)? {
        emit_gone::<Picked>(tx, entered.gathering.id, Audience::Seat(seat), "picked")?;
    }
    Ok(())
}

/// Puts the question in hand under this one: its askers and votes join.
pub(super) fn merge(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let under = treats_aloud(tx, entered, sent)?.question().uid;
    let room = entered.gathering.id;
    let picked = queue::picked(tx, entered.seat.id)?.ok_or(Refusal::new("pool-nothing-in-hand"))?;
    let uid = store::uid(tx, picked)?;
    let may = treats(tx, entered, uid)?;
    let before = store::top(tx, picked)?;
    live::group(tx, &may, under)?;
    put_aside(tx, entered, &may)?;
    for seat in queue::pickers(tx, room, picked)? {
        put_down(tx, entered, seat)?;
    }
    if before != picked {
        tell(tx, room, before)?;
    }
    let top = store::top(tx, picked)?;
    vote::change(tx, room, top)?;
    tell(tx, room, picked)?;
    tell_all(tx, entered, top)
}

/// Takes it out again, as it was.
pub(super) fn separate(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    let (room, id) = (entered.gathering.id, may.question().id);
    let top = store::top(tx, id)?;
    if top == id {
        return Ok(());
    }
    live::separate(tx, &may)?;
    tell(tx, room, top)?;
    tell_all(tx, entered, id)
}
