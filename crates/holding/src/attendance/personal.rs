//! What presences hold about people: when they were there. Erased, it is a number in a sum that nobody stands behind.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    ROWS = "select g.title, g.starts_at, a.presence, a.minutes, a.way, a.noted_at from attendances a
            join gatherings g on g.id = a.gathering_id where a.person_id = $1 order by a.id";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "attendances",
    columns: &["gathering", "starts_at", "presence", "minutes", "way", "noted_at"],
    rows: ROWS,
    fate: Fate::Nameless,
    erase: stays,
};
