//! What these lists hold about people: what they added. Erased, it goes from the list; a tick stays without a name.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, c.text, c.ticked_at from live_checks c join gatherings g on g.id = c.gathering_id
            where c.added_by in (select id from live_seats where person_id = $1)
            or c.ticked_by in (select id from live_seats where person_id = $1) order by c.id";
    ERASE = "update live_checks set text = '', removed_at = coalesce(removed_at, $2)
             where added_by in (select id from live_seats where person_id = $1)";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "live_checks",
    columns: &["gathering", "text", "ticked_at"],
    rows: ROWS,
    fate: Fate::Nameless,
    erase,
};

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(ERASE, (person, now)).map(drop)
}
