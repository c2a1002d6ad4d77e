//! What views hold about people: who named them. They belong to the space and stay.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    NAMED = "select s.slug, v.uid, v.name, v.asks, v.made_at from sheet_views v join spaces s on s.id = v.space_id
             where v.author_id = $1 order by v.id";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "sheet_views",
    columns: &["space", "uid", "name", "asks", "made_at"],
    rows: NAMED,
    fate: Fate::Nameless,
    erase: stays,
}];
