//! What looks hold about people.

use platform::personal::{Fate, Table, stays};

platform::statements! {
    ROWS = "select s.slug, l.state, l.request, l.step, l.words, l.reply, l.asked_at, l.given_at, l.settled_at
            from looks l join evidence e on e.id = l.evidence_id join spaces s on s.id = e.space_id
            where l.person_id = $1 order by l.id";
}

/// What a person was asked to look at, and what they saw: they gave it to somebody else, who keeps it without a name.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "looks",
    columns: &[
        "space",
        "state",
        "request",
        "step",
        "words",
        "reply",
        "asked_at",
        "given_at",
        "settled_at",
    ],
    rows: ROWS,
    fate: Fate::Nameless,
    erase: stays,
}];
