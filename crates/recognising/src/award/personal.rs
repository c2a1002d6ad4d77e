//! What badges hold about people: those they have or asked for, those they gave, what they said, codes they made.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    // Of what they gave or took back, what its owner said and showed is its owner’s.
    HAD = "select s.name, b.name, a.state, a.origin, case when a.person_id = $1 then a.words else '' end,
           case when a.person_id = $1 then a.evidence else '' end, case when a.person_id = $1 then a.named else 0 end,
           a.made_at, a.answered_at
           from badge_awards a join badges b on b.id = a.badge_id join spaces s on s.id = b.space_id
           where a.person_id = $1 or a.decided_by = $1 or a.revoked_by = $1 order by a.id";
    // What it was given for stays true of nobody; the file, which others may hold, can no longer be tied to anybody here.
    FORGET = "update badge_awards set words = '', evidence = '[]', named = 0, salt = '', identity = '', document = '',
              reason = '' where person_id = $1";
    FORGET_ASKED = "update badge_awards set state = 'withdrawn' where person_id = $1 and state = 'asked'";
    SAID = "select b.name, e.words, e.said_at from badge_endorsements e join badge_awards a on a.id = e.award_id
            join badges b on b.id = a.badge_id where e.person_id = $1 order by e.id";
    FORGET_SAID = "update badge_endorsements set words = '', withdrawn_at = coalesce(withdrawn_at, $2) where person_id = $1";
    CODES = "select b.name, c.occasion, c.made_at, c.ends_at from badge_codes c join badges b on b.id = c.badge_id
             where c.made_by = $1 order by c.id";
    END_CODES = "update badge_codes set withdrawn_at = coalesce(withdrawn_at, $2) where made_by = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 3] = [
    Table {
        name: "badge_awards",
        columns: &[
            "space",
            "badge",
            "state",
            "origin",
            "words",
            "evidence",
            "named",
            "made_at",
            "answered_at",
        ],
        rows: HAD,
        fate: Fate::Nameless,
        erase: forget,
    },
    Table {
        name: "badge_endorsements",
        columns: &["badge", "words", "said_at"],
        rows: SAID,
        fate: Fate::Removed,
        erase: forget_said,
    },
    Table {
        name: "badge_codes",
        columns: &["badge", "occasion", "made_at", "ends_at"],
        rows: CODES,
        fate: Fate::Ended,
        erase: end_codes,
    },
];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET, (person,))?;
    tx.run(FORGET_ASKED, (person,)).map(drop)
}

fn forget_said(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FORGET_SAID, (person, now)).map(drop)
}

fn end_codes(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(END_CODES, (person, now)).map(drop)
}
