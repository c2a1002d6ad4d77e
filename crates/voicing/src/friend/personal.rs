//! What looks hold about people: what they asked, what they answered, what they took.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    HAD = "select s.name, case when l.asker_id = $1 then 'asked' else 'answered' end, l.title, l.question,
           case when l.friend_id = $1 then l.sees else '' end, case when l.friend_id = $1 then l.wonders else '' end,
           case when l.friend_id = $1 then l.would_try else '' end, case when l.asker_id = $1 then l.taken else '' end,
           l.asked_at, l.answered_at from friend_looks l join spaces s on s.id = l.space_id
           where l.asker_id = $1 or l.friend_id = $1 order by l.id";
    FORGET_ASKED = "update friend_looks set title = '', address = '', question = '', taken = '',
                    withdrawn_at = coalesce(withdrawn_at, $2) where asker_id = $1";
    FORGET_ANSWERED = "update friend_looks set sees = '', wonders = '', would_try = '',
                       declined_at = case when answered_at is null then coalesce(declined_at, $2) else declined_at end
                       where friend_id = $1";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "friend_looks",
    columns: &[
        "space",
        "part",
        "work",
        "question",
        "sees",
        "wonders",
        "would_try",
        "taken",
        "asked_at",
        "answered_at",
    ],
    rows: HAD,
    fate: Fate::Removed,
    erase: forget,
}];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FORGET_ASKED, (person, now))?;
    tx.run(FORGET_ANSWERED, (person, now)).map(drop)
}
