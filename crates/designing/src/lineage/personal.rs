//! What the family of a plan holds about people: that they wish to be named in it.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

use super::store;

platform::statements! {
    SINCE = "select since from lineage_names where person_id = $1";
}

/// The table, as its owner sees it.
pub const TABLES: [Table; 1] = [Table {
    name: "lineage_names",
    columns: &["since"],
    rows: SINCE,
    fate: Fate::Removed,
    erase: silence,
}];

fn silence(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    store::set_named(tx, person, false)
}
