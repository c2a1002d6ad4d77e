//! How many are here: each process counts the people whose pages it follows, the room adds them up.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;

platform::statements! {
    COUNT = "insert into live_presences (gathering_id, process, here, counted_at) values ($1, $2, $3, $4)
             on conflict (gathering_id, process) do update set here = excluded.here, counted_at = excluded.counted_at";
    FORGET = "delete from live_presences where gathering_id = $1 and (here = 0 or counted_at < $2)";
    ELSEWHERE = "select 1 from live_presences where gathering_id = $1 and process <> $2 and here > 0
                 and counted_at >= $3 limit 1";
    HERE = "select cast(coalesce(sum(here), 0) as bigint) from live_presences where gathering_id = $1";
}

/// A process that died no longer counts after so many minutes.
const GONE: i64 = 10;

/// Keeps how many people a process has.
///
/// # Errors
/// When the store refuses.
pub fn count(tx: &mut Tx, room: GatheringId, process: &str, here: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(COUNT, (room, process, here, now))?;
    tx.run(FORGET, (room, now.plus_minutes(-GONE))).map(drop)
}

/// Whether another process has people too.
///
/// # Errors
/// When the store refuses.
pub fn is_elsewhere(tx: &mut Tx, room: GatheringId, process: &str) -> Result<bool, Problem> {
    let since = tx.now().plus_minutes(-GONE);
    let found = tx.find::<(i64,)>(ELSEWHERE, (room, process, since))?;
    Ok(found.is_some())
}

/// How many people there are in all.
///
/// # Errors
/// When the store refuses.
pub fn here(tx: &mut Tx, room: GatheringId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(HERE, (room,)).map(|(here,)| here)
}
