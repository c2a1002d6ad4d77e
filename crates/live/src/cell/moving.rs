//! Coming into a cell, changing it, leaving it.

use gatherings::gathering::GatheringId;
use kernel::{PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::bus::Topic;

use super::model::{Cell, Round, Way};
use super::{access, aparts, item, store};
use crate::act::Sent;
use crate::event::{Audience, emit_gone};
use crate::room::{self, Entered, Seat};

/// Somebody who has no cell comes into the smallest.
pub(super) fn arrive(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    entered.speaks()?;
    let round = access::going(tx, entered)?;
    if entered.is_host || entered.cell.is_some() {
        return Ok(());
    }
    if round.way == Way::Chosen {
        return Err(Refusal::new("cell-choose").into());
    }
    match store::smallest(tx, &round)? {
        Some(cell) => move_to(tx, entered, &entered.seat, &round, &cell),
        None => Ok(()),
    }
}

/// Somebody chooses their cell, or another one.
pub(super) fn choose(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.speaks()?;
    let round = access::going(tx, entered)?;
    let cell = store::cell(tx, entered.gathering.id, &round, sent.item()?)?;
    if entered.is_host || round.way != Way::Chosen {
        return Err(Refusal::new("cell-not-chosen").into());
    }
    move_to(tx, entered, &entered.seat, &round, &cell)
}

/// Those who hold the room move somebody from this cell to the one with a number.
pub(super) fn transfer(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let inside = access::inside(tx, entered, sent.item()?)?;
    let number = sent.whole("number", 1..=i64::from(i32::MAX))?;
    let seat = sent.uid("seat").ok_or(Refusal::new("form-choose"))?;
    let seat = room::seat(tx, entered.gathering.id, seat)?;
    let to = store::cell_by_number(tx, &inside.round, number)?;
    let to = to.ok_or(Refusal::new("cell-no-such-number"))?;
    if seat.cell == Some(to.id) {
        return Ok(());
    }
    if seat.cell != Some(inside.cell.id) {
        return Err(Refusal::new("cell-gone-elsewhere").into());
    }
    move_to(tx, entered, &seat, &inside.round, &to)
}

/// Out of one cell, into another: its screen follows before anybody else's.
fn move_to(tx: &mut Tx, entered: &Entered, seat: &Seat, round: &Round, to: &Cell) -> Result<(), Problem> {
    let room = entered.gathering.id;
    if seat.cell == Some(to.id) || !store::place(tx, seat.id, to.id)? {
        return Ok(());
    }
    let from = match seat.cell {
        Some(cell) => Some(store::cell_by_id(tx, cell)?),
        None => None,
    };
    if let Some(from) = &from {
        aparts::put_away(tx, room, from, seat.id)?;
        emit_gone::<item::CellItem>(tx, room, Audience::Seat(seat.id), &from.uid.to_string())?;
    }
    let moved = Seat {
        cell: Some(to.id),
        ..seat.clone()
    };
    room::tell_own(tx, entered, &moved)?;
    item::tell(tx, room, to.id)?;
    if let Some(from) = from {
        item::tell(tx, room, from.id)?;
    }
    if round.way == Way::Chosen {
        tx.signal(Topic::Gauge, room.number());
    }
    Ok(())
}

/// Whoever comes into a room while its cells work comes into the smallest.
///
/// # Errors
/// When the store refuses.
pub(crate) fn welcome(tx: &mut Tx, room: GatheringId, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    let round = store::current(tx, room)?.filter(|round| !round.is_over(now) && round.way != Way::Chosen);
    let (Some(round), Some(seat)) = (round, store::seat_of_person(tx, room, person)?) else {
        return Ok(());
    };
    if !seat.takes_part || seat.cell.is_some() {
        return Ok(());
    }
    match store::smallest(tx, &round)? {
        Some(cell) if store::place(tx, seat.id, cell.id)? => item::tell(tx, room, cell.id),
        _ => Ok(()),
    }
}

/// Whoever was given a place while cells work comes into the smallest.
///
/// # Errors
/// When the store refuses.
pub(crate) fn takes_part(tx: &mut Tx, entered: &Entered, seat: Uid) -> Result<(), Problem> {
    let now = tx.now();
    let round = store::current(tx, entered.gathering.id)?;
    let Some(round) = round.filter(|round| !round.is_over(now) && round.way != Way::Chosen) else {
        return Ok(());
    };
    let seat = room::seat(tx, entered.gathering.id, seat)?;
    match store::smallest(tx, &round)? {
        Some(cell) if seat.takes_part && seat.cell.is_none() => move_to(tx, entered, &seat, &round, &cell),
        _ => Ok(()),
    }
}

/// Whoever follows from now on is in no cell. Their own seat is told by whoever takes their place.
///
/// # Errors
/// When the store refuses.
pub(crate) fn follows(tx: &mut Tx, entered: &Entered, seat: Uid) -> Result<(), Problem> {
    let room = entered.gathering.id;
    let seat = room::seat(tx, room, seat)?;
    let Some(cell) = seat.cell else {
        return Ok(());
    };
    let cell = store::cell_by_id(tx, cell)?;
    store::take_out(tx, seat.id)?;
    aparts::put_away(tx, room, &cell, seat.id)?;
    emit_gone::<item::CellItem>(tx, room, Audience::Seat(seat.id), &cell.uid.to_string())?;
    item::tell(tx, room, cell.id)
}

/// Whoever went away or was removed has left their cell too.
///
/// # Errors
/// When the store refuses.
pub(crate) fn left(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    match entered.seat.cell {
        Some(cell) => item::tell(tx, entered.gathering.id, cell),
        None => Ok(()),
    }
}
