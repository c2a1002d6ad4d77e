//! What works hold about people: those they gave, and those they hid.
//!
//! Erasing somebody removes theirs; their pixels go with the pictures that somebody owns.

use platform::personal::{Fate, Table};

platform::statements! {
    // Of what they hid they are shown that they did, and not whose it is.
    GAVE = "select s.name, i.title, case when i.author_id = $1 then i.alternative else '' end,
            case when i.author_id = $1 then i.byline else '' end, i.terms, i.given_at, i.withdrawn_at, i.hidden_reason
            from illustrations i join spaces s on s.id = i.space_id where i.author_id = $1 or i.hidden_by = $1
            order by i.id";
    REMOVE = "delete from illustrations where author_id = $1";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "illustrations",
    columns: &[
        "space",
        "title",
        "text",
        "byline",
        "licence",
        "given_at",
        "withdrawn_at",
        "hidden_reason",
    ],
    rows: GAVE,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(REMOVE, (person,)).map(drop),
}];
