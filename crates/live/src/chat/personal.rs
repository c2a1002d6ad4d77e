//! What the chat holds about people: what they said. Erased, their lines go with their name and their words.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, l.text, l.said_at from live_lines l join live_seats s on s.id = l.seat_id
            join gatherings g on g.id = l.gathering_id where s.person_id = $1 order by l.id";
    ERASE = "update live_lines set text = '', hidden_at = coalesce(hidden_at, said_at)
             where seat_id in (select id from live_seats where person_id = $1)";
    // The log of the room holds what was said too.
    ERASE_EVENTS = "delete from live_events where kind = 'line' and item in
                    (select l.uid from live_lines l join live_seats s on s.id = l.seat_id where s.person_id = $1)";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 1] = [Table {
    name: "live_lines",
    columns: &["gathering", "text", "said_at"],
    rows: ROWS,
    fate: Fate::Nameless,
    erase,
}];

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(ERASE_EVENTS, (person,))?;
    tx.run(ERASE, (person,)).map(drop)
}
