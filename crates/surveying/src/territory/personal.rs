//! What territories hold about people: that they agreed that a name be shown.

use platform::personal::{Fate, Table};

platform::statements! {
    AGREED = "select w.name, c.name, c.given_at, c.withdrawn_at from survey_consents c
              join survey_waves w on w.id = c.wave_id where c.person_id = $1 order by c.id";
    FORGET = "delete from survey_consents where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "survey_consents",
    columns: &["wave", "name", "given_at", "withdrawn_at"],
    rows: AGREED,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];
