//! The tables of presences and of codes.

use kernel::{Instant, PersonId, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::{Note, Presence, Way};
use gatherings::gathering::GatheringId;

platform::statements! {
    OF_GATHERING = "select id, part, person_id, presence, minutes, way, noted_at from attendances
                    where gathering_id = $1 order by person_id, part";
    OF_PERSON = "select id, part, person_id, presence, minutes, way, noted_at from attendances
                 where gathering_id = $1 and person_id = $2 order by part";
    ONE = "select id, part, person_id, presence, minutes, way, noted_at from attendances
           where gathering_id = $1 and part = $2 and person_id = $3";
    // By oneself: never over what is there.
    ARRIVE = "insert into attendances (gathering_id, part, person_id, presence, way, noted_at, noted_by)
              values ($1, $2, $3, 'present', $4, $5, $3) on conflict (gathering_id, part, person_id) do nothing
              returning id";
    PUT = "insert into attendances (gathering_id, part, person_id, presence, minutes, way, noted_at, noted_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (gathering_id, part, person_id) do update set
           presence = excluded.presence, minutes = excluded.minutes, way = excluded.way, noted_at = excluded.noted_at,
           noted_by = excluded.noted_by returning id";
    TAKE_BACK = "delete from attendances where id = $1";
    CHECK_IN = "select code, walk_ins from check_ins where gathering_id = $1";
    BY_CODE = "select gathering_id, walk_ins from check_ins where code = $1";
    // The code of what is long over may be given again.
    FREE = "delete from check_ins where code = $1 and exists
            (select 1 from gatherings g where g.id = check_ins.gathering_id and g.ends_at < $2)";
    NEW_CODE = "insert into check_ins (gathering_id, code, made_at) select $1, $2, $3
                where not exists (select 1 from check_ins where code = $2 or gathering_id = $1)";
    RENEW = "update check_ins set code = $2, made_at = $3 where gathering_id = $1
             and not exists (select 1 from check_ins where code = $2)";
    WALK_INS = "update check_ins set walk_ins = $2 where gathering_id = $1";
    HISTORY = "select t.at, t.verb, a.name, coalesce(nullif(r.name, ''), b.name), t.detail from traces t
               left join persons a on a.id = t.actor_id left join persons b on b.id = t.about_id
               left join registrations r on r.gathering_id = t.gathering_id and r.person_id = t.about_id
               where t.gathering_id = $1 and t.object_kind = 'attendance' order by t.id desc limit 300";
}

/// Everything noted of a gathering.
///
/// # Errors
/// When the store refuses.
pub fn of_gathering(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Note>, Problem> {
    tx.all(OF_GATHERING, (gathering,))
}

/// What is noted of one person.
pub(super) fn of_person(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<Vec<Note>, Problem> {
    tx.all(OF_PERSON, (gathering, person))
}

fn number(part: usize) -> i64 {
    i64::try_from(part).unwrap_or(i64::MAX)
}

pub(super) fn one(
    tx: &mut Tx,
    gathering: GatheringId,
    part: usize,
    person: PersonId,
) -> Result<Option<Note>, Problem> {
    tx.find(ONE, (gathering, number(part), person))
}

/// Notes that somebody says they are there; nothing when anything is noted already.
pub(super) fn arrive(
    tx: &mut Tx,
    gathering: GatheringId,
    part: usize,
    person: PersonId,
    way: Way,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let row = (gathering, number(part), person, way.word(), now);
    Ok(tx.find::<(i64,)>(ARRIVE, row)?.map(|(id,)| id))
}

/// Notes what a holder says, over whatever was there.
pub(super) fn put(
    tx: &mut Tx,
    gathering: GatheringId,
    part: usize,
    person: PersonId,
    presence: (Presence, i64),
    way: Way,
    by: PersonId,
) -> Result<i64, Problem> {
    let now = tx.now();
    let row = (
        gathering,
        number(part),
        person,
        presence.0.word(),
        presence.1,
        way.word(),
        now,
        by,
    );
    tx.one::<(i64,)>(PUT, row).map(|(id,)| id)
}

/// Takes a note back.
pub(super) fn take_back(tx: &mut Tx, note: &Note) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_BACK, (note.id,))? == 1)
}

/// The code of a gathering, if it has one, and whether those who did not register may come too.
pub(super) fn check_in(tx: &mut Tx, gathering: GatheringId) -> Result<Option<(String, bool)>, Problem> {
    tx.find(CHECK_IN, (gathering,))
}

/// The gathering of a code, whatever its hour.
pub(super) fn by_code(tx: &mut Tx, code: &str) -> Result<Option<(GatheringId, bool)>, Problem> {
    tx.find(BY_CODE, (code,))
}

/// Gives a gathering this code, unless another one has it.
pub(super) fn set_code(tx: &mut Tx, gathering: GatheringId, code: &str) -> Result<bool, Problem> {
    let now = tx.now();
    tx.run(FREE, (code, now.plus_days(-1)))?;
    if tx.run(RENEW, (gathering, code, now))? == 1 {
        return Ok(true);
    }
    Ok(tx.run(NEW_CODE, (gathering, code, now))? == 1)
}

pub(super) fn set_walk_ins(tx: &mut Tx, gathering: GatheringId, allowed: bool) -> Result<(), Problem> {
    tx.run(WALK_INS, (gathering, allowed)).map(drop)
}

/// A line of the history: when, what, who, of whom, and what exactly.
pub struct Happened {
    /// When.
    pub at: Instant,
    /// The verb of the ledger.
    pub verb: String,
    /// Who noted it, while they have a name.
    pub who: Option<String>,
    /// Of whom, while they have a name.
    pub about: Option<String>,
    /// The half-day, what it was, what it is, and how.
    pub detail: String,
}

impl FromRow for Happened {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Happened {
            at: row.column()?,
            verb: row.column()?,
            who: row.column()?,
            about: row.column()?,
            detail: row.column()?,
        })
    }
}

pub(super) fn history(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Happened>, Problem> {
    tx.all(HISTORY, (gathering,))
}
