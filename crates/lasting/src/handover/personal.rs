//! Who offered commons, and who answered.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    DONE = "select f.name, t.name, h.words, h.offered_at, h.answer, h.answered_at
            from handovers h join spaces f on f.id = h.from_id join spaces t on t.id = h.to_id
            where h.offered_by = $1 or h.answered_by = $1 order by h.id";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "handovers",
    columns: &["from", "to", "words", "offered_at", "answer", "answered_at"],
    rows: DONE,
    fate: Fate::Nameless,
    erase: stays,
}];
