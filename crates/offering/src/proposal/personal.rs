//! What proposals hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    MADE = "select s.slug, p.title, p.body, p.state, p.proposed_at from proposals p
            join spaces s on s.id = p.space_id where p.person_id = $1 order by p.id";
    SUPPORTED = "select p.title, x.since from proposal_supports x join proposals p on p.id = x.proposal_id
                 where x.person_id = $1 order by x.since";
    STOP = "delete from proposal_supports where person_id = $1";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 2] = [
    Table {
        name: "proposals",
        columns: &["space", "title", "body", "state", "proposed_at"],
        rows: MADE,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "proposal_supports",
        columns: &["title", "since"],
        rows: SUPPORTED,
        fate: Fate::Removed,
        erase: stop,
    },
];

fn stop(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(STOP, (person,)).map(drop)
}
