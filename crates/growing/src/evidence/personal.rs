//! What evidence holds about people.

use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select s.slug, e.skill, e.level, e.kind, e.title, e.address, e.sentence, e.attached_at, e.removed_at
            from evidence e join spaces s on s.id = e.space_id where e.person_id = $1 order by e.id";
    FORGET_LOOKS = "delete from looks where evidence_id in (select id from evidence where person_id = $1)";
    FORGET = "delete from evidence where person_id = $1";
}

/// What a person attached, and with it what others saw in it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "evidence",
    columns: &[
        "space",
        "skill",
        "level",
        "kind",
        "title",
        "address",
        "sentence",
        "attached_at",
        "removed_at",
    ],
    rows: ROWS,
    fate: Fate::Removed,
    erase: |tx, person| {
        tx.run(FORGET_LOOKS, (person,))?;
        tx.run(FORGET, (person,)).map(drop)
    },
}];
