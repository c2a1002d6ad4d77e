//! The table of holdings.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Held, Holding, Mine, Past};

platform::statements! {
    IN_SPACE = "select h.uid, h.role, h.taken_at, h.ends_at, p.id, p.uid, p.name, p.picture
                from holdings h join persons p on p.id = h.person_id
                where h.space_id = $1 and h.returned_at is null and h.ends_at > $2 limit 400";
    PAST = "select h.taken_at, coalesce(h.returned_at, h.ends_at), h.handover, p.id, p.uid, p.name, p.picture
            from holdings h join persons p on p.id = h.person_id
            where h.space_id = $1 and h.role = $2 and (h.returned_at is not null or h.ends_at <= $3)
            order by h.taken_at desc limit 20";
    BY_PERSON = "select s.slug, s.name, t.id, t.digest, h.role, h.taken_at, h.ends_at
                 from holdings h join spaces s on s.id = h.space_id join trames t on t.id = s.trame_id
                 where h.person_id = $1 and h.returned_at is null and h.ends_at > $2 order by h.ends_at limit 60";
    TAKE = "insert into holdings (uid, space_id, person_id, role, seat, taken_at, ends_at, given_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing";
    FREE_ENDED = "update holdings set returned_at = ends_at
                  where space_id = $1 and role = $2 and returned_at is null and ends_at <= $3";
    HOLDS = "select count(*) from holdings
             where space_id = $1 and role = $2 and person_id = $3 and returned_at is null";
    FIND = "select id, space_id, role, person_id from holdings where uid = $1 and returned_at is null";
    RETURN = "update holdings set returned_at = $2, handover = $3 where id = $1 and returned_at is null";
    OPEN_OF = "select id, space_id, role, person_id from holdings
               where space_id = $1 and person_id = $2 and returned_at is null";
}

/// The roles held in a space now.
///
/// # Errors
/// When the store refuses.
pub fn held_in(tx: &mut Tx, space: SpaceId) -> Result<Vec<Held>, Problem> {
    let now = tx.now();
    let mut held: Vec<Held> = tx.all(IN_SPACE, (space, now))?;
    held.sort_by_key(|each| each.since);
    Ok(held)
}

/// The roles that a person holds now, those that end first on top.
///
/// # Errors
/// When the store refuses.
pub fn held_by(tx: &mut Tx, person: PersonId) -> Result<Vec<Mine>, Problem> {
    let now = tx.now();
    tx.all(BY_PERSON, (person, now))
}

/// Who held a role before, newest first, at most twenty.
///
/// # Errors
/// When the store refuses.
pub fn past(tx: &mut Tx, space: SpaceId, role: &str) -> Result<Vec<Past>, Problem> {
    let now = tx.now();
    tx.all(PAST, (space, role, now))
}

/// What a taking needs.
pub(super) struct Taking<'a> {
    pub uid: Uid,
    pub space: SpaceId,
    pub role: &'a str,
    pub person: PersonId,
    pub seats: Option<u32>,
    pub until: Instant,
    pub by: PersonId,
}

/// Tries every seat, or the one without number where there are as many as people wish; tells whether one was free.
pub(super) fn take(tx: &mut Tx, taking: &Taking<'_>) -> Result<bool, Problem> {
    let now = tx.now();
    tx.run(FREE_ENDED, (taking.space, taking.role, now))?;
    let seats: Vec<Option<i64>> = match taking.seats {
        None => vec![None],
        Some(seats) => (1..=i64::from(seats)).map(Some).collect(),
    };
    for seat in seats {
        let args = (
            taking.uid,
            taking.space,
            taking.person,
            taking.role,
            seat,
            now,
            taking.until,
            taking.by,
        );
        if tx.run(TAKE, args)? == 1 {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn holds(tx: &mut Tx, space: SpaceId, role: &str, person: PersonId) -> Result<bool, Problem> {
    tx.one::<(i64,)>(HOLDS, (space, role, person))
        .map(|(count,)| count > 0)
}

pub(super) fn find(tx: &mut Tx, uid: Uid) -> Result<Option<Holding>, Problem> {
    tx.find(FIND, (uid,))
}

pub(super) fn open_of(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Holding>, Problem> {
    tx.all(OPEN_OF, (space, person))
}

pub(super) fn give_back(tx: &mut Tx, holding: i64, handover: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(RETURN, (holding, now, handover))? == 1)
}
