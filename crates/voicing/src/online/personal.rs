//! What the list holds about people: that they ticked a point, and what they said of it.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    DID = "select s.name, c.item, c.words, c.checked_at from online_checks c join spaces s on s.id = c.space_id
           where c.person_id = $1 order by c.id";
    UNTIE = "update online_checks set person_id = null, words = '' where person_id = $1";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "online_checks",
    columns: &["space", "item", "words", "checked_at"],
    rows: DID,
    fate: Fate::Nameless,
    erase: untie,
}];

fn untie(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(UNTIE, (person,)).map(drop)
}
