//! What the list holds about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    WROTE = "select s.slug, m.title, m.body, m.state, m.written_at from matters m join spaces s on s.id = m.space_id
             where m.person_id = $1 order by m.id";
    NAMED = "select t.name, t.named_at from matter_themes t where t.person_id = $1 order by t.id";
    LIVED = "select m.title, l.since from matter_lives l join matters m on m.id = l.matter_id
             where l.person_id = $1 order by l.since";
    OPENED = "select v.stickers, v.opened_at, v.closes_at from matter_votes v where v.person_id = $1 order by v.id";
    VOTED = "select s.slug, b.cast_at from matter_ballots b join matter_votes v on v.id = b.vote_id
             join spaces s on s.id = v.space_id where b.person_id = $1 order by b.cast_at";
    STUCK = "select m.title, x.stickers from matter_stickers x join matters m on m.id = x.matter_id
             where x.person_id = $1 order by x.vote_id, m.id";
    CHANGED = "select m.title, c.what, c.at from matter_changes c join matters m on m.id = c.matter_id
               where c.person_id = $1 order by c.id";
    FORGET_LIVED = "delete from matter_lives where person_id = $1";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 7] = [
    Table {
        name: "matters",
        columns: &["space", "title", "body", "state", "written_at"],
        rows: WROTE,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "matter_themes",
        columns: &["name", "named_at"],
        rows: NAMED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "matter_lives",
        columns: &["title", "since"],
        rows: LIVED,
        fate: Fate::Removed,
        erase: forget_lived,
    },
    Table {
        name: "matter_votes",
        columns: &["stickers", "opened_at", "closes_at"],
        rows: OPENED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "matter_ballots",
        columns: &["space", "cast_at"],
        rows: VOTED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "matter_stickers",
        columns: &["title", "stickers"],
        rows: STUCK,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "matter_changes",
        columns: &["title", "what", "at"],
        rows: CHANGED,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn forget_lived(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_LIVED, (person,)).map(drop)
}
