//! What surveys hold about people: who put them together.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    MADE = "select s.name, v.origin, v.made_at from surveys v join spaces s on s.id = v.space_id
            where v.author_id = $1 order by v.id";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "surveys",
    columns: &["space", "origin", "made_at"],
    rows: MADE,
    fate: Fate::Nameless,
    erase: stays,
}];
