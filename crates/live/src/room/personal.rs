//! What seats hold about people. Erased, a seat keeps its number, so that what was said stays where it stood.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, g.starts_at, s.name, s.naming, s.joined_at, s.left_at from live_seats s
            join gatherings g on g.id = s.gathering_id where s.person_id = $1 order by s.id";
    // The log of a room names those who sat in it, led its steps, ticked, asked for a place or were reported.
    ERASE_OWN = "delete from live_events where audience = 'seat' and kind = 'own'
                 and seat_id in (select id from live_seats where person_id = $1)";
    ERASE_EVENTS = "delete from live_events where kind in ('step', 'sheet', 'check', 'wish', 'report')
                    and gathering_id in (select gathering_id from live_seats where person_id = $1)";
    ERASE = "update live_seats set name = '', naming = 'never', fingerprint = null where person_id = $1";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "live_seats",
    columns: &["gathering", "starts_at", "name", "naming", "joined_at", "left_at"],
    rows: ROWS,
    fate: Fate::Nameless,
    erase,
};

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(ERASE_OWN, (person,))?;
    tx.run(ERASE_EVENTS, (person,))?;
    tx.run(ERASE, (person,)).map(drop)
}
