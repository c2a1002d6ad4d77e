//! Describing places and rooms, closing them, telling what was tried.

use kernel::{Audience, PersonId, Problem, SpaceId, Trace, Uid};
use platform::Tx;
use spaces::space::access::May;

use super::access::{Keep, MayKeep, MayTell, Seen};
use super::model::Room;
use super::picture::{Done, Picturing};
use super::sheet::{LayoutSheet, PlaceSheet, RoomSheet};
use super::{layouts, rooms, store};

/// Describes a new place; the same form sent twice describes it once.
pub(super) fn add(
    tx: &mut Tx,
    may: &May<Keep>,
    once: Uid,
    sheet: &PlaceSheet,
    picturing: &Picturing,
) -> Result<Done<()>, Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    let Some(id) = store::insert(tx, once, space, me, sheet, picturing.sent())? else {
        return Ok(unneeded(picturing));
    };
    let (_, useless) = picturing.settle(tx, me, None)?;
    trace(tx, "place.described", space, me, ("place", id), &sheet.name)?;
    Ok(Done { value: (), useless })
}

/// What was sent came a second time: so did its picture.
fn unneeded(picturing: &Picturing) -> Done<()> {
    Done {
        value: (),
        useless: picturing.sent(),
    }
}

/// Changes what is said of a place.
pub(super) fn change(
    tx: &mut Tx,
    may: &MayKeep,
    sheet: &PlaceSheet,
    picturing: &Picturing,
) -> Result<Done<()>, Problem> {
    let (place, me) = (may.place(), may.actor().id);
    let former = place.picture.as_ref().map(|picture| picture.uid);
    let (picture, useless) = picturing.settle(tx, me, former)?;
    store::update(tx, place.id, sheet, picture)?;
    of_place(tx, may, "place.changed", &sheet.name)?;
    Ok(Done { value: (), useless })
}

/// Offers a place no longer, or offers it again.
pub(super) fn set_open(tx: &mut Tx, may: &MayKeep, open: bool) -> Result<(), Problem> {
    let place = may.place();
    let (is_new, verb) = if open {
        (store::reopen(tx, place.id)?, "place.reopened")
    } else {
        (store::close(tx, place.id)?, "place.closed")
    };
    if is_new {
        of_place(tx, may, verb, &place.name)
    } else {
        Ok(())
    }
}

fn of_place(tx: &mut Tx, may: &MayKeep, verb: &'static str, name: &str) -> Result<(), Problem> {
    let place = may.place();
    trace(
        tx,
        verb,
        place.space_id,
        may.actor().id,
        ("place", place.id),
        name,
    )
}

/// Describes a new room.
pub(super) fn add_room(
    tx: &mut Tx,
    may: &MayKeep,
    once: Uid,
    sheet: &RoomSheet,
    picturing: &Picturing,
) -> Result<Done<()>, Problem> {
    let me = may.actor().id;
    let Some(id) = rooms::insert(tx, once, may.place().id, sheet, picturing.sent())? else {
        return Ok(unneeded(picturing));
    };
    let (_, useless) = picturing.settle(tx, me, None)?;
    of_room(tx, may, "room.added", id, &sheet.name)?;
    Ok(Done { value: (), useless })
}

/// Changes what is said of a room.
pub(super) fn change_room(
    tx: &mut Tx,
    may: &MayKeep,
    room: &Room,
    sheet: &RoomSheet,
    picturing: &Picturing,
) -> Result<Done<()>, Problem> {
    let former = room.picture.as_ref().map(|picture| picture.uid);
    let (picture, useless) = picturing.settle(tx, may.actor().id, former)?;
    rooms::update(tx, room.id, sheet, picture)?;
    of_room(tx, may, "room.changed", room.id, &sheet.name)?;
    Ok(Done { value: (), useless })
}

/// Offers a room no longer, or offers it again.
pub(super) fn set_room_open(tx: &mut Tx, may: &MayKeep, room: &Room, open: bool) -> Result<(), Problem> {
    let (is_new, verb) = if open {
        (rooms::reopen(tx, room.id)?, "room.reopened")
    } else {
        (rooms::close(tx, room.id)?, "room.closed")
    };
    if is_new {
        of_room(tx, may, verb, room.id, &room.name)
    } else {
        Ok(())
    }
}

fn of_room(tx: &mut Tx, may: &MayKeep, verb: &'static str, room: i64, name: &str) -> Result<(), Problem> {
    let (space, me) = (may.place().space_id, may.actor().id);
    trace(tx, verb, space, me, ("room", room), name)
}

/// Tells what was tried in a place.
pub(super) fn tell(
    tx: &mut Tx,
    may: &MayTell,
    once: Uid,
    sheet: &LayoutSheet,
    picturing: &Picturing,
) -> Result<Done<()>, Problem> {
    let (place, me) = (may.place(), may.actor().id);
    let Some(id) = layouts::insert(tx, once, place.id, me, sheet, picturing.sent())? else {
        return Ok(unneeded(picturing));
    };
    let (_, useless) = picturing.settle(tx, me, None)?;
    let subject = ("place_layout", id);
    trace(tx, "layout.told", place.space_id, me, subject, &place.name)?;
    Ok(Done { value: (), useless })
}

/// Takes back what was told, or puts it back: whoever told it, or keeps the place.
pub(super) fn set_told(tx: &mut Tx, seen: &Seen, layout: Uid, told: bool) -> Result<(), Problem> {
    let me = seen.space.actor.as_ref().ok_or(Problem::SignIn)?.id;
    let (id, teller) = layouts::find(tx, seen.place.id, layout)?;
    if !seen.may_withdraw(teller) {
        return Err(Problem::Forbidden);
    }
    let (is_new, verb) = if told {
        (layouts::restore(tx, id)?, "layout.restored")
    } else {
        (layouts::withdraw(tx, id)?, "layout.withdrawn")
    };
    if is_new {
        let subject = ("place_layout", id);
        trace(tx, verb, seen.place.space_id, me, subject, &seen.place.name)
    } else {
        Ok(())
    }
}

fn trace(
    tx: &mut Tx,
    verb: &'static str,
    space: SpaceId,
    who: PersonId,
    subject: (&'static str, i64),
    name: &str,
) -> Result<(), Problem> {
    let name: String = name.chars().take(200).collect();
    tx.record(
        Trace::new(verb, Some(who))
            .inside(space, Audience::Space)
            .to(subject.0, subject.1)
            .detail(name),
    )
}
