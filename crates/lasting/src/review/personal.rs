//! What reviews hold about people: what they told, and what they carried out.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    TOLD = "select s.name, t.text, t.said_at from review_stories t join reviews r on r.id = t.review_id
            join spaces s on s.id = r.space_id where t.person_id = $1 order by t.said_at";
    FORGET = "delete from review_stories where person_id = $1";
    CARRIED = "select s.name, r.outcome, r.words, r.carried_at from reviews r join spaces s on s.id = r.space_id
               where r.carried_by = $1 order by r.id";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "review_stories",
        columns: &["space", "story", "said_at"],
        rows: TOLD,
        fate: Fate::Removed,
        erase: forget,
    },
    Table {
        name: "reviews",
        columns: &["space", "outcome", "words", "carried_at"],
        rows: CARRIED,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
