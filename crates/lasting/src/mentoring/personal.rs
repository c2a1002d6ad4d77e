//! What mentorings hold about people: what they said, and what they began or ended.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    SAID = "select s.name, w.kind, w.text, w.said_at from mentoring_words w join spaces s on s.id = w.space_id
            where w.person_id = $1 order by w.id";
    FORGET = "delete from mentoring_words where person_id = $1";
    BEGUN = "select a.name, b.name, t.begun_at, t.ended_at from mentorings t join spaces a on a.id = t.mentor_id
             join spaces b on b.id = t.mentored_id where t.begun_by = $1 or t.ended_by = $1 order by t.id";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "mentoring_words",
        columns: &["space", "kind", "words", "said_at"],
        rows: SAID,
        fate: Fate::Removed,
        erase: forget,
    },
    Table {
        name: "mentorings",
        columns: &["mentor", "mentored", "begun_at", "ended_at"],
        rows: BEGUN,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
