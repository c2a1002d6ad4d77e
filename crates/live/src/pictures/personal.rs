//! What the pictures of rooms hold about people: who showed them and in which words. Erased, their pixels go with the
//! pictures that somebody owns, and what is left here is their place.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, p.alternative, p.shown_at from live_pictures p join live_seats s on s.id = p.seat_id
            join gatherings g on g.id = p.gathering_id where s.person_id = $1 order by p.id";
    ERASE = "update live_pictures set alternative = '', hidden_at = coalesce(hidden_at, shown_at)
             where seat_id in (select id from live_seats where person_id = $1)";
    // The log of the room holds the words too.
    ERASE_EVENTS = "delete from live_events where kind = 'picture' and item in
                    (select p.uid from live_pictures p join live_seats s on s.id = p.seat_id where s.person_id = $1)";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "live_pictures",
    columns: &["gathering", "text", "shown_at"],
    rows: ROWS,
    fate: Fate::Nameless,
    erase,
};

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(ERASE_EVENTS, (person,))?;
    tx.run(ERASE, (person,)).map(drop)
}
