//! What mission orders hold about people: those they made or decided on, and what an order says of them. Erased, their
//! number stays, and nothing of them stands on it.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    MADE = "select s.name, o.kind, o.state, o.year, o.number, o.purpose, o.made_at, o.decided_at from missions o
            join spaces s on s.id = o.space_id where o.made_by = $1 or o.decided_by = $1 order by o.id";
    ON = "select s.name, o.purpose, o.year, o.number, a.details from mission_agents a join missions o on o.id = a.mission_id
          join spaces s on s.id = o.space_id where a.person_id = $1 order by a.id";
    FORGET = "update mission_agents set details = '{}' where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "missions",
        columns: &[
            "space",
            "kind",
            "state",
            "year",
            "number",
            "purpose",
            "made_at",
            "decided_at",
        ],
        rows: MADE,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "mission_agents",
        columns: &["space", "purpose", "year", "number", "details"],
        rows: ON,
        fate: Fate::Nameless,
        erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
    },
];
