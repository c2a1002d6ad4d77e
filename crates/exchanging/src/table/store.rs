//! The table's table.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::personal::{Fate, Table};
use spaces::space::Paged;

use super::model::{Thing, Words};

platform::statements! {
    LAID = "select t.uid, t.kind, t.title, t.body, t.link, t.alternative, m.uid, m.width, m.height,
            p.id, p.uid, p.name, p.picture
            from table_things t join persons p on p.id = t.person_id
            left join media m on m.uid = t.media and m.removed_at is null
            where t.space_id = $1 and t.withdrawn_at is null and t.hidden_at is null
            order by t.id desc limit $2 offset $3";
    INSERT = "insert into table_things (uid, space_id, person_id, kind, title, body, link, media, alternative, laid_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (uid) do nothing returning id";
    FIND = "select id, person_id from table_things where uid = $1 and space_id = $2";
    PICTURE = "select m.uid from table_things t join media m on m.uid = t.media and m.removed_at is null
               where t.uid = $1 and t.space_id = $2 and t.withdrawn_at is null and t.hidden_at is null";
    WITHDRAW = "update table_things set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    RESTORE = "update table_things set withdrawn_at = null where id = $1 and withdrawn_at is not null";
    HIDE = "update table_things set hidden_at = $2 where id = $1 and hidden_at is null and withdrawn_at is null";
    PERSONAL_ROWS = "select kind, title, body, link, alternative, laid_at from table_things
                     where person_id = $1 order by id";
    FORGET = "update table_things set title = '', body = '', link = '', media = null, alternative = '',
              withdrawn_at = coalesce(withdrawn_at, $2) where person_id = $1";
}

/// What the table holds about people.
pub(super) const PERSONAL: [Table; 1] = [Table {
    name: "table_things",
    columns: &["kind", "title", "body", "link", "picture", "laid_at"],
    rows: PERSONAL_ROWS,
    fate: Fate::Removed,
    erase: forget,
}];

fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FORGET, (person, now)).map(drop)
}

/// What lies there, newest first.
pub(super) fn laid(tx: &mut Tx, space: SpaceId, part: Paged) -> Result<Vec<Thing>, Problem> {
    tx.all(LAID, (space, part.most, part.skip))
}

/// Lays something there; whether the same form had not been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    words: &Words,
    media: Option<Uid>,
) -> Result<bool, Problem> {
    let args = (
        uid,
        space,
        author,
        words.kind.word(),
        words.title.as_str(),
        words.body.as_str(),
        words.link.as_str(),
        media,
        words.alternative.as_str(),
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.is_some())
}

/// Its number and author.
pub(super) fn find(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<(i64, PersonId), Problem> {
    tx.find(FIND, (uid, space))?.ok_or(Problem::Missing)
}

/// The picture of what lies there.
pub(super) fn picture(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Option<Uid>, Problem> {
    Ok(tx.find::<(Uid,)>(PICTURE, (uid, space))?.map(|(media,)| media))
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

pub(super) fn hide(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(HIDE, (id, now))? == 1)
}
