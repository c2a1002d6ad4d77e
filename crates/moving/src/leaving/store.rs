//! What leaves: the sheets and pages of a space, some at a time.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;

platform::statements! {
    SHEETS = "select id, uid, kind, title from sheets where space_id = $1 and id > $2
              and (state = 'published' or (state = 'draft' and author_id = $3)) order by id limit $4";
    OF_KIND = "select id, uid, kind, title from sheets where space_id = $1 and id > $2 and kind = $3 and state = 'published'
               order by id limit $4";
    PAGES = "select id, uid, '', title from pages where space_id = $1 and id > $2
             and (withdrawn_at is null or (author_id = $3 and exists
             (select 1 from moved m where m.uid = pages.uid and m.version like 'aside %'))) order by id limit $4";
    PEOPLE = "select uid, name from persons where uid = $1 and state = 'active'";
    FILES = "select f.field, f.media from sheet_files f join media m on m.uid = f.media and m.removed_at is null
             where f.sheet_id = $1";
    COMMENTS = "select coalesce(p.name, c.guest), c.body, c.said_at from page_comments c left join persons p on p.id = c.person_id
                where c.page_id = $1 and c.state = 'open' and c.proposal is null order by c.id limit 500";
}

/// Something that leaves: its number, identifier, kind and title.
pub type Leaving = (i64, Uid, String, String);

/// So many sheets after a number: what is published, and one's own drafts.
pub fn sheets(
    tx: &mut Tx,
    space: SpaceId,
    after: i64,
    me: PersonId,
    most: i64,
) -> Result<Vec<Leaving>, Problem> {
    tx.all(SHEETS, (space, after, me, most))
}

/// The same of one kind, what is published alone.
pub fn of_kind(
    tx: &mut Tx,
    space: SpaceId,
    after: i64,
    kind: &str,
    most: i64,
) -> Result<Vec<Leaving>, Problem> {
    tx.all(OF_KIND, (space, after, kind, most))
}

/// So many pages after a number; those that came aside too, to whoever brought them.
pub fn pages(
    tx: &mut Tx,
    space: SpaceId,
    after: i64,
    me: PersonId,
    most: i64,
) -> Result<Vec<Leaving>, Problem> {
    tx.all(PAGES, (space, after, me, most))
}

/// The name of somebody.
pub fn name(tx: &mut Tx, uid: &str) -> Result<String, Problem> {
    let found = tx.find::<(String, String)>(PEOPLE, (uid,))?;
    Ok(found.map_or_else(String::new, |(_, name)| name))
}

/// The documents of a sheet: the key of the field, and the identifier.
pub fn files(tx: &mut Tx, sheet: i64) -> Result<Vec<(String, Uid)>, Problem> {
    tx.all(FILES, (sheet,))
}

/// What is said of a page: by whom, what, when.
pub fn comments(tx: &mut Tx, page: i64) -> Result<Vec<(String, String, i64)>, Problem> {
    tx.all(COMMENTS, (page,))
}
