//! What positions hold about people.

use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select s.slug, p.begun_at, p.taken_at, p.activity, p.reach, m.skill, m.answer, m.step, m.word
            from positions p join spaces s on s.id = p.space_id
            left join position_marks m on m.position_id = p.id where p.person_id = $1 order by p.id, m.skill";
    FORGET_MARKS = "delete from position_marks where position_id in
                    (select id from positions where person_id = $1)";
    FORGET = "delete from positions where person_id = $1";
}

/// The positions of a person, skill by skill.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "positions",
    columns: &[
        "space", "begun_at", "taken_at", "activity", "reach", "skill", "answer", "step", "word",
    ],
    rows: ROWS,
    fate: Fate::Removed,
    erase: |tx, person| {
        tx.run(FORGET_MARKS, (person,))?;
        tx.run(FORGET, (person,)).map(drop)
    },
}];
