//! What pages hold about people: who began them, whose versions, links and comments they are.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    BEGUN = "select s.slug, p.uid, p.title, p.made_at from pages p join spaces s on s.id = p.space_id
             where p.author_id = $1 order by p.id";
    VERSIONS = "select p.uid, v.number, v.kind, v.name, v.text, v.at from page_versions v join pages p on p.id = v.page_id
                where v.person_id = $1 order by v.page_id, v.number";
    LINKS = "select p.uid, l.made_at, l.ends_at from page_links l join pages p on p.id = l.page_id
             where l.person_id = $1 order by l.id";
    COMMENTS = "select p.uid, c.quote, c.body, c.proposal, c.state, c.said_at
                from page_comments c join pages p on p.id = c.page_id where c.person_id = $1 or c.settled_by = $1 order by c.id";
    END_LINKS = "update page_links set withdrawn_at = made_at where person_id = $1 and withdrawn_at is null";
    // Their pictures go with everything else of theirs.
    PICTURES = "delete from page_pictures where media in (select m.uid from media m where m.owner_id = $1)";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 4] = [
    Table {
        name: "pages",
        columns: &["space", "uid", "title", "made_at"],
        rows: BEGUN,
        fate: Fate::Nameless,
        erase: take_pictures_away,
    },
    Table {
        name: "page_versions",
        columns: &["page", "number", "kind", "name", "text", "at"],
        rows: VERSIONS,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "page_links",
        columns: &["page", "made_at", "ends_at"],
        rows: LINKS,
        fate: Fate::Ended,
        erase: end_links,
    },
    Table {
        name: "page_comments",
        columns: &["page", "quote", "body", "proposal", "state", "said_at"],
        rows: COMMENTS,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn take_pictures_away(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(PICTURES, (person,)).map(drop)
}

fn end_links(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(END_LINKS, (person,)).map(drop)
}
