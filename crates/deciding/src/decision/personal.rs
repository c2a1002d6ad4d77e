//! What decisions hold about people: what they proposed, and what they said.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    PROPOSED = "select s.name, d.title, d.method, d.outcome, d.opened_at from decisions d
                join spaces s on s.id = d.space_id where d.author_id = $1 order by d.id";
    SAID = "select d.title, t.choice, t.reason, t.taken_at from stances t join decisions d on d.id = t.decision_id
            where t.person_id = $1 order by t.taken_at";
    // A count that was read must stay what it was: the stance stays, its reason goes.
    FORGET_REASONS = "update stances set reason = '' where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "decisions",
        columns: &["space", "decision", "method", "outcome", "opened_at"],
        rows: PROPOSED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "stances",
        columns: &["decision", "choice", "reason", "taken_at"],
        rows: SAID,
        fate: Fate::Nameless,
        erase: forget_reasons,
    },
];

fn forget_reasons(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_REASONS, (person,)).map(drop)
}
