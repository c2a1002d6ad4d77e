//! The table of what is checked.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem, Uid};
use platform::Tx;

use crate::room::Holds;

platform::statements! {
    ROWS = "select c.word, c.text, c.ticked_at, coalesce(s.name, '') from live_checks c
            left join live_seats s on s.id = c.ticked_by
            where c.gathering_id = $1 and c.removed_at is null order by c.id";
    KNOWS = "select 1 from live_checks where gathering_id = $1 and word = $2 and removed_at is null";
    TICK = "insert into live_checks (gathering_id, word, ticked_by, ticked_at) values ($1, $2, $3, $4)
            on conflict (gathering_id, word) do update set ticked_by = excluded.ticked_by,
            ticked_at = excluded.ticked_at";
    ADD = "insert into live_checks (gathering_id, word, text, added_by) values ($1, $2, $3, $4)
           on conflict (gathering_id, word) do nothing";
    REMOVE = "update live_checks set removed_at = $3
              where gathering_id = $1 and word = $2 and removed_at is null and text <> ''";
}

/// A row: word, text, when it was ticked, by whom.
pub(super) type Stored = (String, String, Option<Instant>, String);

pub(super) fn rows(tx: &mut Tx, room: GatheringId) -> Result<Vec<Stored>, Problem> {
    tx.all(ROWS, (room,))
}

/// Whether this room has a row of this word.
pub(super) fn knows(tx: &mut Tx, room: GatheringId, word: &str) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(KNOWS, (room, word))?.is_some())
}

/// Ticks, or unticks.
pub(super) fn tick(tx: &mut Tx, may: &Holds<'_>, word: &str, ticks: bool) -> Result<(), Problem> {
    let (entered, now) = (may.entered(), tx.now());
    let (by, at) = (ticks.then_some(entered.seat.id), ticks.then_some(now));
    tx.run(TICK, (entered.gathering.id, word, by, at)).map(drop)
}

/// False when it was added before.
pub(super) fn add(tx: &mut Tx, may: &Holds<'_>, once: Uid, text: &str) -> Result<bool, Problem> {
    let entered = may.entered();
    let row = (entered.gathering.id, once.to_string(), text, entered.seat.id);
    Ok(tx.run(ADD, row)? == 1)
}

pub(super) fn remove(tx: &mut Tx, room: GatheringId, word: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (room, word, now))? == 1)
}
