//! What mailing lists hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    ON = "select g.title, m.since from mailing_list m join gatherings g on g.id = m.gathering_id
          where m.person_id = $1 order by m.id";
    FORGET = "delete from mailing_list where person_id = $1";
    WRITTEN = "select subject, body, written_at from mailing_list_letters where written_by = $1 order by id";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 2] = [
    Table {
        name: "mailing_list",
        columns: &["gathering", "since"],
        rows: ON,
        fate: Fate::Removed,
        erase,
    },
    Table {
        name: "mailing_list_letters",
        columns: &["subject", "body", "written_at"],
        rows: WRITTEN,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
