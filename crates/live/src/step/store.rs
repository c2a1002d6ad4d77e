//! The table of what was done in a room with the steps of its sheet.

use std::collections::BTreeMap;

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;

use super::course::Led;

platform::statements! {
    LED = "select step_id, extended, skipped_at from live_steps where gathering_id = $1";
    EXTEND = "insert into live_steps (step_id, gathering_id, extended) values ($1, $2, $3)
              on conflict (step_id) do update set extended = excluded.extended";
    SKIP = "insert into live_steps (step_id, gathering_id, skipped_at) values ($1, $2, $3)
            on conflict (step_id) do update set skipped_at = excluded.skipped_at";
}

/// What was done with the steps of a room, by their number.
pub(super) fn led(tx: &mut Tx, room: GatheringId) -> Result<BTreeMap<i64, Led>, Problem> {
    let rows = tx.all::<(i64, i64, Option<Instant>)>(LED, (room,))?;
    let led = |(step, extended, skipped): (i64, i64, Option<Instant>)| {
        let is_skipped = skipped.is_some();
        (step, Led { extended, is_skipped })
    };
    Ok(rows.into_iter().map(led).collect())
}

/// Says how many minutes are added to a step in all.
pub(super) fn extend(tx: &mut Tx, room: GatheringId, step: i64, minutes: i64) -> Result<(), Problem> {
    tx.run(EXTEND, (step, room, minutes)).map(drop)
}

/// Passes a step over, or not any more.
pub(super) fn skip(tx: &mut Tx, room: GatheringId, step: i64, skips: bool) -> Result<(), Problem> {
    let at = skips.then(|| tx.now());
    tx.run(SKIP, (step, room, at)).map(drop)
}
