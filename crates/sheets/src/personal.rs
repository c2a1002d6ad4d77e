//! What sheets hold about people: who wrote them, who changed them, whom they name.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    WRITTEN = "select s.slug, w.uid, w.kind, w.title, w.fields, w.licence, w.state, w.made_at, w.published_at
               from sheets w join spaces s on s.id = w.space_id where w.author_id = $1 order by w.id";
    CHANGED = "select w.uid, v.version, v.what, v.title, v.fields, v.at
               from sheet_versions v join sheets w on w.id = v.sheet_id where v.by_id = $1 order by v.sheet_id, v.version";
    NAMED = "select w.uid, w.title, k.field
             from sheet_people k join sheets w on w.id = k.sheet_id
             where k.person_id = $1 and (w.state = 'published' or w.author_id = $1) order by w.id, k.field";
    UNNAME = "delete from sheet_people where person_id = $1";
    // What was never published is nobody's but theirs: nothing of it stays, not even for a steward.
    UNPUBLISHED_PICTURES = "delete from sheet_pictures where sheet_id in
                            (select s.id from sheets s where s.author_id = $1 and s.published_at is null)";
    UNPUBLISHED_FILES = "delete from sheet_files where sheet_id in
                         (select s.id from sheets s where s.author_id = $1 and s.published_at is null)";
    UNPUBLISHED_VERSIONS = "delete from sheet_versions where sheet_id in
                            (select s.id from sheets s where s.author_id = $1 and s.published_at is null)";
    UNPUBLISHED_LINKS = "delete from sheet_links where sheet_id in
                         (select s.id from sheets s where s.author_id = $1 and s.published_at is null)";
    UNPUBLISHED_PEOPLE = "delete from sheet_people where sheet_id in
                          (select s.id from sheets s where s.author_id = $1 and s.published_at is null)";
    UNPUBLISHED_ORIGINS = "delete from sheet_origins where sheet_id in
                           (select s.id from sheets s where s.author_id = $1 and s.published_at is null)";
    UNPUBLISHED_COPIES = "delete from sheet_copies where sheet_id in
                          (select s.id from sheets s where s.author_id = $1 and s.published_at is null)";
    UNPUBLISHED_REVIEWS = "delete from sheet_reviews where sheet_id in
                           (select s.id from sheets s where s.author_id = $1 and s.published_at is null)";
    UNPUBLISHED = "delete from sheets where author_id = $1 and published_at is null";
    // The files of their pictures go with everything else of theirs.
    FILES = "delete from sheet_files where media in (select m.uid from media m where m.owner_id = $1)";
    PICTURES = "delete from sheet_pictures where media in (select m.uid from media m where m.owner_id = $1)";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 3] = [
    Table {
        name: "sheets",
        columns: &[
            "space",
            "uid",
            "kind",
            "title",
            "fields",
            "licence",
            "state",
            "made_at",
            "published_at",
        ],
        rows: WRITTEN,
        fate: Fate::Nameless,
        erase: unpublish,
    },
    Table {
        name: "sheet_versions",
        columns: &["sheet", "version", "what", "title", "fields", "at"],
        rows: CHANGED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "sheet_people",
        columns: &["sheet", "title", "field"],
        rows: NAMED,
        fate: Fate::Removed,
        erase: unname,
    },
];

fn unname(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(UNNAME, (person,)).map(drop)
}

/// What they published stays under its licence, without their name; their drafts and pictures go.
fn unpublish(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for statement in [
        UNPUBLISHED_PICTURES,
        UNPUBLISHED_FILES,
        UNPUBLISHED_VERSIONS,
        UNPUBLISHED_LINKS,
        UNPUBLISHED_PEOPLE,
        UNPUBLISHED_ORIGINS,
        UNPUBLISHED_COPIES,
        UNPUBLISHED_REVIEWS,
        UNPUBLISHED,
    ] {
        tx.run(statement, (person,))?;
    }
    // What had their pictures is counted anew: see `facet`.
    crate::facet::refresh_all_with_picture_of(tx, person, |tx| tx.run(PICTURES, (person,)).map(drop))?;
    tx.run(FILES, (person,)).map(drop)
}
