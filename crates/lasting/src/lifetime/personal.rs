//! What was written down of the birth of groups, by whom.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    SAID = "select s.name, b.why, b.over, b.said_at from births b join spaces s on s.id = b.space_id
            where b.said_by = $1 order by b.id";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "births",
    columns: &["space", "why", "over", "said_at"],
    rows: SAID,
    fate: Fate::Nameless,
    erase: stays,
}];
