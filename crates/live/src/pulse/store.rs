//! The tables of paces and reactions.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;

use super::whole::{Pace, Reaction};

platform::statements! {
    KNOWN = "select pace, paced_at, reacted_at from live_paces where seat_id = $1";
    SET_PACE = "insert into live_paces (seat_id, gathering_id, pace, paced_at) values ($1, $2, $3, $4)
                on conflict (seat_id) do update set pace = excluded.pace, paced_at = excluded.paced_at";
    REACTED = "insert into live_paces (seat_id, gathering_id, reacted_at) values ($1, $2, $3)
               on conflict (seat_id) do update set reacted_at = excluded.reacted_at";
    COUNT = "insert into live_reactions (gathering_id, minute, kind, times) values ($1, $2, $3, 1)
             on conflict (gathering_id, minute, kind) do update set times = live_reactions.times + 1";
    PACES = "select p.pace, count(*) from live_paces p join live_seats s on s.id = p.seat_id
             where p.gathering_id = $1 and p.paced_at > $2 and s.left_at is null and s.removed_at is null
             group by p.pace";
    RECENT = "select kind, cast(sum(times) as bigint) from live_reactions
              where gathering_id = $1 and minute >= $2 group by kind";
    BY_MINUTE = "select minute, kind, times from live_reactions where gathering_id = $1 order by minute, kind";
    OPENED = "select opened_at from live_rooms where gathering_id = $1";
}

/// What is known of a seat: its pace and since when, and when it last reacted.
pub(super) type Known = (Option<String>, Option<Instant>, Option<Instant>);

pub(super) fn known(tx: &mut Tx, seat: i64) -> Result<Known, Problem> {
    Ok(tx.find::<Known>(KNOWN, (seat,))?.unwrap_or_default())
}

pub(super) fn set_pace(tx: &mut Tx, room: GatheringId, seat: i64, pace: Pace) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(SET_PACE, (seat, room, pace.word(), now)).map(drop)
}

/// One more of a reaction, in this minute.
pub(super) fn react(tx: &mut Tx, room: GatheringId, seat: i64, reaction: Reaction) -> Result<(), Problem> {
    let (now, minute) = (tx.now(), minute(tx, room)?);
    tx.run(REACTED, (seat, room, now))?;
    tx.run(COUNT, (room, minute, reaction.word())).map(drop)
}

/// The minute since the room opened; the first, as long as it has not.
fn minute(tx: &mut Tx, room: GatheringId) -> Result<i64, Problem> {
    let (opened,) = tx.one::<(Option<Instant>,)>(OPENED, (room,))?;
    let now = tx.now().milliseconds();
    Ok(opened.map_or(0, |opened| (now - opened.milliseconds()).max(0) / 60_000))
}

/// How many say what of the pace since a moment.
pub(super) fn paces(tx: &mut Tx, room: GatheringId, since: Instant) -> Result<Vec<(String, i64)>, Problem> {
    tx.all(PACES, (room, since))
}

/// How often each reaction came in this minute and the one before.
pub(super) fn recent(tx: &mut Tx, room: GatheringId) -> Result<Vec<(String, i64)>, Problem> {
    let minute = minute(tx, room)?;
    tx.all(RECENT, (room, minute - 1))
}

/// Reactions by minute since the room opened: minute, word, how often. What a replay shows.
///
/// # Errors
/// When the store refuses.
pub fn by_minute(tx: &mut Tx, room: GatheringId) -> Result<Vec<(i64, String, i64)>, Problem> {
    tx.all(BY_MINUTE, (room,))
}
