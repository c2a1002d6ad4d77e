//! What duties hold about people: what they took on, what they handed in, which ones they added.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    ADDED = "select g.title, d.name, d.added_at from duties d join gatherings g on g.id = d.gathering_id
             where d.added_by = $1 order by d.id";
    TAKEN = "select g.title, d.name, h.taken_at, h.returned_at, h.body, h.link, h.is_open, h.handed_at
             from duty_holdings h join duties d on d.id = h.duty_id join gatherings g on g.id = h.gathering_id
             where h.person_id = $1 order by h.id";
    FORGET = "delete from duty_holdings where person_id = $1";
    NOT_GIVEN = "update duty_holdings set given_by = null where given_by = $1";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 2] = [
    Table {
        name: "duties",
        columns: &["gathering", "duty", "added_at"],
        rows: ADDED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "duty_holdings",
        columns: &[
            "gathering",
            "duty",
            "taken_at",
            "returned_at",
            "text",
            "link",
            "is_open",
            "handed_at",
        ],
        rows: TAKEN,
        fate: Fate::Removed,
        erase: forget,
    },
];

/// What somebody wrote goes with them, and the duty is free again.
fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,))?;
    tx.run(NOT_GIVEN, (person,)).map(drop)
}
