//! What seats hold about people. Erased, a seat keeps its number, so that what was said stays where it stood.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, g.starts_at, s.name, s.naming, s.joined_at, s.left_at from live_seats s
            join gatherings g on g.id = s.gathering_id where s.person_id = $1 order by s.id";
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
    tx.run(ERASE, (person,)).map(drop)
}
