//! What offers hold about people: what they offered, and what they answered.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    OWN = "select o.title, f.words, f.fields, f.taken, f.answer, f.made_at from sheet_offers f
           join sheets o on o.id = f.origin_id where f.by_id = $1 or f.decided_by = $1 order by f.id";
    // What was taken stands in the original; the words that went with it were for somebody, and go.
    SAY_NOTHING = "update sheet_offers set words = '' where by_id = $1";
    ANSWER_NOTHING = "update sheet_offers set answer = '' where decided_by = $1";
    END = "update sheet_offers set withdrawn_at = made_at where by_id = $1 and decided_at is null
           and withdrawn_at is null";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "sheet_offers",
    columns: &["sheet", "words", "fields", "taken", "answer", "made_at"],
    rows: OWN,
    fate: Fate::Nameless,
    erase: fall_silent,
}];

fn fall_silent(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for statement in [SAY_NOTHING, ANSWER_NOTHING, END] {
        tx.run(statement, (person,))?;
    }
    Ok(())
}
