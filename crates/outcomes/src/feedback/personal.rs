//! What feedback holds about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, f.felt, f.helped, f.change, f.publish, f.written_at, f.changed_at
            from feedbacks f join gatherings g on g.id = f.gathering_id where f.person_id = $1 order by f.id";
    FORGET = "delete from feedbacks where person_id = $1";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "feedbacks",
    columns: &[
        "gathering",
        "felt",
        "helped",
        "change",
        "publish",
        "written_at",
        "changed_at",
    ],
    rows: ROWS,
    fate: Fate::Removed,
    erase,
};

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
