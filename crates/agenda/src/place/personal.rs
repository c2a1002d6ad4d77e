//! What places hold about people: who told what they tried. Their pictures go with them.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    TOLD = "select p.name, l.name, l.worked, l.failed, l.told_at, l.withdrawn_at from place_layouts l
            join places p on p.id = l.place_id where l.told_by = $1 order by l.id";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 1] = [Table {
    name: "place_layouts",
    columns: &["place", "name", "worked", "failed", "told_at", "withdrawn_at"],
    rows: TOLD,
    fate: Fate::Nameless,
    erase: stays,
}];
