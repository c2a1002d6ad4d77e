//! What concerns hold about people: what they confided, what was confided to them, and what they said.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    CONFIDANT = "select s.name, c.named_at, c.accepted_at from confidants c join spaces s on s.id = c.space_id
                 where c.person_id = $1 order by c.named_at";
    RAISED = "select s.name, c.raised_at, c.closed_at from concerns c join spaces s on s.id = c.space_id
              where c.author_id = $1 order by c.id";
    READ = "select s.name, c.raised_at from concern_readers r join concerns c on c.id = r.concern_id
            join spaces s on s.id = c.space_id where r.person_id = $1 order by c.id";
    SAID = "select s.name, w.words, w.said_at from concern_words w join concerns c on c.id = w.concern_id
            join spaces s on s.id = c.space_id where w.person_id = $1 order by w.id";
    FORGET_CONFIDANT = "delete from confidants where person_id = $1";
    FORGET_READER = "delete from concern_readers where person_id = $1";
    FORGET_WORDS = "delete from concern_words where person_id = $1";
    // What somebody confided goes with them, with all that was said of it.
    FORGET_ANSWERS = "delete from concern_words where concern_id in (select id from concerns where author_id = $1)";
    FORGET_READERS = "delete from concern_readers where concern_id in (select id from concerns where author_id = $1)";
    FORGET_CONCERNS = "delete from concerns where author_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 4] = [
    Table {
        name: "confidants",
        columns: &["space", "named_at", "accepted_at"],
        rows: CONFIDANT,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_CONFIDANT, (person,)).map(drop),
    },
    Table {
        name: "concerns",
        columns: &["space", "raised_at", "closed_at"],
        rows: RAISED,
        fate: Fate::Removed,
        erase: forget_concerns,
    },
    Table {
        name: "concern_readers",
        columns: &["space", "raised_at"],
        rows: READ,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_READER, (person,)).map(drop),
    },
    Table {
        name: "concern_words",
        columns: &["space", "words", "said_at"],
        rows: SAID,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_WORDS, (person,)).map(drop),
    },
];

fn forget_concerns(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for statement in [FORGET_ANSWERS, FORGET_READERS, FORGET_CONCERNS] {
        tx.run(statement, (person,))?;
    }
    Ok(())
}
