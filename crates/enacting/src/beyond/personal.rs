//! What this holds about people: what they did beyond their role, and for what they thanked.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    SAID = "select s.slug, b.role, b.words, b.link, b.said_at, b.withdrawn_at from beyonds b
            join spaces s on s.id = b.space_id where b.person_id = $1 order by b.id";
    THANKED = "select s.slug, b.uid, t.said_at from beyond_thanks t join beyonds b on b.id = t.beyond_id
               join spaces s on s.id = b.space_id where t.person_id = $1 order by t.said_at, b.id";
    FORGET_THANKS_FOR = "delete from beyond_thanks where beyond_id in (select id from beyonds where person_id = $1)";
    FORGET_SAID = "delete from beyonds where person_id = $1";
    FORGET_THANKED = "delete from beyond_thanks where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "beyonds",
        columns: &["space", "role", "words", "link", "said_at", "withdrawn_at"],
        rows: SAID,
        fate: Fate::Removed,
        erase: forget_said,
    },
    Table {
        name: "beyond_thanks",
        columns: &["space", "uid", "said_at"],
        rows: THANKED,
        fate: Fate::Removed,
        erase: forget_thanked,
    },
];

fn forget_said(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_THANKS_FOR, (person,))?;
    tx.run(FORGET_SAID, (person,)).map(drop)
}

fn forget_thanked(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_THANKED, (person,)).map(drop)
}
