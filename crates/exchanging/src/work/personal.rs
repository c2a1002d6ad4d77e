//! What works hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    WROTE = "select w.title, v.number, v.at from work_versions v join works w on w.id = v.work_id
             where v.person_id = $1 order by v.at, v.work_id";
    SIGNED = "select w.title, a.since, a.signed_at from work_authors a join works w on w.id = a.work_id
              where a.person_id = $1 order by a.since";
    PICTURED = "select w.title, x.alternative from work_pictures x join works w on w.id = x.work_id
                where x.person_id = $1 order by x.work_id, x.position";
    ASKED = "select w.title, r.questions, r.asked_at from work_rounds r join works w on w.id = r.work_id
             where r.person_id = $1 order by r.id";
    REVIEWED = "select w.title, x.answers, x.written_at from work_reviews x join work_rounds r on r.id = x.round_id
                join works w on w.id = r.work_id where x.person_id = $1 order by x.id";
    FORGET_PICTURES = "delete from work_pictures where person_id = $1";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 5] = [
    Table {
        name: "work_versions",
        columns: &["work", "number", "at"],
        rows: WROTE,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "work_authors",
        columns: &["work", "since", "signed_at"],
        rows: SIGNED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "work_pictures",
        columns: &["work", "alternative"],
        rows: PICTURED,
        fate: Fate::Removed,
        erase: forget_pictures,
    },
    Table {
        name: "work_rounds",
        columns: &["work", "questions", "asked_at"],
        rows: ASKED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "work_reviews",
        columns: &["work", "answers", "written_at"],
        rows: REVIEWED,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn forget_pictures(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_PICTURES, (person,)).map(drop)
}
