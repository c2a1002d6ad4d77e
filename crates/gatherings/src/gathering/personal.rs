//! What gatherings hold about people: who offered them, who holds them, who described a place.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    OFFERED = "select title, starts_at, state, offered_at from gatherings where offered_by = $1 order by id";
    HELD = "select g.title, g.starts_at, h.since from gathering_hosts h join gatherings g on g.id = h.gathering_id
            where h.person_id = $1 order by g.id";
    LEAVE = "delete from gathering_hosts where person_id = $1";
    PLACES = "select name, address, added_at from places where added_by = $1 order by id";
    CYCLES = "select title, made_at from cycles where made_by = $1 order by id";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 4] = [
    Table {
        name: "gatherings",
        columns: &["gathering", "starts_at", "state", "offered_at"],
        rows: OFFERED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "gathering_hosts",
        columns: &["gathering", "starts_at", "since"],
        rows: HELD,
        fate: Fate::Removed,
        erase: leave,
    },
    Table {
        name: "places",
        columns: &["place", "address", "added_at"],
        rows: PLACES,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "cycles",
        columns: &["cycle", "made_at"],
        rows: CYCLES,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn leave(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(LEAVE, (person,)).map(drop)
}
