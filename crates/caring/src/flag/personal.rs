//! What flags hold about people: what they said of texts, what they answered, and that something was said of theirs, by
//! somebody whom they are not told, once it is answered.

use platform::personal::{Fate, Table};

platform::statements! {
    SAID = "select s.name, case when f.author_id = $1 then 'about' else 'by' end, f.article,
            case when f.flagged_by = $1 then f.reason else '' end,
            case when f.flagged_by = $1 or f.answered_by = $1 then f.answer else '' end, f.outcome, f.flagged_at
            from flags f join spaces s on s.id = f.space_id
            where f.flagged_by = $1 or f.answered_by = $1 or (f.author_id = $1 and f.outcome is not null) order by f.id";
    FORGET = "update flags set reason = '' where flagged_by = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "flags",
    columns: &[
        "space",
        "part",
        "agreement",
        "reason",
        "answer",
        "outcome",
        "said_at",
    ],
    rows: SAID,
    fate: Fate::Nameless,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];
