//! The tables of run sheets and their steps.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::Value;

use super::model::{Step, Text};
use crate::gathering::{Gathering, GatheringId};

platform::statements! {
    IS_OPEN = "select is_open from run_sheets where gathering_id = $1";
    BEGIN = "insert into run_sheets (gathering_id, begun_at, begun_by, changed_at) values ($1, $2, $3, $2)
             on conflict (gathering_id) do nothing";
    // Whoever changes a sheet holds its row until the end: two changes at once wait for one another.
    HOLD = "update run_sheets set changed_at = $2 where gathering_id = $1";
    OPEN = "update run_sheets set is_open = $2 where gathering_id = $1";
    STEPS = "select s.id, s.uid, s.batch, s.name, s.aim, s.method, s.speaker, s.host_id, s.duty, s.minutes, s.material,
             s.fallback, coalesce(h.name, ''), s.last_minutes, s.started_at, s.ended_at, s.real_minutes, s.version,
             s.former, s.removed_at, coalesce(c.name, '') from run_steps s
             left join persons h on h.id = s.host_id left join persons c on c.id = s.changed_by
             where s.gathering_id = $1 and s.removed_at is null order by s.place, s.id";
    STEP = "select s.id, s.uid, s.batch, s.name, s.aim, s.method, s.speaker, s.host_id, s.duty, s.minutes, s.material,
            s.fallback, coalesce(h.name, ''), s.last_minutes, s.started_at, s.ended_at, s.real_minutes, s.version,
            s.former, s.removed_at, coalesce(c.name, '') from run_steps s
            left join persons h on h.id = s.host_id left join persons c on c.id = s.changed_by
            where s.gathering_id = $1 and s.uid = $2";
    HAS_BATCH = "select 1 from run_steps where gathering_id = $1 and batch = $2 limit 1";
    COUNT = "select count(*) from run_steps where gathering_id = $1 and removed_at is null";
    INSERT = "insert into run_steps (uid, gathering_id, batch, place, name, aim, method, speaker, host_id, duty, minutes,
              material, fallback, last_minutes, changed_at, changed_by)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
              on conflict (uid) do nothing";
    UPDATE = "update run_steps set name = $3, aim = $4, method = $5, speaker = $6, host_id = $7, duty = $8, minutes = $9,
              material = $10, fallback = $11, former = $12, version = version + 1, changed_at = $13, changed_by = $14
              where id = $1 and version = $2 and removed_at is null";
    PLACE = "update run_steps set place = $2 where id = $1";
    REMOVE = "update run_steps set removed_at = $2, changed_by = $3 where id = $1 and removed_at is null";
    PUT_BACK = "update run_steps set removed_at = null, changed_by = $2 where id = $1";
    REMOVE_BATCH = "update run_steps set removed_at = $3, changed_by = $4
                    where gathering_id = $1 and batch = $2 and removed_at is null and version = 1";
    START = "update run_steps set started_at = $2 where id = $1 and started_at is null";
    END_RUNNING = "update run_steps set ended_at = $2
                   where gathering_id = $1 and started_at is not null and ended_at is null and removed_at is null";
    END = "update run_steps set ended_at = $2 where id = $1 and started_at is not null and ended_at is null";
    GO_ON = "update run_steps set ended_at = null where id = $1 and started_at is not null and real_minutes is null";
    TYPE = "update run_steps set real_minutes = $2 where id = $1";
    CLEAR = "update run_steps set started_at = null, ended_at = null, real_minutes = null where id = $1";
    HOSTS = "select p.id, p.uid, p.name from gathering_hosts h join persons p on p.id = h.person_id
             where h.gathering_id = $1 order by h.since, p.id limit 60";
    SOURCES = "select g.uid, g.title, g.starts_at from gatherings g join run_sheets r on r.gathering_id = g.id
               where g.space_id = $1 and g.id <> $2 and g.starts_at < $3
               and (g.kind = $4 or g.series = $5 or g.cycle_id = $6)
               and (cast($7 as bigint) = 1 or r.is_open = 1 and g.state <> 'draft' or exists
               (select 1 from gathering_hosts h where h.gathering_id = g.id and h.person_id = $8))
               order by g.starts_at desc limit 12";
    ID_OF = "select id from gatherings where uid = $1";
}

/// Whether everybody who sees the gathering may read its sheet; nothing when there is none.
///
/// # Errors
/// When the store refuses.
pub fn is_open(tx: &mut Tx, gathering: GatheringId) -> Result<Option<bool>, Problem> {
    Ok(tx.find::<(bool,)>(IS_OPEN, (gathering,))?.map(|(open,)| open))
}

/// Makes the sheet; false when somebody was faster.
pub(super) fn begin(tx: &mut Tx, gathering: GatheringId, by: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(BEGIN, (gathering, now, by))? == 1)
}

/// Holds the sheet until the end of the transaction; false when there is none.
pub(super) fn hold(tx: &mut Tx, gathering: GatheringId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(HOLD, (gathering, now))? == 1)
}

pub(super) fn open(tx: &mut Tx, gathering: GatheringId, is_open: bool) -> Result<(), Problem> {
    tx.run(OPEN, (gathering, is_open)).map(drop)
}

/// The steps in their order.
///
/// # Errors
/// When the store refuses.
pub fn steps(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Step>, Problem> {
    tx.all(STEPS, (gathering,))
}

/// A step of this sheet, removed or not.
///
/// # Errors
/// When the store refuses.
pub fn step(tx: &mut Tx, gathering: GatheringId, uid: Uid) -> Result<Step, Problem> {
    tx.find(STEP, (gathering, uid))?.ok_or(Problem::Missing)
}

pub(super) fn has_batch(tx: &mut Tx, gathering: GatheringId, batch: &str) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(HAS_BATCH, (gathering, batch))?.is_some())
}

pub(super) fn count(tx: &mut Tx, gathering: GatheringId) -> Result<usize, Problem> {
    let (count,) = tx.one::<(i64,)>(COUNT, (gathering,))?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// A step about to be written.
pub(super) struct New<'a> {
    pub uid: Uid,
    pub batch: &'a str,
    pub text: &'a Text,
    pub last: Option<i64>,
}

pub(super) fn insert(
    tx: &mut Tx,
    gathering: GatheringId,
    place: i64,
    new: &New<'_>,
    by: PersonId,
) -> Result<(), Problem> {
    let now = tx.now();
    let mut row: Vec<Value> = vec![new.uid.into(), gathering.into(), new.batch.into(), place.into()];
    row.extend(columns(new.text));
    row.extend([new.last.into(), now.into(), by.into()]);
    tx.run(INSERT, row).map(drop)
}

fn columns(text: &Text) -> [Value; 9] {
    [
        text.name.as_str().into(),
        text.aim.as_str().into(),
        text.method.as_str().into(),
        text.speaker.as_str().into(),
        text.host.into(),
        text.duty.as_deref().into(),
        text.minutes.into(),
        text.material.as_str().into(),
        text.fallback.as_str().into(),
    ]
}

/// Writes what a step says, unless it changed since `version`.
pub(super) fn update(
    tx: &mut Tx,
    before: &Step,
    version: i64,
    text: &Text,
    by: PersonId,
) -> Result<bool, Problem> {
    let now = tx.now();
    let mut row: Vec<Value> = vec![before.id.into(), version.into()];
    row.extend(columns(text));
    row.extend([before.text.to_json().into(), now.into(), by.into()]);
    Ok(tx.run(UPDATE, row)? == 1)
}

pub(super) fn put_place(tx: &mut Tx, id: i64, place: i64) -> Result<(), Problem> {
    tx.run(PLACE, (id, place)).map(drop)
}

pub(super) fn remove(tx: &mut Tx, id: i64, by: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(REMOVE, (id, now, by)).map(drop)
}

pub(super) fn put_back(tx: &mut Tx, id: i64, by: PersonId) -> Result<(), Problem> {
    tx.run(PUT_BACK, (id, by)).map(drop)
}

/// Removes what one insertion brought and nobody has changed since.
pub(super) fn remove_batch(
    tx: &mut Tx,
    gathering: GatheringId,
    batch: &str,
    by: PersonId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(REMOVE_BATCH, (gathering, batch, now, by)).map(drop)
}

/// A step begins, and with it the one before is done.
pub(super) fn start(tx: &mut Tx, gathering: GatheringId, step: &Step) -> Result<(), Problem> {
    if step.started.is_some() {
        return Ok(());
    }
    let now = tx.now();
    tx.run(END_RUNNING, (gathering, now))?;
    tx.run(START, (step.id, now)).map(drop)
}

pub(super) fn end(tx: &mut Tx, step: &Step) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(END, (step.id, now)).map(drop)
}

/// A step that has not begun begins at a moment.
pub(super) fn start_at(tx: &mut Tx, id: i64, at: Instant) -> Result<(), Problem> {
    tx.run(START, (id, at)).map(drop)
}

/// A step that goes on is done at a moment.
pub(super) fn end_at(tx: &mut Tx, id: i64, at: Instant) -> Result<(), Problem> {
    tx.run(END, (id, at)).map(drop)
}

/// A step that was done goes on.
pub(super) fn go_on(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    tx.run(GO_ON, (id,)).map(drop)
}

pub(super) fn put_real(tx: &mut Tx, step: &Step, minutes: Option<i64>) -> Result<(), Problem> {
    tx.run(TYPE, (step.id, minutes)).map(drop)
}

pub(super) fn clear_timing(tx: &mut Tx, step: &Step) -> Result<(), Problem> {
    tx.run(CLEAR, (step.id,)).map(drop)
}

/// A host who may speak: number, identifier, name.
pub type Host = (PersonId, Uid, String);

/// Those who hold the gathering, and so may speak.
///
/// # Errors
/// When the store refuses.
pub fn hosts(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Host>, Problem> {
    tx.all(HOSTS, (gathering,))
}

/// An earlier gathering from whose sheet one may start: identifier, title, start.
pub type Source = (Uid, String, Instant);

/// Earlier gatherings of the same kind, series or cycle that have a sheet this person may read.
///
/// # Errors
/// When the store refuses.
pub fn sources(
    tx: &mut Tx,
    gathering: &Gathering,
    person: PersonId,
    may_hold_all: bool,
) -> Result<Vec<Source>, Problem> {
    let row = (
        gathering.space_id,
        gathering.id,
        gathering.starts,
        &gathering.kind,
        gathering.series,
        gathering.cycle.map(|(cycle, _)| cycle),
        may_hold_all,
        person,
    );
    tx.all(SOURCES, row)
}

pub(super) fn id_of(tx: &mut Tx, uid: Uid) -> Result<GatheringId, Problem> {
    Ok(tx.one::<(GatheringId,)>(ID_OF, (uid,))?.0)
}
