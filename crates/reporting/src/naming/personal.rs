//! What is held about people: how they wish to be named.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    CHOSEN = "select s.name, n.choice, n.changed_at from naming_choices n join spaces s on s.id = n.space_id
              where n.person_id = $1 order by n.changed_at, s.id";
    FORGET = "delete from naming_choices where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "naming_choices",
    columns: &["space", "choice", "changed_at"],
    rows: CHOSEN,
    fate: Fate::Removed,
    erase: forget,
}];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
