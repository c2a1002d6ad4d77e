//! What take-aways hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, t.keeps, t.gesture, t.visibility, t.returns_at, t.returned_at, t.written_at, t.changed_at,
            t.removed_at from take_aways t join gatherings g on g.id = t.gathering_id
            where t.person_id = $1 order by t.id";
    FORGET = "delete from take_aways where person_id = $1";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "take_aways",
    columns: &[
        "gathering",
        "keeps",
        "gesture",
        "visibility",
        "returns_at",
        "returned_at",
        "written_at",
        "changed_at",
        "removed_at",
    ],
    rows: ROWS,
    fate: Fate::Removed,
    erase,
};

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
