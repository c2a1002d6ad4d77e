//! What trials hold about people: what they told.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    TOLD = "select w.title, t.day, t.people, t.whom, t.place, t.verdict, t.words, t.watch, t.made_at
            from sheet_trials t join sheets w on w.id = t.sheet_id where t.person_id = $1 order by t.id";
    REMOVE = "delete from sheet_trials where person_id = $1";
    FORGET = "update sheet_trials set withdrawn_by = null where withdrawn_by = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "sheet_trials",
    columns: &[
        "sheet", "day", "people", "whom", "place", "verdict", "words", "watch", "made_at",
    ],
    rows: TOLD,
    fate: Fate::Removed,
    erase: remove,
}];

fn remove(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(REMOVE, (person,))?;
    tx.run(FORGET, (person,)).map(drop)
}
