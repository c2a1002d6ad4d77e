//! What portfolios hold about people.

use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select f.title, f.words, f.public_since as public_at, c.name, c.words, i.kind, i.source, i.words,
            f.made_at, f.removed_at from portfolios f left join portfolio_chapters c on c.portfolio_id = f.id
            left join portfolio_items i on i.chapter_id = c.id where f.person_id = $1
            order by f.id, c.position, c.id, i.position, i.id";
    READ_ROWS = "select f.title, r.since from portfolio_readers r join portfolios f on f.id = r.portfolio_id
                 where r.person_id = $1 order by r.since";
    FORGET_LINKS = "delete from portfolio_links where portfolio_id in (select id from portfolios where person_id = $1)";
    FORGET_GROUPS = "delete from portfolio_groups where portfolio_id in
                     (select id from portfolios where person_id = $1)";
    FORGET_READERS = "delete from portfolio_readers where portfolio_id in
                      (select id from portfolios where person_id = $1)";
    FORGET_ITEMS = "delete from portfolio_items where portfolio_id in (select id from portfolios where person_id = $1)";
    FORGET_CHAPTERS = "delete from portfolio_chapters where portfolio_id in
                       (select id from portfolios where person_id = $1)";
    FORGET = "delete from portfolios where person_id = $1";
    FORGET_READING = "delete from portfolio_readers where person_id = $1";
}

/// What a person composed, and what was shown to them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "portfolios",
        columns: &[
            "title",
            "words",
            "public_at",
            "chapter",
            "chapter_words",
            "kind",
            "source",
            "item_words",
            "made_at",
            "removed_at",
        ],
        rows: ROWS,
        fate: Fate::Removed,
        erase: |tx, person| {
            for each in [
                FORGET_LINKS,
                FORGET_GROUPS,
                FORGET_READERS,
                FORGET_ITEMS,
                FORGET_CHAPTERS,
                FORGET,
            ] {
                tx.run(each, (person,))?;
            }
            Ok(())
        },
    },
    Table {
        name: "portfolio_readers",
        columns: &["title", "since"],
        rows: READ_ROWS,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_READING, (person,)).map(drop),
    },
];
