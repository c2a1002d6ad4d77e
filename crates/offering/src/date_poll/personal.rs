//! What date polls hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, o.starts_at, a.answer, a.name, a.answered_at from date_answers a
            join date_options o on o.id = a.option_id join date_polls d on d.id = o.poll_id
            join gatherings g on g.id = d.gathering_id where a.person_id = $1 order by a.answered_at";
    FORGET = "delete from date_answers where person_id = $1";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "date_answers",
    columns: &["gathering", "starts_at", "answer", "name", "answered_at"],
    rows: ROWS,
    fate: Fate::Removed,
    erase,
};

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
