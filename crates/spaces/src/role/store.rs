//! The table of holdings.

use std::sync::Arc;

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Held, Holding, Mine, Past};
use super::period::Period;
use crate::shape::{self, Shape};

macro_rules! holdings {
    ($rest:literal) => {
        concat!(
            "select id, uid, space_id, role, person_id, taken_at, ends_at, is_trial, paused_at, returned_at, gathering_id,
             seat, beside_id, is_shared, handover from holdings ",
            $rest
        )
    };
}

platform::statements! {
    IN_SPACE = "select h.uid, h.id, h.role, h.taken_at, h.ends_at, h.is_trial, h.is_shared, h.paused_at, h.beside_id,
                h.gathering_id, h.read_at, p.id, p.uid, p.name, p.picture
                from holdings h join persons p on p.id = h.person_id
                where h.space_id = $1 and h.returned_at is null and h.ends_at > $2 limit 400";
    PAST = "select h.taken_at, coalesce(h.returned_at, h.ends_at), h.handover, h.is_trial, p.id, p.uid, p.name, p.picture
            from holdings h join persons p on p.id = h.person_id
            where h.space_id = $1 and h.role = $2 and (h.returned_at is not null or h.ends_at <= $3)
            order by h.taken_at desc limit 20";
    BY_PERSON = "select s.slug, s.name, t.id, t.digest, h.role, h.taken_at, h.ends_at
                 from holdings h join spaces s on s.id = h.space_id join trames t on t.id = s.trame_id
                 where h.person_id = $1 and h.returned_at is null and h.ends_at > $2 order by h.ends_at limit 60";
    TAKE = "insert into holdings (uid, space_id, person_id, role, seat, taken_at, ends_at, given_by, is_trial, is_shared,
            beside_id, gathering_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing";
    ENDED = holdings!("where space_id = $1 and role = $2 and returned_at is null and ends_at <= $3");
    EXPIRED = holdings!("where returned_at is null and ends_at <= $1 order by id limit 500");
    HOLDS = "select count(*) from holdings
             where space_id = $1 and role = $2 and person_id = $3 and returned_at is null";
    FIND = holdings!("where uid = $1");
    BY_NUMBER = holdings!("where id = $1");
    RETURN = "update holdings set returned_at = case when ends_at < $2 then ends_at else $2 end, handover = $3,
              is_whole = $4 where id = $1 and returned_at is null";
    LEAVE_WORD = "update holdings set returned_at = coalesce(returned_at, ends_at), handover = $2, is_whole = $3
                  where id = $1 and handover = ''";
    WHOLE = "update holdings set is_whole = $2 where id = $1 and is_whole <> $2";
    OPEN_OF = holdings!("where space_id = $1 and person_id = $2 and returned_at is null");
    // Only if nobody was faster: what the step was worked out from still stands.
    STEP = "update holdings set is_trial = $2, paused_at = $3, ends_at = $4,
            told_at = case when ends_at = $4 then told_at else null end
            where id = $1 and returned_at is null and is_trial = $5 and coalesce(paused_at, 0) = $6 and ends_at = $7";
    SHARE = "update holdings set is_shared = $2 where id = $1 and returned_at is null and is_shared <> $2";
    READ = "update holdings set read_at = $2 where id = $1 and read_at is null";
    BESIDE = holdings!("where beside_id = $1 and returned_at is null and ends_at > $2 order by id limit 40");
    SEAT = "update holdings set seat = $2, beside_id = null, is_shared = 1 where id = $1";
    SIT_BESIDE = "update holdings set beside_id = $2 where id = $1";
    FOLLOW = "update holdings set ends_at = $2 where gathering_id = $1 and returned_at is null and ends_at > $3";
    FOLLOW_BESIDE = "update holdings set ends_at = $2 where returned_at is null and ends_at > $2 and beside_id in
                     (select id from holdings where gathering_id = $1)";
    SHAPE_OF = "select t.id, t.digest from spaces s join trames t on t.id = s.trame_id where s.id = $1";
    HANDED = "select distinct piece from hand_ins where holding_id = $1 and withdrawn_at is null";
}

/// The roles held in a space now.
///
/// # Errors
/// When the store refuses.
pub fn held_in(tx: &mut Tx, space: SpaceId) -> Result<Vec<Held>, Problem> {
    let (now, minute) = (tx.now(), tx.minute());
    let mut held: Vec<Held> = tx.all(IN_SPACE, (space, minute))?;
    held.retain(|each| each.until > now);
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

/// A holding, whatever became of it.
///
/// # Errors
/// When the store refuses.
pub fn find(tx: &mut Tx, uid: Uid) -> Result<Option<Holding>, Problem> {
    tx.find(FIND, (uid,))
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
    pub is_trial: bool,
    pub is_shared: bool,
    pub beside: Option<i64>,
    pub gathering: Option<i64>,
}

/// Tries every seat, or the one without number where there are as many as people wish, or sits down beside somebody;
/// tells whether one was free.
pub(super) fn take(tx: &mut Tx, taking: &Taking<'_>) -> Result<bool, Problem> {
    let now = tx.now();
    let seats: Vec<Option<i64>> = match taking.seats {
        Some(seats) if taking.beside.is_none() => (1..=i64::from(seats)).map(Some).collect(),
        _ => vec![None],
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
            i64::from(taking.is_trial),
            i64::from(taking.is_shared),
            taking.beside,
            taking.gathering,
        );
        if tx.run(TAKE, args)? == 1 {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn ended(tx: &mut Tx, space: SpaceId, role: &str) -> Result<Vec<Holding>, Problem> {
    let now = tx.now();
    tx.all(ENDED, (space, role, now))
}

pub(super) fn expired(tx: &mut Tx) -> Result<Vec<Holding>, Problem> {
    let now = tx.now();
    tx.all(EXPIRED, (now,))
}

pub(super) fn holds(tx: &mut Tx, space: SpaceId, role: &str, person: PersonId) -> Result<bool, Problem> {
    tx.one::<(i64,)>(HOLDS, (space, role, person))
        .map(|(count,)| count > 0)
}

pub(super) fn by_number(tx: &mut Tx, number: i64) -> Result<Option<Holding>, Problem> {
    tx.find(BY_NUMBER, (number,))
}

pub(super) fn open_of(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Holding>, Problem> {
    tx.all(OPEN_OF, (space, person))
}

pub(super) fn give_back(tx: &mut Tx, holding: i64, handover: &str, whole: bool) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(RETURN, (holding, now, handover, i64::from(whole)))? == 1)
}

pub(super) fn leave_word(tx: &mut Tx, holding: i64, handover: &str, whole: bool) -> Result<bool, Problem> {
    Ok(tx.run(LEAVE_WORD, (holding, handover, i64::from(whole)))? == 1)
}

/// Whether it ended with everything handed in, said anew.
pub(super) fn whole(tx: &mut Tx, holding: i64, whole: bool) -> Result<(), Problem> {
    tx.run(WHOLE, (holding, i64::from(whole))).map(drop)
}

pub(super) fn step(tx: &mut Tx, holding: i64, before: &Period, next: &Period) -> Result<bool, Problem> {
    let args = (
        holding,
        i64::from(next.is_trial),
        next.paused,
        next.until,
        i64::from(before.is_trial),
        before.paused.map_or(0, Instant::milliseconds),
        before.until,
    );
    Ok(tx.run(STEP, args)? == 1)
}

pub(super) fn share(tx: &mut Tx, holding: i64, shared: bool) -> Result<bool, Problem> {
    Ok(tx.run(SHARE, (holding, i64::from(shared)))? == 1)
}

pub(super) fn read(tx: &mut Tx, holding: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(READ, (holding, now))? == 1)
}

pub(super) fn beside(tx: &mut Tx, holding: i64) -> Result<Vec<Holding>, Problem> {
    let now = tx.now();
    tx.all(BESIDE, (holding, now))
}

pub(super) fn seat(tx: &mut Tx, holding: i64, seat: Option<i64>) -> Result<(), Problem> {
    tx.run(SEAT, (holding, seat)).map(drop)
}

pub(super) fn sit_beside(tx: &mut Tx, holding: i64, host: i64) -> Result<(), Problem> {
    tx.run(SIT_BESIDE, (holding, host)).map(drop)
}

pub(super) fn follow(tx: &mut Tx, gathering: i64, until: Instant) -> Result<(), Problem> {
    let now = tx.now();
    if tx.run(FOLLOW, (gathering, until, now))? > 0 {
        tx.run(FOLLOW_BESIDE, (gathering, until))?;
    }
    Ok(())
}

/// What a space is made of.
pub(super) fn shape_of(tx: &mut Tx, space: SpaceId) -> Result<Arc<Shape>, Problem> {
    let (id, digest): (i64, String) = tx.one(SHAPE_OF, (space,))?;
    shape::of(tx, id, &digest)
}

/// The keys of the pieces that were handed in during a holding.
pub(super) fn handed(tx: &mut Tx, holding: i64) -> Result<Vec<String>, Problem> {
    let rows: Vec<(String,)> = tx.all(HANDED, (holding,))?;
    Ok(rows.into_iter().map(|(piece,)| piece).collect())
}
