//! What the pulse holds about people: how they last found the pace. Erased, it goes; reactions have no name.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, p.pace, p.paced_at from live_paces p join live_seats s on s.id = p.seat_id
            join gatherings g on g.id = p.gathering_id where s.person_id = $1 order by p.seat_id";
    FORGET = "delete from live_paces where seat_id in (select id from live_seats where person_id = $1)";
    FORGET_EVENTS = "delete from live_events where kind = 'my-pace' and seat_id in
                     (select id from live_seats where person_id = $1)";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 1] = [Table {
    name: "live_paces",
    columns: &["gathering", "pace", "paced_at"],
    rows: ROWS,
    fate: Fate::Removed,
    erase,
}];

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_EVENTS, (person,))?;
    tx.run(FORGET, (person,)).map(drop)
}
