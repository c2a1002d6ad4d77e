//! What questions hold about people: what they asked, brought and wrote.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    ASKED = "select s.name, i.title, i.body, i.made_at from inquiries i join spaces s on s.id = i.space_id
             where i.author_id = $1 or i.accepted_by = $1 order by i.id";
    BROUGHT = "select i.title, x.body, x.made_at from inquiry_pieces x join inquiries i on i.id = x.inquiry_id
               where x.author_id = $1 order by x.id";
    WROTE = "select i.title, a.version, a.text, a.at from inquiry_answers a join inquiries i on i.id = a.inquiry_id
             where a.by_id = $1 order by a.inquiry_id, a.version";
    // What was taken back is nobody's but theirs.
    FORGET_PIECES = "delete from inquiry_pieces where author_id = $1 and withdrawn_at is not null";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 3] = [
    Table {
        name: "inquiries",
        columns: &["space", "question", "body", "made_at"],
        rows: ASKED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "inquiry_pieces",
        columns: &["question", "body", "made_at"],
        rows: BROUGHT,
        fate: Fate::Nameless,
        erase: forget_pieces,
    },
    Table {
        name: "inquiry_answers",
        columns: &["question", "version", "text", "at"],
        rows: WROTE,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn forget_pieces(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_PIECES, (person,)).map(drop)
}
