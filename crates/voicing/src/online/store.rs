//! The table of what was looked at.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Check, Item};

platform::statements! {
    OF_MONTH = "select c.uid, c.item, c.person_id, coalesce(p.name, ''), c.words, c.checked_at
                from online_checks c left join persons p on p.id = c.person_id
                where c.space_id = $1 and c.month = $2 order by c.id";
    BY_UID = "select c.id, s.slug, c.person_id, c.item, c.month from online_checks c join spaces s on s.id = c.space_id
              where c.uid = $1";
    CHECK = "insert into online_checks (uid, space_id, month, item, person_id, words, checked_at)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict (space_id, month, item) do nothing returning id";
    REMOVE = "delete from online_checks where id = $1";
    // What comes soon and does not say how to come.
    UNSAID = "select uid, title from gatherings where space_id = $1 and state = 'announced' and listed = 1
              and starts_at > $2 and starts_at < $3
              and ((mode <> 'onsite' and link = '' and remote_note = '')
                   or (mode <> 'remote' and place_id is null and place_note = ''))
              order by starts_at, id limit 5";
}

/// How far ahead something comes soon, in days.
const SOON: i64 = 30;

pub(super) fn of_month(tx: &mut Tx, space: SpaceId, month: Instant) -> Result<Vec<Check>, Problem> {
    tx.all(OF_MONTH, (space, month))
}

/// A check that somebody names: its number, its space, who ticked it, which point, and of which month.
pub(super) type Found = (i64, String, Option<PersonId>, Item, Instant);

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Found>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Ticks a point; nothing when it is ticked already.
pub(super) fn check(
    tx: &mut Tx,
    (space, month): (SpaceId, Instant),
    item: Item,
    by: PersonId,
    words: &str,
) -> Result<Option<(i64, Uid)>, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let row = (uid, space, month, item.word(), by, words, now);
    Ok(tx.find::<(i64,)>(CHECK, row)?.map(|(id,)| (id, uid)))
}

pub(super) fn remove(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE, (id,))? == 1)
}

/// What comes soon and does not say how to come: its identifier and its title.
pub(super) fn unsaid(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String)>, Problem> {
    let now = tx.now();
    tx.all(UNSAID, (space, now, now.plus_days(SOON)))
}
