//! The tables of what people did beyond their role, and of who thanked for it.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

platform::statements! {
    LIST = "select b.id, b.uid, b.role, b.words, b.html, b.link, b.said_at, p.id, p.uid, p.name, p.picture
            from beyonds b join persons p on p.id = b.person_id
            where b.space_id = $1 and b.withdrawn_at is null order by b.id desc limit $2 offset $3";
    THANKS = "select t.beyond_id, p.id, p.uid, p.name, p.picture from beyond_thanks t
              join beyonds b on b.id = t.beyond_id join persons p on p.id = t.person_id and p.state = 'active'
              where b.space_id = $1 and b.withdrawn_at is null and b.id >= $2 and b.id <= $3
              order by t.said_at, p.id limit 2000";
    INSERT = "insert into beyonds (uid, space_id, person_id, role, words, html, link, said_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id";
    FIND = "select id, person_id, withdrawn_at from beyonds where uid = $1 and space_id = $2";
    WITHDRAW = "update beyonds set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    RESTORE = "update beyonds set withdrawn_at = null where id = $1 and withdrawn_at is not null";
    THANK = "insert into beyond_thanks (beyond_id, person_id, said_at) values ($1, $2, $3) on conflict do nothing";
    UNTHANK = "delete from beyond_thanks where beyond_id = $1 and person_id = $2";
}

/// Something that somebody did beyond their role.
pub(super) struct Beyond {
    pub id: i64,
    pub uid: Uid,
    pub role: String,
    pub words: String,
    pub html: String,
    pub link: String,
    pub at: Instant,
    pub person: Member,
}

impl FromRow for Beyond {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Beyond {
            id: row.column()?,
            uid: row.column()?,
            role: row.column()?,
            words: row.column()?,
            html: row.column()?,
            link: row.column()?,
            at: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// Somebody who thanks for it.
pub(super) struct Thanks {
    pub beyond: i64,
    pub person: Member,
}

impl FromRow for Thanks {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Thanks {
            beyond: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// What was done in a space, newest first, and who thanked.
pub(super) fn list(
    tx: &mut Tx,
    space: SpaceId,
    most: i64,
    skip: i64,
) -> Result<(Vec<Beyond>, Vec<Thanks>), Problem> {
    let list: Vec<Beyond> = tx.all(LIST, (space, most, skip))?;
    let newest = list.first().map_or(0, |beyond| beyond.id);
    let oldest = list.last().map_or(0, |beyond| beyond.id);
    let thanks = tx.all(THANKS, (space, oldest, newest))?;
    Ok((list, thanks))
}

/// What somebody says.
pub(super) struct New<'a> {
    pub uid: Uid,
    pub role: &'a str,
    pub words: &'a str,
    pub link: &'a str,
}

pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    new: &New<'_>,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let html = platform::markdown::html(new.words);
    let args = (new.uid, space, person, new.role, new.words, html, new.link, now);
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

/// Its number, whose it is, and since when it is withdrawn.
pub(super) fn find(
    tx: &mut Tx,
    space: SpaceId,
    uid: Uid,
) -> Result<Option<(i64, PersonId, Option<Instant>)>, Problem> {
    tx.find(FIND, (uid, space))
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

pub(super) fn thank(tx: &mut Tx, id: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(THANK, (id, person, now))? == 1)
}

pub(super) fn unthank(tx: &mut Tx, id: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(UNTHANK, (id, person))? == 1)
}
