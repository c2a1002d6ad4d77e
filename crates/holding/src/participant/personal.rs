//! What letters to those who come hold about people: who wrote them.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    ROWS = "select g.title, l.subject, l.body, l.written_at from gathering_letters l
            join gatherings g on g.id = l.gathering_id where l.written_by = $1 order by l.id";
}

/// The table, as their author sees it.
pub const TABLE: Table = Table {
    name: "gathering_letters",
    columns: &["gathering", "subject", "body", "written_at"],
    rows: ROWS,
    fate: Fate::Nameless,
    erase: stays,
};
