//! What hands hold about people: a hand that is up, and in the log of the room who had the floor. Erased, both go.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, h.raised_at, h.given_at from live_hands h join live_seats s on s.id = h.seat_id
            join gatherings g on g.id = h.gathering_id where s.person_id = $1 order by h.raised_at";
    LOWER = "delete from live_hands where seat_id in (select id from live_seats where person_id = $1)";
    FORGET = "delete from live_events where kind in ('floor', 'hand') and gathering_id in
              (select gathering_id from live_seats where person_id = $1)";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 1] = [Table {
    name: "live_hands",
    columns: &["gathering", "raised_at", "given_at"],
    rows: ROWS,
    fate: Fate::Removed,
    erase,
}];

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,))?;
    tx.run(LOWER, (person,)).map(drop)
}
