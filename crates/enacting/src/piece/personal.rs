//! What pieces hold about people: what they handed in.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    HANDED = "select s.slug, h.role, i.piece, i.words, i.link, i.handed_at, i.withdrawn_at from hand_ins i
              join holdings h on h.id = i.holding_id join spaces s on s.id = h.space_id
              where h.person_id = $1 order by i.id";
    FORGET = "delete from hand_ins where holding_id in (select id from holdings where person_id = $1)";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "hand_ins",
    columns: &[
        "space",
        "role",
        "piece",
        "words",
        "link",
        "handed_at",
        "withdrawn_at",
    ],
    rows: HANDED,
    fate: Fate::Removed,
    erase: forget,
}];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
