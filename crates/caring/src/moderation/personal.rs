//! What measures hold about people: what was decided about them, and what they decided and answered.

use platform::personal::{Fate, Table};

platform::statements! {
    ABOUT = "select s.name, case when m.person_id = $1 then 'about' else 'by' end, m.kind, m.article,
             case when m.person_id = $1 or m.decided_by = $1 then m.reason else '' end,
             case when m.person_id = $1 then m.appeal else '' end,
             case when m.person_id = $1 or m.answered_by = $1 then m.answer else '' end, m.decided_at
             from measures m join spaces s on s.id = m.space_id
             where m.person_id = $1 or m.decided_by = $1 or m.lifted_by = $1 or m.answered_by = $1 order by m.id";
    // That it was done stays in the log, which names nobody.
    FORGET = "update measures set reason = '', appeal = '', answer = '' where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "measures",
    columns: &[
        "space",
        "part",
        "kind",
        "agreement",
        "reason",
        "appeal",
        "answer",
        "decided_at",
    ],
    rows: ABOUT,
    fate: Fate::Nameless,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];
