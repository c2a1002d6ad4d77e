//! The tables of duties and of those who took them on.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::Value;

use super::model::{Duty, Holding, Piece, Stored};
use crate::gathering::GatheringId;

platform::statements! {
    DUTIES = "select id, uid, kind_key, name, gist, hands, within, people, removed_at from duties
              where gathering_id = $1 order by id";
    OF_KIND = "select id, uid, kind_key, name, gist, hands, within, people, removed_at from duties
               where gathering_id = $1 and kind_key = $2";
    BY_UID = "select id, uid, kind_key, name, gist, hands, within, people, removed_at from duties
              where gathering_id = $1 and uid = $2";
    ADD = "insert into duties (uid, gathering_id, kind_key, name, gist, hands, within, people, added_at, added_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing";
    // Whoever holds it at the same moment keeps it: then nothing is removed.
    REMOVE = "update duties set removed_at = $2 where id = $1 and removed_at is null and not exists
              (select 1 from duty_holdings h where h.duty_id = duties.id and h.returned_at is null)";
    RESTORE = "update duties set removed_at = null where id = $1";
    // Whoever takes a duty on holds its row until the end, so that it is not removed meanwhile.
    HOLD = "update duties set people = people where id = $1 and removed_at is null";
    HOLDINGS = "select h.id, h.uid, h.duty_id, h.person_id, p.name, h.within, h.body, h.html, h.link, h.is_open, h.handed_at
                from duty_holdings h join persons p on p.id = h.person_id
                where h.gathering_id = $1 and h.returned_at is null order by h.duty_id, h.seat limit 400";
    HOLDING_OF = "select h.id, h.uid, h.duty_id, h.person_id, p.name, h.within, h.body, h.html, h.link, h.is_open, h.handed_at
                  from duty_holdings h join persons p on p.id = h.person_id
                  where h.duty_id = $1 and h.person_id = $2 and h.returned_at is null";
    HOLDING = "select h.id, h.uid, h.duty_id, h.person_id, p.name, h.within, h.body, h.html, h.link, h.is_open, h.handed_at
               from duty_holdings h join persons p on p.id = h.person_id
               where h.duty_id = $1 and h.uid = $2 and h.returned_at is null";
    SIT = "insert into duty_holdings (uid, duty_id, gathering_id, person_id, seat, within, taken_at, given_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing";
    RETURN = "update duty_holdings set returned_at = $2 where id = $1 and returned_at is null and handed_at is null";
    HAND_IN = "update duty_holdings set body = $2, html = $3, link = $4, is_open = $5,
               handed_at = coalesce(handed_at, $6) where id = $1 and returned_at is null";
    CANDIDATES = "select p.uid, p.name from persons p where p.id in
                  (select m.person_id from memberships m where m.space_id = $1 and m.state = 'active'
                  union select r.person_id from registrations r where r.gathering_id = $2 and r.state = 'placed'
                  union select h.person_id from gathering_hosts h where h.gathering_id = $2)
                  order by p.name, p.id limit 500";
    CANDIDATE = "select p.id from persons p where p.uid = $3 and p.id in
                 (select m.person_id from memberships m where m.space_id = $1 and m.state = 'active'
                 union select r.person_id from registrations r where r.gathering_id = $2 and r.state = 'placed'
                 union select h.person_id from gathering_hosts h where h.gathering_id = $2)";
}

pub(super) fn duties(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Stored>, Problem> {
    tx.all(DUTIES, (gathering,))
}

pub(super) fn of_kind(tx: &mut Tx, gathering: GatheringId, key: &str) -> Result<Option<Stored>, Problem> {
    tx.find(OF_KIND, (gathering, key))
}

pub(super) fn by_uid(tx: &mut Tx, gathering: GatheringId, uid: Uid) -> Result<Option<Stored>, Problem> {
    tx.find(BY_UID, (gathering, uid))
}

/// Writes a duty, unless it is there already. One of the kind has its key there.
pub(super) fn add(
    tx: &mut Tx,
    gathering: GatheringId,
    uid: Uid,
    kind_key: Option<&str>,
    duty: &Duty,
    by: PersonId,
) -> Result<bool, Problem> {
    let now = tx.now();
    let row = (
        uid,
        gathering,
        kind_key,
        &duty.name,
        &duty.gist,
        &duty.hands,
        duty.within,
        duty.people,
        now,
        by,
    );
    Ok(tx.run(ADD, row)? == 1)
}

/// Removes a duty that nobody holds.
pub(super) fn remove(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    tx.run(RESTORE, (id,)).map(drop)
}

/// Holds a duty until the end of the transaction; false when it was removed.
pub(super) fn hold(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(HOLD, (id,))? == 1)
}

pub(super) fn holdings(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Holding>, Problem> {
    tx.all(HOLDINGS, (gathering,))
}

pub(super) fn holding_of(tx: &mut Tx, duty: i64, person: PersonId) -> Result<Option<Holding>, Problem> {
    tx.find(HOLDING_OF, (duty, person))
}

pub(super) fn holding(tx: &mut Tx, duty: i64, uid: Uid) -> Result<Option<Holding>, Problem> {
    tx.find(HOLDING, (duty, uid))
}

/// Sits down on a seat of a duty, if it is free and this person has none.
pub(super) fn sit(
    tx: &mut Tx,
    gathering: GatheringId,
    duty: &Duty,
    row: i64,
    person: PersonId,
    seat: i64,
    given_by: Option<PersonId>,
) -> Result<bool, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let within = duty.within.filter(|_| !duty.hands.is_empty());
    let row: Vec<Value> = vec![
        uid.into(),
        row.into(),
        gathering.into(),
        person.into(),
        seat.into(),
        within.into(),
        now.into(),
        given_by.into(),
    ];
    Ok(tx.run(SIT, row)? == 1)
}

/// Ends a holding of somebody who handed nothing in.
pub(super) fn give_back(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(RETURN, (id, now))? == 1)
}

pub(super) fn hand_in(tx: &mut Tx, id: i64, piece: &Piece) -> Result<bool, Problem> {
    let now = tx.now();
    let html = platform::markdown::html(&piece.body);
    let row = (id, &piece.body, html, &piece.link, piece.is_open, now);
    Ok(tx.run(HAND_IN, row)? == 1)
}

/// Somebody to whom a duty may be given: identifier and name.
pub type Candidate = (Uid, String);

/// Those to whom a duty may be given: members, those who have a place, those who hold the gathering.
///
/// # Errors
/// When the store refuses.
pub fn candidates(tx: &mut Tx, space: SpaceId, gathering: GatheringId) -> Result<Vec<Candidate>, Problem> {
    tx.all(CANDIDATES, (space, gathering))
}

/// One of [`candidates`].
///
/// # Errors
/// When the store refuses.
pub fn candidate(
    tx: &mut Tx,
    space: SpaceId,
    gathering: GatheringId,
    uid: Uid,
) -> Result<Option<PersonId>, Problem> {
    let found = tx.find::<(PersonId,)>(CANDIDATE, (space, gathering, uid))?;
    Ok(found.map(|(person,)| person))
}
