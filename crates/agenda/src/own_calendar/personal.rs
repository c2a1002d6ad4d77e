//! What one's own calendar holds about its owner: that there is one. Its address is shown where one renews it.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

use super::store;

platform::statements! {
    ROWS = "select made_at from own_calendars where person_id = $1";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "own_calendars",
    columns: &["made_at"],
    rows: ROWS,
    fate: Fate::Removed,
    erase,
};

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    store::end(tx, person)
}
