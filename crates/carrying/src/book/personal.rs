//! What books hold about people.

use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select b.title, b.subtitle, b.authors, b.preface, s.slug, i.kind, i.target, i.title, b.made_at, b.published_at,
            b.removed_at from books b left join spaces s on s.id = b.space_id
            left join book_items i on i.book_id = b.id where b.person_id = $1 order by b.id, i.position, i.id";
    FORGET_LINKS = "delete from book_links where book_id in (select b.id from books b where b.person_id = $1)";
    FORGET_ITEMS = "delete from book_items where book_id in (select b.id from books b where b.person_id = $1)";
    FORGET = "delete from books where person_id = $1";
}

/// The books that somebody made.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "books",
    columns: &[
        "title",
        "subtitle",
        "authors",
        "preface",
        "space",
        "kind",
        "text",
        "chapter",
        "made_at",
        "published_at",
        "removed_at",
    ],
    rows: ROWS,
    fate: Fate::Removed,
    erase: |tx, person| {
        for each in [FORGET_LINKS, FORGET_ITEMS, FORGET] {
            tx.run(each, (person,))?;
        }
        Ok(())
    },
}];
