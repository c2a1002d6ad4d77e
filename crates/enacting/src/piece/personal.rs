//! What pieces hold about people: what they handed in, and what they made with others.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    HANDED = "select s.slug, h.role, i.piece, i.words, i.link, i.handed_at, i.withdrawn_at from hand_ins i
              join holdings h on h.id = i.holding_id join spaces s on s.id = h.space_id
              where h.person_id = $1 order by i.id";
    FORGET_MAKERS = "delete from hand_in_makers where hand_in_id in (select i.id from hand_ins i
                     join holdings h on h.id = i.holding_id where h.person_id = $1)";
    FORGET = "delete from hand_ins where holding_id in (select id from holdings where person_id = $1)";
    MADE = "select s.slug, h.role, i.piece, i.handed_at from hand_in_makers k join hand_ins i on i.id = k.hand_in_id
            join holdings h on h.id = i.holding_id join spaces s on s.id = h.space_id
            where k.person_id = $1 order by i.id";
    FORGET_MADE = "delete from hand_in_makers where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
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
    },
    Table {
        name: "hand_in_makers",
        columns: &["space", "role", "piece", "handed_at"],
        rows: MADE,
        fate: Fate::Removed,
        erase: forget_made,
    },
];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_MAKERS, (person,))?;
    tx.run(FORGET, (person,)).map(drop)
}

fn forget_made(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_MADE, (person,)).map(drop)
}
