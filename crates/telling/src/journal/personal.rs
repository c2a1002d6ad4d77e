//! What journals hold about people: their entries, and what they replied. All of it goes with them.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ENTRIES = "select s.slug, e.uid, e.happened_on, e.tried, e.happened, e.felt, e.made, e.activity, e.reach, e.state,
               e.begun_at, e.told_at from entries e join spaces s on s.id = e.space_id
               where e.author_id = $1 order by e.id";
    REPLIES = "select e.uid, r.kind, r.body, r.replied_at, r.withdrawn_at, r.hidden_at
               from entry_replies r join entries e on e.id = r.entry_id where r.author_id = $1 order by r.id";
    FORGET_REPLIES_UNDER = "delete from entry_replies where entry_id in
                            (select e.id from entries e where e.author_id = $1)";
    FORGET_MEDIA = "delete from entry_media where entry_id in (select e.id from entries e where e.author_id = $1)";
    FORGET_SHEETS = "delete from entry_sheets where entry_id in (select e.id from entries e where e.author_id = $1)";
    FORGET_ENTRIES = "delete from entries where author_id = $1";
    FORGET_REPLIES = "delete from entry_replies where author_id = $1";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 2] = [
    Table {
        name: "entries",
        columns: &[
            "space", "uid", "day", "tried", "happened", "felt", "made", "activity", "reach", "state",
            "begun_at", "told_at",
        ],
        rows: ENTRIES,
        fate: Fate::Removed,
        erase: forget_entries,
    },
    Table {
        name: "entry_replies",
        columns: &["entry", "kind", "body", "replied_at", "withdrawn_at", "hidden_at"],
        rows: REPLIES,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_REPLIES, (person,)).map(drop),
    },
];

fn forget_entries(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for statement in [FORGET_REPLIES_UNDER, FORGET_MEDIA, FORGET_SHEETS, FORGET_ENTRIES] {
        tx.run(statement, (person,))?;
    }
    Ok(())
}
