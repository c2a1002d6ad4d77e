//! What cells write, every version, and what somebody keeps apart.

use kernel::{Instant, Problem};
use platform::Tx;

use super::model::{Cell, Part};

platform::statements! {
    NEWEST = "select version, text from live_cell_texts where cell_id = $1 and part = $2 order by version desc limit 1";
    // Of two who write the same version, one is first.
    WRITE = "insert into live_cell_texts (cell_id, part, version, seat_id, text, written_at)
             values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    OF_ROUND = "select t.cell_id, t.part, t.version, t.text from live_cell_texts t
                join live_cells c on c.id = t.cell_id where c.round_id = $1 and t.version =
                (select max(o.version) from live_cell_texts o where o.cell_id = t.cell_id and o.part = t.part)";
    BY = "select s.name from live_cell_texts t join live_seats s on s.id = t.seat_id
          where t.cell_id = $1 and t.part = $2 order by t.version desc limit 1";
    KEEP = "insert into live_cell_aparts (cell_id, part, seat_id, text, written_at) values ($1, $2, $3, $4, $5)
            on conflict (cell_id, part, seat_id) do update set text = excluded.text, written_at = excluded.written_at";
    DROP = "delete from live_cell_aparts where cell_id = $1 and part = $2 and seat_id = $3";
    KEPT = "select part, text from live_cell_aparts where cell_id = $1 and seat_id = $2 order by part";
    KEPT_OF_ROUND = "select a.seat_id, c.uid, a.part from live_cell_aparts a join live_cells c on c.id = a.cell_id
                     where c.round_id = $1";
}

/// What stands: its version, 0 while nothing was written.
pub fn newest(tx: &mut Tx, cell: i64, part: Part) -> Result<(i64, String), Problem> {
    Ok(tx.find(NEWEST, (cell, part.word()))?.unwrap_or_default())
}

/// False when somebody wrote that version before.
pub fn write(
    tx: &mut Tx,
    cell: &Cell,
    part: Part,
    version: i64,
    seat: i64,
    text: &str,
) -> Result<bool, Problem> {
    let now: Instant = tx.now();
    Ok(tx.run(WRITE, (cell.id, part.word(), version, seat, text, now))? == 1)
}

/// Cell, part, version and text of everything that stands in a round.
pub fn of_round(tx: &mut Tx, round: i64) -> Result<Vec<(i64, String, i64, String)>, Problem> {
    tx.all(OF_ROUND, (round,))
}

/// Who wrote what stands.
pub fn by(tx: &mut Tx, cell: i64, part: Part) -> Result<String, Problem> {
    Ok(tx
        .find::<(String,)>(BY, (cell, part.word()))?
        .map(|(name,)| name)
        .unwrap_or_default())
}

/// Keeps for somebody what they wrote.
pub fn keep_apart(tx: &mut Tx, cell: &Cell, part: Part, seat: i64, text: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(KEEP, (cell.id, part.word(), seat, text, now)).map(drop)
}

/// False when nothing was kept.
pub fn drop_apart(tx: &mut Tx, cell: i64, part: Part, seat: i64) -> Result<bool, Problem> {
    Ok(tx.run(DROP, (cell, part.word(), seat))? == 1)
}

/// Part and text of what somebody keeps in a cell.
pub fn kept_apart(tx: &mut Tx, cell: i64, seat: i64) -> Result<Vec<(String, String)>, Problem> {
    tx.all(KEPT, (cell, seat))
}

/// Seat, cell and part of all that is kept apart in a round.
pub fn all_apart(tx: &mut Tx, round: i64) -> Result<Vec<(i64, String, String)>, Problem> {
    tx.all(KEPT_OF_ROUND, (round,))
}
