//! What waves hold about people: who gave them.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    GIVEN = "select w.name, w.privacy, w.given_at from survey_waves w where w.given_by = $1 order by w.id";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "survey_waves",
    columns: &["wave", "privacy", "given_at"],
    rows: GIVEN,
    fate: Fate::Nameless,
    erase: stays,
}];
