//! What a barometer holds about people: that they have answered, until it is counted.

use platform::personal::{Fate, Table};

platform::statements! {
    ANSWERED = "select s.name, r.number from barometer_ballots b join barometer_rounds r on r.id = b.round_id
                join spaces s on s.id = r.space_id where b.person_id = $1 order by r.id";
    FORGET = "delete from barometer_ballots where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "barometer_ballots",
    columns: &["space", "time"],
    rows: ANSWERED,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];
