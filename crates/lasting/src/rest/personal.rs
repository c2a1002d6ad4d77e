//! What rests hold about people: who let a space rest, and who wishes it back.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    BEGUN = "select s.name, r.life, r.begun_at from rests r join spaces s on s.id = r.space_id
             where r.begun_by = $1 order by r.id";
    WISHED = "select s.name, w.wished_at from wake_wishes w join rests r on r.id = w.rest_id
              join spaces s on s.id = r.space_id where w.person_id = $1 order by w.wished_at";
    FORGET = "delete from wake_wishes where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "rests",
        columns: &["space", "life", "begun_at"],
        rows: BEGUN,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "wake_wishes",
        columns: &["space", "wished_at"],
        rows: WISHED,
        fate: Fate::Removed,
        erase: forget,
    },
];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
