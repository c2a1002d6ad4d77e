//! What documents hold about people: which ones they wrote in.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    WROTE = "select document_id, since from document_writers where person_id = $1 order by id";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 1] = [Table {
    name: "document_writers",
    columns: &["document", "since"],
    rows: WROTE,
    fate: Fate::Nameless,
    erase: stays,
}];
