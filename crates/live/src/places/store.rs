//! What places need of the tables of rooms and seats, which `room` owns.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem, Uid};
use platform::Tx;

use crate::room::Passing;

platform::statements! {
    WAITING = "select uid, name, wishes_at from live_seats where gathering_id = $1 and wishes_at is not null
               and takes_part = 0 and left_at is null and removed_at is null order by wishes_at, id limit $2";
    PRESENT = "select uid, name, is_host, takes_part, wishes_at from live_seats
               where gathering_id = $1 and left_at is null and removed_at is null order by is_host desc, name, id";
    SET = "update live_rooms set places = $2, passing = $3 where gathering_id = $1";
    DRAW = "update live_rooms set drawn = $2 where gathering_id = $1 and drawn <> $2";
}

/// Somebody who waits: seat, name, since when.
pub(super) type Waiting = (Uid, String, Instant);

/// Those who follow and asked for a place, longest first.
pub(super) fn waiting(tx: &mut Tx, room: GatheringId, most: i64) -> Result<Vec<Waiting>, Problem> {
    tx.all(WAITING, (room, most))
}

/// Whether anybody asked for a place and has none.
///
/// # Errors
/// When the store refuses.
pub(crate) fn somebody_waits(tx: &mut Tx, room: GatheringId) -> Result<bool, Problem> {
    Ok(!waiting(tx, room, 1)?.is_empty())
}

/// Somebody in the room: seat, name, whether they hold it, whether they take part, since when they wish to.
pub(super) type Present = (Uid, String, bool, bool, Option<Instant>);

/// Everybody who is in the room, those who hold it first.
pub(super) fn present(tx: &mut Tx, room: GatheringId) -> Result<Vec<Present>, Problem> {
    tx.all(PRESENT, (room,))
}

/// Says how many take part at once, and to whom a place goes that becomes free.
pub(super) fn set(
    tx: &mut Tx,
    room: GatheringId,
    places: Option<i64>,
    passing: Passing,
) -> Result<(), Problem> {
    tx.run(SET, (room, places, passing.word())).map(drop)
}

/// Notes a draw; false when it was noted before.
pub(super) fn draw(tx: &mut Tx, room: GatheringId, once: Uid) -> Result<bool, Problem> {
    Ok(tx.run(DRAW, (room, once.to_string()))? == 1)
}
