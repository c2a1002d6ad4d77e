//! What cycles hold about people: who wrote a word from one session to another.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    MADE = "select c.title, b.note, b.made_at from session_bridges b join cycles c on c.id = b.cycle_id
            where b.made_by = $1 order by b.id";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "session_bridges",
    columns: &["cycle", "note", "made_at"],
    rows: MADE,
    fate: Fate::Nameless,
    erase: stays,
};
