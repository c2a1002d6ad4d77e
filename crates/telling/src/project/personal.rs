//! Whom projects name: those who follow them.

use platform::personal::{Fate, Table};

platform::statements! {
    FOLLOWED = "select j.uid, f.since from project_follows f join projects j on j.id = f.project_id
                where f.person_id = $1 order by f.since";
    FORGET = "delete from project_follows where person_id = $1";
    FORGET_PICTURES = "delete from project_pictures where project_id in
                       (select j.id from projects j where j.owner_id = $1)";
}

/// The table, as its owner sees it.
pub const TABLES: [Table; 1] = [Table {
    name: "project_follows",
    columns: &["project", "since"],
    rows: FOLLOWED,
    fate: Fate::Removed,
    erase: |tx, person| {
        tx.run(FORGET_PICTURES, (person,))?;
        tx.run(FORGET, (person,)).map(drop)
    },
}];
