//! What forks hold about people.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    MADE = "select s.slug, p.slug, f.forked_at from plan_forks f join spaces s on s.id = f.space_id
            join spaces p on p.id = f.parent_id where f.forked_by = $1 order by f.forked_at";
}

/// The table, as its owner sees it.
pub const TABLES: [Table; 1] = [Table {
    name: "plan_forks",
    columns: &["space", "parent", "forked_at"],
    rows: MADE,
    fate: Fate::Nameless,
    erase: stays,
}];
