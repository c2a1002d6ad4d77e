//! The table of take-aways.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::chance::fingerprint;
use platform::db::{FromRow, Row};

use super::model::{TakeAway, Wish};
use crate::gathering::GatheringId;

platform::statements! {
    MINE = "select uid, gathering_id, person_id, keeps, gesture, visibility, weeks, returns_at, returned_at, removed_at
            from take_aways where gathering_id = $1 and person_id = $2";
    BY_UID = "select uid, gathering_id, person_id, keeps, gesture, visibility, weeks, returns_at, returned_at, removed_at
              from take_aways where uid = $1";
    SAVE = "insert into take_aways (uid, gathering_id, person_id, keeps, gesture, visibility, shown_as, weeks,
            returns_at, written_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            on conflict (gathering_id, person_id) do update set keeps = excluded.keeps, gesture = excluded.gesture,
            visibility = excluded.visibility, shown_as = excluded.shown_as, weeks = excluded.weeks,
            returns_at = excluded.returns_at, changed_at = excluded.changed_at, removed_at = null returning uid";
    REMOVE = "update take_aways set removed_at = $3 where gathering_id = $1 and person_id = $2 and removed_at is null";
    RESTORE = "update take_aways set removed_at = null, shown_as = $3
               where gathering_id = $1 and person_id = $2 and removed_at is not null";
    CANCEL_RETURN = "update take_aways set weeks = null, returns_at = null
                     where gathering_id = $1 and person_id = $2 and returned_at is null and returns_at is not null";
    RETURNED = "update take_aways set returned_at = $3
                where uid = $1 and returns_at = $2 and returned_at is null and removed_at is null";
    PLACE = "select shown_as from take_aways where gathering_id = $1 and person_id = $2
             and visibility in ('named', 'nameless') and removed_at is null";
    MOSAIC = "select t.keeps, t.gesture, case when t.visibility = 'named' then coalesce(nullif(r.name, ''), nullif(p.name, '')) end,
              t.shown_as from take_aways t join persons p on p.id = t.person_id
              left join registrations r on r.gathering_id = t.gathering_id and r.person_id = t.person_id
              where t.gathering_id = $1 and t.visibility in ('named', 'nameless') and t.removed_at is null
              order by t.shown_as limit $2";
    SHARED = "select t.keeps, t.gesture, case when t.visibility = 'named' then coalesce(nullif(r.name, ''), nullif(p.name, '')) end
              from take_aways t join persons p on p.id = t.person_id
              left join registrations r on r.gathering_id = t.gathering_id and r.person_id = t.person_id
              where t.gathering_id = $1 and t.visibility in ('named', 'nameless') and t.removed_at is null
              order by t.shown_as limit $2";
}

/// Where something shared stands among the others, for whoever puts it up and takes it down: it changes each time it is
/// written, and leads to nobody.
fn mark_of(place: &str) -> String {
    let mark = fingerprint(place);
    mark.get(..20).unwrap_or(&mark).to_owned()
}

/// The mark of what somebody shares; nothing when they share nothing.
///
/// # Errors
/// When the store refuses.
pub fn mark(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<Option<String>, Problem> {
    let place = tx.find::<(String,)>(PLACE, (gathering, person))?;
    Ok(place.map(|(place,)| mark_of(&place)))
}

/// Those that their authors share, each with its mark, at most so many.
///
/// # Errors
/// When the store refuses.
pub fn mosaic(tx: &mut Tx, gathering: GatheringId, most: i64) -> Result<Vec<(String, Shared)>, Problem> {
    let all: Vec<Placed> = tx.all(MOSAIC, (gathering, most))?;
    Ok(all
        .into_iter()
        .map(|placed| (mark_of(&placed.place), placed.shared))
        .collect())
}

struct Placed {
    shared: Shared,
    place: String,
}

impl FromRow for Placed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Placed {
            shared: Shared::from_row(row)?,
            place: row.column()?,
        })
    }
}

/// Somebody's own, removed or not.
///
/// # Errors
/// When the store refuses.
pub fn mine(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<Option<TakeAway>, Problem> {
    tx.find(MINE, (gathering, person))
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<TakeAway>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Writes it, or writes it anew; gives its identifier.
pub(super) fn save(
    tx: &mut Tx,
    gathering: GatheringId,
    person: PersonId,
    wish: &Wish,
    returns: Option<Instant>,
) -> Result<Uid, Problem> {
    // Another place among the others each time: whoever looks before and after learns nothing from the order.
    let (uid, place, now) = (tx.new_uid(), tx.new_secret(), tx.now());
    let row = (
        uid,
        gathering,
        person,
        &wish.keeps,
        &wish.gesture,
        wish.visibility.word(),
        place,
        wish.weeks,
        returns,
        now,
    );
    tx.one::<(Uid,)>(SAVE, row).map(|(uid,)| uid)
}

pub(super) fn remove(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (gathering, person, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<bool, Problem> {
    let place = tx.new_secret();
    Ok(tx.run(RESTORE, (gathering, person, place))? == 1)
}

pub(super) fn cancel_return(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(CANCEL_RETURN, (gathering, person))? == 1)
}

/// Notes that it came back, unless it did, was removed, or is to come at another time.
pub(super) fn returned(tx: &mut Tx, uid: Uid, due: Instant) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(RETURNED, (uid, due, now))? == 1)
}

/// A take-away as others read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// What somebody keeps.
    pub keeps: String,
    /// The gesture they try.
    pub gesture: String,
    /// Their name, if they wished it there.
    pub name: Option<String>,
}

impl FromRow for Shared {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Shared {
            keeps: row.column()?,
            gesture: row.column()?,
            name: row.column()?,
        })
    }
}

/// Those that their authors share, in an order made by chance, at most so many.
///
/// # Errors
/// When the store refuses.
pub fn shared(tx: &mut Tx, gathering: GatheringId, most: i64) -> Result<Vec<Shared>, Problem> {
    tx.all(SHARED, (gathering, most))
}
