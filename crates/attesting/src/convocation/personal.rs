//! What convocations hold about people: the letter that they were sent. Erased, it goes.

use platform::personal::{Fate, Table};

platform::statements! {
    SENT = "select g.title, c.name, c.post, c.body, c.sent_at from convocations c
            join gatherings g on g.id = c.gathering_id where c.person_id = $1 order by c.id";
    FORGET = "delete from convocations where person_id = $1";
}

/// The table, as its owner sees it.
pub(super) const TABLE: Table = Table {
    name: "convocations",
    columns: &["gathering", "name", "post", "body", "sent_at"],
    rows: SENT,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
};
