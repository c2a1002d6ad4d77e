//! What ledgers hold about people: their own lines, and the attestations that they took. Erased, both go: what they hold
//! in hand can no longer be verified.

use platform::personal::{Fate, Table};

platform::statements! {
    LINES = "select s.name, l.source, l.title, l.starts_at, l.minutes, l.state, l.note, l.answered_at
             from ledger_lines l left join spaces s on s.id = l.space_id where l.person_id = $1 order by l.id";
    FORGET_LINES = "delete from ledger_lines where person_id = $1";
    PAPERS = "select year, number, name, first_day, last_day, minutes, issued_at, withdrawn_at
              from ledger_papers where person_id = $1 order by id";
    FORGET_PAPERS = "delete from ledger_papers where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "ledger_lines",
        columns: &[
            "space",
            "source",
            "title",
            "starts_at",
            "minutes",
            "state",
            "note",
            "answered_at",
        ],
        rows: LINES,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_LINES, (person,)).map(drop),
    },
    Table {
        name: "ledger_papers",
        columns: &[
            "year",
            "number",
            "name",
            "first_day",
            "last_day",
            "minutes",
            "issued_at",
            "withdrawn_at",
        ],
        rows: PAPERS,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_PAPERS, (person,)).map(drop),
    },
];
