//! What companions and proposals hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    OFFERED = "select s.name, c.words, c.kinds, l.name, c.reach, c.most, c.changed_at from companions c
               join spaces s on s.id = c.space_id left join places l on l.id = c.place_id where c.person_id = $1 order by c.id";
    PROPOSED = "select a.title, r.state, r.reason, r.proposed_at, r.answered_at from accompaniment_proposals r
                join accompaniments a on a.id = r.accompaniment_id where r.person_id = $1 or r.proposed_by = $1 order by r.id";
    FORGET_THEMES = "delete from companion_themes where companion_id in (select id from companions where person_id = $1)";
    FORGET = "delete from companions where person_id = $1";
    // A request that nobody else was asked for waits again.
    WAITS_AGAIN = "update accompaniments set state = 'asked' where state = 'proposed' and not exists
                   (select 1 from accompaniment_proposals r where r.accompaniment_id = accompaniments.id
                   and r.state = 'open' and r.person_id <> $1)";
    FORGET_PROPOSALS = "delete from accompaniment_proposals where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "companions",
        columns: &["space", "words", "kinds", "place", "reach", "most", "changed_at"],
        rows: OFFERED,
        fate: Fate::Removed,
        erase: forget,
    },
    Table {
        name: "accompaniment_proposals",
        columns: &["title", "state", "reason", "proposed_at", "answered_at"],
        rows: PROPOSED,
        fate: Fate::Removed,
        erase: stays,
    },
];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_THEMES, (person,))?;
    tx.run(FORGET, (person,))?;
    tx.run(WAITS_AGAIN, (person,))?;
    tx.run(FORGET_PROPOSALS, (person,)).map(drop)
}
