//! Asking for a place, giving one, drawing one, giving one up, and changing how many there are.

use kernel::{Problem, Refusal};
use platform::Tx;
use platform::bus::Topic;

use super::wish::Wish;
use super::{passing, store};
use crate::act;
use crate::act::{Act, Sent};
use crate::event::{Audience, emit};
use crate::room::{self, Entered, Passing, Seat};

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("wish", "places", wish),
    act!("wish/withdrawal", "places", withdraw),
    act!("place/return", "places", give_back),
    act!("seats/{item}/place", "places", give),
    act!("seats/{item}/following", "places", ask_back),
    act!("places/draw", "places", draw),
    act!("places", "places", arrange),
];

/// The most places that a room has.
const MOST: i64 = 100_000;

/// Holds the room until the end of the transaction, and reads one's seat and the room as they are since.
fn here(tx: &mut Tx, entered: &Entered) -> Result<Entered, Problem> {
    let id = entered.gathering.id;
    room::hold(tx, id)?;
    let room = room::room(tx, id)?.ok_or(Problem::Missing)?;
    let seat = room::seat(tx, id, entered.seat.uid)?;
    Ok(Entered {
        room,
        seat,
        ..entered.clone()
    })
}

/// A seat of this room whose person is there.
fn present(tx: &mut Tx, entered: &Entered, sent: &Sent) -> Result<Seat, Problem> {
    let seat = room::seat(tx, entered.gathering.id, sent.item()?)?;
    if seat.left.is_some() || seat.removed.is_some() {
        return Err(Problem::Missing);
    }
    Ok(seat)
}

/// Asks for a place. Where nobody waits and one is free, it is given at once.
fn wish(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let here = here(tx, entered)?;
    let seat = &here.seat;
    if here.is_host || seat.takes_part || seat.wishes.is_some() {
        return Ok(());
    }
    room::wish(tx, seat)?;
    let wish = Wish {
        id: seat.uid.to_string(),
        name: seat.name.clone(),
        since: tx.now().milliseconds(),
    };
    emit(tx, here.gathering.id, Audience::Hosts, &wish)?;
    room::tell_seat(tx, &here, seat.uid)?;
    passing::pass_on(tx, &here)
}

/// Takes one's wish back.
fn withdraw(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    let here = here(tx, entered)?;
    if here.seat.wishes.is_none() {
        return Ok(());
    }
    room::unwish(tx, &here.seat)?;
    passing::no_longer_waits(tx, &here, here.seat.uid)?;
    room::tell_seat(tx, &here, here.seat.uid)
}

/// Gives one's own place up.
fn give_back(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    let here = here(tx, entered)?;
    if here.room.places.is_none() {
        return Ok(());
    }
    passing::give_up(tx, &here, &here.seat)
}

/// Gives a place to somebody who asked.
fn give(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let here = here(tx, entered)?;
    let seat = present(tx, &here, sent)?;
    if seat.takes_part {
        return Ok(());
    }
    if seat.wishes.is_none() {
        return Err(Refusal::new("places-not-asked").into());
    }
    if passing::give(tx, &here, &seat)? {
        Ok(())
    } else {
        Err(Refusal::new("places-full").into())
    }
}

/// Asks somebody to give their place back: they follow from now on.
fn ask_back(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let here = here(tx, entered)?;
    if here.room.places.is_none() {
        return Err(Refusal::new("places-not-counted").into());
    }
    let seat = present(tx, &here, sent)?;
    passing::give_up(tx, &here, &seat)
}

/// Gives a place to one of those who asked, by chance.
fn draw(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let once = sent.form.once()?;
    let here = here(tx, entered)?;
    let id = here.gathering.id;
    if !store::draw(tx, id, once)? {
        return Ok(());
    }
    let waiting = store::waiting(tx, id, MOST)?;
    let count = u64::try_from(waiting.len()).unwrap_or(u64::MAX).max(1);
    let drawn = usize::try_from(chance(tx)? % count).unwrap_or_default();
    let (uid, ..) = waiting.get(drawn).ok_or(Refusal::new("places-nobody-waits"))?;
    let seat = room::seat(tx, id, *uid)?;
    if passing::give(tx, &here, &seat)? {
        Ok(())
    } else {
        Err(Refusal::new("places-full").into())
    }
}

/// A number by chance, of 60 bits: beside it a room is so small that nobody is likelier than another.
fn chance(tx: &Tx) -> Result<u64, Problem> {
    let secret = tx.new_secret();
    let digits = secret.get(..15).unwrap_or_default();
    u64::from_str_radix(digits, 16).map_err(|cause| Problem::fault("draw by chance", cause))
}

/// Changes how many take part at once. With more, those who wait come in; with fewer, nobody is sent out.
fn arrange(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let places = if sent.form.value("places").trim().is_empty() {
        None
    } else {
        Some(sent.whole("places", 1..=MOST)?)
    };
    let passing = sent.choice("passing", Passing::from_word)?;
    let before = here(tx, entered)?;
    store::set(tx, before.gathering.id, places, passing)?;
    let after = here(tx, entered)?;
    match (before.room.places, places) {
        (Some(_), None) => everybody_takes_part(tx, &after)?,
        (None, Some(_)) => tell_everybody(tx, &after)?,
        (Some(before), Some(now)) if now > before => passing::let_in(tx, &after)?,
        _ => passing::pass_on(tx, &after)?,
    }
    tx.signal(Topic::Gauge, after.gathering.id.number());
    Ok(())
}

/// Places are no longer counted: whoever follows takes part.
fn everybody_takes_part(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let id = entered.gathering.id;
    for (uid, _, is_host, takes_part, wishes) in store::present(tx, id)? {
        if is_host {
            continue;
        }
        if !takes_part {
            let seat = room::seat(tx, id, uid)?;
            room::take_place(tx, id)?;
            room::take_part(tx, &seat)?;
        }
        if wishes.is_some() {
            passing::no_longer_waits(tx, entered, uid)?;
        }
        room::tell_seat(tx, entered, uid)?;
        crate::cell::takes_part(tx, entered, uid)?;
    }
    Ok(())
}

/// Places are counted from now on: whoever has one may give it up.
fn tell_everybody(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    for (uid, _, is_host, ..) in store::present(tx, entered.gathering.id)? {
        if !is_host {
            room::tell_seat(tx, entered, uid)?;
        }
    }
    Ok(())
}
