//! Who ordered archives.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    ASKED = "select s.name, a.audience, a.asked_at from archives a join spaces s on s.id = a.space_id
             where a.asked_by = $1 order by a.id";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "archives",
    columns: &["space", "audience", "asked_at"],
    rows: ASKED,
    fate: Fate::Nameless,
    erase: stays,
}];
