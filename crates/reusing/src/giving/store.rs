//! The table of offers.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use sheets::SheetId;

use super::model::{Offer, Offered};

platform::statements! {
    BY_UID = "select f.id, f.uid, o.uid, p.id, p.uid, p.name, p.picture, f.fields, f.words, f.made_at,
              f.taken, f.answer, f.decided_at, f.withdrawn_at, c.title, c.uid
              from sheet_offers f join sheets o on o.id = f.origin_id join persons p on p.id = f.by_id
              join sheets c on c.id = f.copy_id where f.uid = $1";
    INSERT = "insert into sheet_offers (uid, copy_id, origin_id, by_id, fields, words, made_at)
              values ($1, $2, $3, $4, $5, $6, $7) on conflict (uid) do nothing";
    DECIDE = "update sheet_offers set taken = $2, answer = $3, decided_by = $4, decided_at = $5
              where id = $1 and decided_at is null and withdrawn_at is null";
    WITHDRAW = "update sheet_offers set withdrawn_at = $2 where id = $1 and decided_at is null and withdrawn_at is null";
    OPEN_OF = "select f.uid, p.name, f.made_at from sheet_offers f join persons p on p.id = f.by_id
               where f.origin_id = $1 and f.decided_at is null and f.withdrawn_at is null order by f.id limit 20";
    MINE_OF = "select f.id, f.uid, o.uid, p.id, p.uid, p.name, p.picture, f.fields, f.words, f.made_at,
               f.taken, f.answer, f.decided_at, f.withdrawn_at, c.title, c.uid
               from sheet_offers f join sheets o on o.id = f.origin_id join persons p on p.id = f.by_id
               join sheets c on c.id = f.copy_id
               where f.copy_id = $1 and f.by_id = $2 and f.withdrawn_at is null order by f.id desc limit 5";
    // Whoever something was taken from is named on the original.
    CREDITED = "select p.name from persons p where p.id in (select f.by_id from sheet_offers f
                where f.origin_id = $1 and f.decided_at is not null and f.taken <> '[]') and p.name <> ''
                order by p.name, p.id limit 30";
    AWAITING = "select f.uid, o.title, p.name, f.made_at from sheet_offers f join sheets o on o.id = f.origin_id
                join persons p on p.id = f.by_id
                where o.author_id = $1 and o.state = 'published' and f.decided_at is null and f.withdrawn_at is null
                order by f.id limit 10";
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Offer>, Problem> {
    tx.find(BY_UID, (uid,))
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|cause| Problem::fault("write an offer", cause))
}

/// Writes an offer; false when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    (copy, origin): (SheetId, SheetId),
    by: PersonId,
    fields: &Offered,
    words: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(INSERT, (uid, copy, origin, by, json(fields)?, words, now))? == 1)
}

pub(super) fn decide(
    tx: &mut Tx,
    id: i64,
    taken: &[String],
    answer: &str,
    by: PersonId,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(DECIDE, (id, json(&taken)?, answer, by, now))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(WITHDRAW, (id, now)).map(drop)
}

/// Open ones to an original: identifier, who, when.
pub(super) fn open_of(tx: &mut Tx, origin: SheetId) -> Result<Vec<(Uid, String, Instant)>, Problem> {
    tx.all(OPEN_OF, (origin,))
}

/// What a person offered of their copy.
pub(super) fn mine_of(tx: &mut Tx, copy: SheetId, person: PersonId) -> Result<Vec<Offer>, Problem> {
    tx.all(MINE_OF, (copy, person))
}

/// The names of those from whom something was taken.
pub(super) fn credited(tx: &mut Tx, origin: SheetId) -> Result<Vec<String>, Problem> {
    let rows = tx.all::<(String,)>(CREDITED, (origin,))?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// What awaits an author: identifier, title of the original, who, when.
pub(super) fn awaiting(
    tx: &mut Tx,
    person: PersonId,
) -> Result<Vec<(Uid, String, String, Instant)>, Problem> {
    tx.all(AWAITING, (person,))
}
