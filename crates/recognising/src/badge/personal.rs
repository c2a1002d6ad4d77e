//! What badges hold about people: who described them.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    DESCRIBED = "select s.name, b.name, b.made_at from badges b join spaces s on s.id = b.space_id
                 where b.made_by = $1 order by b.id";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "badges",
    columns: &["space", "badge", "made_at"],
    rows: DESCRIBED,
    fate: Fate::Nameless,
    erase: stays,
}];
