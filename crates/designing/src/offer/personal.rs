//! What offers hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    MADE = "select s.slug, o.message, o.credit, o.state, o.reason, o.offered_at from plan_offers o
            join spaces s on s.id = o.space_id where o.offered_by = $1 or o.decided_by = $1 order by o.id";
    FORGET = "update plan_offers set message = '' where offered_by = $1";
}

/// The table, as its owner sees it.
pub const TABLES: [Table; 1] = [Table {
    name: "plan_offers",
    columns: &["space", "message", "credit", "state", "reason", "offered_at"],
    rows: MADE,
    fate: Fate::Nameless,
    erase: forget,
}];

/// What they wrote with it was a letter between people; what they offered belongs to the plan.
fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,)).map(drop)
}
