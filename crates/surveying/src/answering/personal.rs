//! What answers hold about people: what they have begun, that they have answered, and what they said where it is theirs.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

use super::model::{Answers, marks};
use crate::mirror;
use crate::survey::store::{read, version};
use crate::wave::store as wave_store;

platform::statements! {
    BEGUN = "select w.name, d.answers, d.changed_at from survey_drafts d join survey_waves w on w.id = d.wave_id
             where d.person_id = $1 order by d.changed_at";
    ANSWERED = "select w.name, w.privacy from survey_ballots b join survey_waves w on w.id = b.wave_id
                where b.person_id = $1 order by w.id";
    SAID = "select w.name, w.privacy, a.answers, a.sent_at from survey_answers a
            join survey_waves w on w.id = a.wave_id where a.person_id = $1 order by a.sent_at";
    COUNTED_STILL = "select a.wave_id, w.version_id, a.area_id, a.answers from survey_answers a
                     join survey_waves w on w.id = a.wave_id where a.person_id = $1 and w.counted_at is null";
    FORGET_DRAFTS = "delete from survey_drafts where person_id = $1";
    FORGET_BALLOTS = "delete from survey_ballots where person_id = $1";
    FORGET_ANSWERS = "delete from survey_answers where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 3] = [
    Table {
        name: "survey_drafts",
        columns: &["wave", "answers", "changed_at"],
        rows: BEGUN,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_DRAFTS, (person,)).map(drop),
    },
    Table {
        name: "survey_ballots",
        columns: &["wave", "privacy"],
        rows: ANSWERED,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_BALLOTS, (person,)).map(drop),
    },
    Table {
        name: "survey_answers",
        columns: &["wave", "privacy", "answers", "sent_at"],
        rows: SAID,
        fate: Fate::Removed,
        erase: forget_answers,
    },
];

/// What is not counted yet will not be; figures that were made name nobody, and stay.
fn forget_answers(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for (wave, number, area, answers) in tx.all::<(i64, i64, i64, String)>(COUNTED_STILL, (person,))? {
        let body = version(tx, number)?;
        let answers: Answers = read(&answers)?;
        mirror::store::add(tx, wave, area, &marks(&body, &answers), -1)?;
        wave_store::answered(tx, wave, -1)?;
    }
    tx.run(FORGET_ANSWERS, (person,)).map(drop)
}
