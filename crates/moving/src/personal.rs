//! What moves hold about people: who brought what.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    SOURCES = "select s.name, m.form, m.name, m.address, m.made_at from move_sources m join spaces s on s.id = m.space_id
               where m.person_id = $1 order by m.id";
    MOVES = "select m.name, v.state, v.made_at from moves v join move_sources m on m.id = v.source_id
             where v.person_id = $1 order by v.id";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 2] = [
    Table {
        name: "move_sources",
        columns: &["space", "form", "name", "address", "made_at"],
        rows: SOURCES,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "moves",
        columns: &["source", "state", "made_at"],
        rows: MOVES,
        fate: Fate::Nameless,
        erase: stays,
    },
];
