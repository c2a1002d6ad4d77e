//! What statements hold about people: their own words. All of it goes with them.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    MADE = "select s.slug, t.meeting, t.to_project, t.from_training, t.to_training, t.from_project, t.stands,
            t.next_step, t.reach, t.stated_at, t.changed_at from statements t join spaces s on s.id = t.space_id
            where t.author_id = $1 order by t.id";
    FORGET_VERSIONS = "delete from statement_versions where statement_id in
                       (select t.id from statements t where t.author_id = $1)";
    FORGET = "delete from statements where author_id = $1";
}

/// The table, as its owner sees it.
pub const TABLES: [Table; 1] = [Table {
    name: "statements",
    columns: &[
        "space",
        "meeting",
        "to_project",
        "from_training",
        "to_training",
        "from_project",
        "stands",
        "next_step",
        "reach",
        "stated_at",
        "changed_at",
    ],
    rows: MADE,
    fate: Fate::Removed,
    erase: forget,
}];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_VERSIONS, (person,))?;
    tx.run(FORGET, (person,)).map(drop)
}
