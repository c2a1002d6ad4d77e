//! What testimonies hold about people: those they wrote, and those they hid.
//!
//! Erasing somebody removes what they signed and what nobody reads. What they gave under another name stays as it is and
//! is nobody’s from then on: were it to go with them, everybody would know whose it was.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    // Of what they hid they are shown that they did, and not whose it is.
    WROTE = "select s.name, case when t.author_id = $1 then t.pseudonym else '' end, t.title,
             case when t.author_id = $1 then t.body else '' end, t.from_at, t.until_at, t.hidden_reason
             from testimonies t join spaces s on s.id = t.space_id where t.author_id = $1 or t.hidden_by = $1
             order by t.from_at, t.uid";
    REMOVE = "delete from testimonies where author_id = $1 and (pseudonym = '' or readable_from is null)";
    LET_GO = "update testimonies set author_id = null where author_id = $1";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "testimonies",
    columns: &[
        "space",
        "pseudonym",
        "title",
        "body",
        "from_at",
        "until_at",
        "hidden_reason",
    ],
    rows: WROTE,
    fate: Fate::Removed,
    erase: let_go,
}];

fn let_go(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(REMOVE, (person,))?;
    tx.run(LET_GO, (person,)).map(drop)
}
