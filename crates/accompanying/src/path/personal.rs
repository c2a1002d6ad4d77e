//! What notes hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    WRITTEN = "select a.title, n.audience, n.body, n.written_at from accompaniment_notes n
               join accompaniments a on a.id = n.accompaniment_id where n.author_id = $1 order by n.id";
    FORGET = "delete from accompaniment_notes where author_id = $1";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "accompaniment_notes",
    columns: &["title", "audience", "body", "written_at"],
    rows: WRITTEN,
    fate: Fate::Removed,
    erase: forget,
}];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
