//! What trials hold about people: what they called for, and what they tried and told.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    CALLED = "select s.name, r.title, r.body_name, r.state, r.proposed_at from trials r
              join spaces s on s.id = r.space_id where r.author_id = $1 order by r.id";
    TRIED = "select r.title, y.place, y.joined_at, y.lent_at, y.returned_at, y.told_at, y.held, y.again, y.told, y.signed
             from trial_tries y join trials r on r.id = y.trial_id where y.person_id = $1 order by y.id";
    // What was told helps others and named nobody; the place could.
    FORGET = "update trial_tries set place = '', signed = 0, left_at = coalesce(left_at, $2) where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "trials",
        columns: &["space", "trial", "body", "state", "proposed_at"],
        rows: CALLED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "trial_tries",
        columns: &[
            "trial",
            "place",
            "joined_at",
            "lent_at",
            "returned_at",
            "told_at",
            "held",
            "again",
            "told",
            "signed",
        ],
        rows: TRIED,
        fate: Fate::Nameless,
        erase: forget,
    },
];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FORGET, (person, now)).map(drop)
}
