//! Raising, lowering, giving the floor, ending it.

use gatherings::gathering::GatheringId;
use kernel::{Problem, Refusal};
use platform::Tx;
use platform::bus::Topic;

use super::item::{Floor, HandItem, MyHand, NEAR};
use super::store::{self, Up};
use crate::act;
use crate::act::{Act, Sent};
use crate::event::{Audience, emit, emit_gone};
use crate::room::{self, Entered};

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("hand", "hand", raise),
    act!("hand/lowering", "hand", lower),
    act!("hands/{item}/lowering", "hand", lower_of),
    act!("hands/{item}/floor", "hand", give),
    act!("floor/next", "hand", next),
    act!("floor/end", "hand", end),
];

/// Raises one's hand. Twice is once.
fn raise(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    entered.speaks()?;
    let room = entered.gathering.id;
    store::hold(tx, room)?;
    if store::raise(tx, room, entered.seat.id)? {
        if let Some(up) = store::of_seat(tx, entered.seat.id)? {
            emit(tx, room, Audience::Hosts, &HandItem::of(&up))?;
        }
        tell_places(tx, room)?;
    }
    Ok(())
}

/// Lowers it; whoever speaks gives the floor back.
fn lower(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    put_down(tx, entered.gathering.id, entered.seat.id)
}

/// Those who hold the room lower somebody's.
fn lower_of(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let seat = room::seat(tx, entered.gathering.id, sent.item()?)?;
    put_down(tx, entered.gathering.id, seat.id)
}

/// Gives the floor to somebody whose hand is up; whoever had it, had it.
fn give(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let room = entered.gathering.id;
    let seat = room::seat(tx, room, sent.item()?)?;
    store::hold(tx, room)?;
    let up = store::of_seat(tx, seat.id)?.ok_or(Refusal::new("hands-not-up"))?;
    give_to(tx, room, &up)
}

/// Whether a form was sent from where the floor is now: `from` is the seat that has it, or nothing.
fn is_from_here(tx: &mut Tx, room: GatheringId, sent: &Sent) -> Result<bool, Problem> {
    let floor = store::floor(tx, room)?;
    Ok(floor.map(|up| up.uid) == sent.uid("from"))
}

/// Gives it to whoever is next. Sent twice, nobody is passed over.
fn next(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let room = entered.gathering.id;
    store::hold(tx, room)?;
    if !is_from_here(tx, room, sent)? {
        return Ok(());
    }
    let waiting = store::waiting(tx, room)?;
    let first = waiting.first().ok_or(Refusal::new("hands-nobody"))?;
    give_to(tx, room, first)
}

fn give_to(tx: &mut Tx, room: GatheringId, up: &Up) -> Result<(), Problem> {
    if up.given.is_some() {
        return Ok(());
    }
    end_floor(tx, room)?;
    store::give(tx, up.hand.seat)?;
    emit_gone::<HandItem>(tx, room, Audience::Hosts, &up.uid.to_string())?;
    emit(tx, room, Audience::Seat(up.hand.seat), &MyHand::floor())?;
    let floor = Floor::of(tx, room)?;
    emit(tx, room, Audience::All, &floor)?;
    tell_places(tx, room)
}

/// Ends it; nobody has the floor.
fn end(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let room = entered.gathering.id;
    store::hold(tx, room)?;
    if is_from_here(tx, room, sent)? && end_floor(tx, room)? {
        let floor = Floor::of(tx, room)?;
        emit(tx, room, Audience::All, &floor)?;
    }
    Ok(())
}

/// Whoever has it has spoken for as long as they had it. A clock that went back takes nothing away.
fn end_floor(tx: &mut Tx, room: GatheringId) -> Result<bool, Problem> {
    let Some(up) = store::floor(tx, room)? else {
        return Ok(false);
    };
    let since = up.given.unwrap_or(tx.now());
    let lasted = (tx.now().milliseconds() - since.milliseconds()).max(0);
    store::spoke(tx, up.hand.seat, lasted)?;
    store::lower(tx, up.hand.seat)?;
    emit(tx, room, Audience::Seat(up.hand.seat), &MyHand::down())?;
    Ok(true)
}

/// The hand of a seat comes down, or the floor that it has ends.
fn put_down(tx: &mut Tx, room: GatheringId, seat: i64) -> Result<(), Problem> {
    store::hold(tx, room)?;
    let Some(up) = store::of_seat(tx, seat)? else {
        return Ok(());
    };
    if up.given.is_some() {
        end_floor(tx, room)?;
        let floor = Floor::of(tx, room)?;
        return emit(tx, room, Audience::All, &floor).map(drop);
    }
    store::lower(tx, seat)?;
    emit_gone::<HandItem>(tx, room, Audience::Hosts, &up.uid.to_string())?;
    emit(tx, room, Audience::Seat(seat), &MyHand::down())?;
    tell_places(tx, room)
}

/// Tells those whose place changed, and lets everybody know how many wait.
fn tell_places(tx: &mut Tx, room: GatheringId) -> Result<(), Problem> {
    for (up, place) in store::waiting(tx, room)?.iter().zip(1..) {
        // All who are further behind stand at the same place, and are told once.
        let place = std::cmp::min(place, NEAR + 1);
        if up.told != place {
            store::told(tx, up.hand.seat, place)?;
            emit(tx, room, Audience::Seat(up.hand.seat), &MyHand::up(place))?;
        }
    }
    tx.signal(Topic::Gauge, room.number());
    Ok(())
}

/// Somebody goes away, or no longer takes part: no hand of theirs is up.
///
/// # Errors
/// When the store refuses.
pub(crate) fn goes(tx: &mut Tx, room: GatheringId, seat: i64) -> Result<(), Problem> {
    put_down(tx, room, seat)
}

/// The room closes: every hand comes down.
///
/// # Errors
/// When the store refuses.
pub(crate) fn clear(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let room = entered.gathering.id;
    store::hold(tx, room)?;
    if end_floor(tx, room)? {
        let floor = Floor::of(tx, room)?;
        emit(tx, room, Audience::All, &floor)?;
    }
    for up in store::waiting(tx, room)? {
        store::lower(tx, up.hand.seat)?;
        emit_gone::<HandItem>(tx, room, Audience::Hosts, &up.uid.to_string())?;
        emit(tx, room, Audience::Seat(up.hand.seat), &MyHand::down())?;
    }
    tx.signal(Topic::Gauge, room.number());
    Ok(())
}
