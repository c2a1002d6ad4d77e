//! What run sheets hold about people: who began one, who changed a step, who speaks.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    BEGUN = "select g.title, r.begun_at from run_sheets r join gatherings g on g.id = r.gathering_id
             where r.begun_by = $1 order by g.id";
    STEPS = "select g.title, s.name, s.changed_at, case when s.host_id = $1 then 1 else 0 end from run_steps s
             join gatherings g on g.id = s.gathering_id where s.changed_by = $1 or s.host_id = $1 order by s.id";
    FALL_SILENT = "update run_steps set host_id = null where host_id = $1";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 2] = [
    Table {
        name: "run_sheets",
        columns: &["gathering", "begun_at"],
        rows: BEGUN,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "run_steps",
        columns: &["gathering", "step", "changed_at", "speaks"],
        rows: STEPS,
        fate: Fate::Nameless,
        erase: fall_silent,
    },
];

fn fall_silent(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FALL_SILENT, (person,)).map(drop)
}
