//! The table of the pictures of rooms.

use gatherings::gathering::GatheringId;
use kernel::{Problem, Uid};
use platform::Tx;

use super::item::Picture;
use crate::room::Holds;

platform::statements! {
    WRITE = "insert into live_pictures (uid, gathering_id, seat_id, media, alternative, shown_at)
             values ($1, $2, $3, $4, $5, $6) on conflict (uid) do nothing";
    ALL = "select p.uid, p.media, p.alternative, s.name, p.shown_at, p.hidden_at from live_pictures p
           join live_seats s on s.id = p.seat_id
           where p.gathering_id = $1 and (p.hidden_at is null or cast($2 as bigint) = 1) order by p.id desc";
    ONE = "select p.uid, p.media, p.alternative, s.name, p.shown_at, p.hidden_at from live_pictures p
           join live_seats s on s.id = p.seat_id where p.gathering_id = $1 and p.uid = $2";
    COUNT = "select count(*) from live_pictures where gathering_id = $1";
    HIDE = "update live_pictures set hidden_at = $3 where gathering_id = $1 and uid = $2 and hidden_at is null";
    RESTORE = "update live_pictures set hidden_at = null where gathering_id = $1 and uid = $2
               and hidden_at is not null and alternative <> ''";
}

/// False when it was written before.
pub(super) fn write(
    tx: &mut Tx,
    may: &Holds<'_>,
    once: Uid,
    media: Uid,
    alternative: &str,
) -> Result<bool, Problem> {
    let (entered, now) = (may.entered(), tx.now());
    let row = (
        once,
        entered.gathering.id,
        entered.seat.id,
        media,
        alternative,
        now,
    );
    Ok(tx.run(WRITE, row)? == 1)
}

pub(super) fn all(tx: &mut Tx, room: GatheringId, hidden_too: bool) -> Result<Vec<Picture>, Problem> {
    tx.all(ALL, (room, hidden_too))
}

/// A picture of this room.
pub(super) fn one(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<Picture, Problem> {
    tx.find(ONE, (room, uid))?.ok_or(Problem::Missing)
}

pub(super) fn count(tx: &mut Tx, room: GatheringId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT, (room,)).map(|(count,)| count)
}

pub(super) fn hide(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(HIDE, (room, uid, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (room, uid))? == 1)
}
