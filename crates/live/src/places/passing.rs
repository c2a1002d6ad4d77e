//! How places pass. Whoever calls holds the room's row, so that what is read here stays true until the commit.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::bus::Topic;

use super::store;
use super::wish::Wish;
use crate::event::{Audience, emit_gone};
use crate::room::{self, Entered, Passing, Seat};

/// Gives a place to somebody who follows; false when every place is taken.
pub(super) fn give(tx: &mut Tx, entered: &Entered, seat: &Seat) -> Result<bool, Problem> {
    let id = entered.gathering.id;
    if !room::take_place(tx, id)? {
        return Ok(false);
    }
    if room::take_part(tx, seat)? {
        if seat.wishes.is_some() {
            emit_gone::<Wish>(tx, id, Audience::Hosts, &seat.uid.to_string())?;
        }
        room::tell_seat(tx, entered, seat.uid)?;
        crate::cell::takes_part(tx, entered, seat.uid)?;
        tx.signal(Topic::Gauge, id.number());
    } else {
        room::free_place(tx, id)?;
    }
    Ok(true)
}

/// Somebody follows from now on, and their place is free.
pub(super) fn give_up(tx: &mut Tx, entered: &Entered, seat: &Seat) -> Result<(), Problem> {
    if room::follow(tx, seat)? {
        room::free_place(tx, entered.gathering.id)?;
        crate::cell::follows(tx, entered, seat.uid)?;
        room::tell_seat(tx, entered, seat.uid)?;
        crate::hands::goes(tx, entered.gathering.id, seat.id)?;
        pass_on(tx, entered)?;
        tx.signal(Topic::Gauge, entered.gathering.id.number());
    }
    Ok(())
}

/// A place became free: where places go to who asked first, they get it.
pub(super) fn pass_on(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    if entered.room.passing == Passing::First {
        let_in(tx, entered)?;
    }
    Ok(())
}

/// Lets those in who wait, longest first, as long as there are places.
pub(super) fn let_in(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let id = entered.gathering.id;
    while let Some((uid, ..)) = store::waiting(tx, id, 1)?.first() {
        let seat = room::seat(tx, id, *uid)?;
        if !give(tx, entered, &seat)? {
            break;
        }
    }
    Ok(())
}

/// Whoever went away no longer waits, and the place they had passes on.
///
/// # Errors
/// When the store refuses.
pub(crate) fn left(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    if entered.seat.wishes.is_some() {
        no_longer_waits(tx, entered, entered.seat.uid)?;
    }
    pass_on(tx, entered)
}

/// Those who hold the room no longer see somebody among those who wait.
pub(super) fn no_longer_waits(tx: &mut Tx, entered: &Entered, seat: Uid) -> Result<(), Problem> {
    emit_gone::<Wish>(tx, entered.gathering.id, Audience::Hosts, &seat.to_string()).map(drop)
}
