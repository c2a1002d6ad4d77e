//! The places and rooms that a gathering may be held in, and that nobody takes one twice.

use kernel::{Instant, Problem, Refusal, SpaceId};
use platform::Tx;

use super::model::{Gathering, GatheringId};
use super::offer::Room;

platform::statements! {
    ROOMS = "select p.id, p.name, r.id, r.name, r.people from places p
             left join rooms r on r.place_id = p.id and r.closed_at is null
             where p.closed_at is null and p.space_id in (select a.ancestor_id from space_ancestors a where a.space_id = $1
             union select d.space_id from space_ancestors d where d.ancestor_id = $1)
             order by p.name, p.id, r.name limit 200";
    HELD_IN = "select g.place_id, g.room_id, p.name, r.name, r.people from gatherings g
               join places p on p.id = g.place_id left join rooms r on r.id = g.room_id where g.id = $1";
    // Whoever books in a place holds its row until the end: two bookings at once see one another.
    HOLD_PLACE = "update places set added_at = added_at where id = $1";
    // A place of which no room is offered is one room. What is a draft, or in a hidden space, is not named elsewhere.
    BOOKED = "select g.title, case when g.space_id = $6 or (g.found = 1 and s.joining <> 'hidden') then 1 else 0 end
              from gatherings g join spaces s on s.id = g.space_id
              where g.place_id = $1 and g.id <> $3 and g.state <> 'cancelled' and g.starts_at < $5 and g.ends_at > $4
              and (g.room_id = $2
                   or not exists (select 1 from rooms r where r.place_id = $1 and r.closed_at is null))
              order by g.starts_at, g.id limit 1";
}

/// The places and rooms that a space may use: its own, and those above and below it.
///
/// # Errors
/// When the store refuses.
pub fn offered(tx: &mut Tx, space: SpaceId) -> Result<Vec<Room>, Problem> {
    type Stored = (i64, String, Option<i64>, Option<String>, Option<i64>);
    let stored = tx.all::<Stored>(ROOMS, (space,))?;
    let mut rooms: Vec<Room> = Vec::new();
    for (place, name, room, room_name, people) in stored {
        if rooms.last().is_none_or(|last| last.place != Some(place)) {
            rooms.push(Room {
                place: Some(place),
                name: name.clone(),
                ..Room::default()
            });
        }
        rooms.extend(room.zip(room_name).map(|(room, room_name)| Room {
            place: Some(place),
            room: Some(room),
            name: format!("{name} · {room_name}"),
            people,
            is_gone: false,
        }));
    }
    Ok(rooms)
}

/// Where a gathering is held; an empty room when it is nowhere that is described.
pub(super) fn held_in(tx: &mut Tx, id: GatheringId) -> Result<Room, Problem> {
    type Stored = (i64, Option<i64>, String, Option<String>, Option<i64>);
    let found = tx.find::<Stored>(HELD_IN, (id,))?;
    let read = |(place, room, name, room_name, people): Stored| Room {
        place: Some(place),
        room,
        name: room_name.map_or_else(|| name.clone(), |room_name| format!("{name} · {room_name}")),
        people,
        is_gone: false,
    };
    Ok(found.map(read).unwrap_or_default())
}

/// What may be chosen for a gathering that exists: what is offered, and where it is held, which may be offered no longer.
///
/// # Errors
/// When the store refuses.
pub fn for_change(tx: &mut Tx, gathering: &Gathering) -> Result<(Vec<Room>, Room), Problem> {
    let mut rooms = offered(tx, gathering.space_id)?;
    let mut held = held_in(tx, gathering.id)?;
    if held.place.is_some() && !rooms.iter().any(|room| room.value() == held.value()) {
        held.is_gone = true;
        rooms.insert(0, held.clone());
    }
    Ok((rooms, held))
}

/// Refuses when a place or room is taken by another gathering at that time.
pub(super) fn refuse_if_taken(
    tx: &mut Tx,
    id: GatheringId,
    space: SpaceId,
    room: &Room,
    (starts, ends): (Instant, Instant),
) -> Result<(), Problem> {
    let Some(place) = room.place else {
        return Ok(());
    };
    tx.run(HOLD_PLACE, (place,))?;
    match tx.find::<(String, bool)>(BOOKED, (place, room.room, id, starts, ends, space))? {
        None => Ok(()),
        Some((title, true)) => Err(Refusal::new("gathering-room-taken").with("title", title).into()),
        Some((_, false)) => Err(Refusal::new("gathering-room-taken-by-others").into()),
    }
}

/// Refuses when what a gathering is held in is taken by another at its time.
///
/// # Errors
/// [`Problem::Refused`] then; a fault when the store refuses.
pub fn refuse_if_room_taken(tx: &mut Tx, gathering: &Gathering) -> Result<(), Problem> {
    let room = held_in(tx, gathering.id)?;
    let time = (gathering.starts, gathering.ends);
    refuse_if_taken(tx, gathering.id, gathering.space_id, &room, time)
}
