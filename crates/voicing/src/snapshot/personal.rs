//! What snapshots hold about people: that they took them, and what they said of them.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    TOOK = "select s.name, n.words, n.taken_at, n.withdrawn_at from community_snapshots n join spaces s on s.id = n.space_id
            where n.taken_by = $1 order by n.id";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "community_snapshots",
    columns: &["space", "words", "taken_at", "withdrawn_at"],
    rows: TOOK,
    fate: Fate::Nameless,
    erase: stays,
}];
