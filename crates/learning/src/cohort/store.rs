//! The tables of cohorts, their pauses and their meetings.

use jiff::civil::Date;
use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use trame::Program;

use super::model::{Cohort, Meeting};
use crate::schedule::Schedule;

platform::statements! {
    FIND = "select first_monday, zone, closed_at from cohorts where space_id = $1";
    PAUSES = "select monday, reason from cohort_pauses where space_id = $1 order by monday";
    MEETINGS = "select m.meeting, g.uid, g.starts_at, g.ends_at from cohort_meetings m
                join gatherings g on g.id = m.gathering_id where m.space_id = $1 and g.state <> 'cancelled'";
    DATE = "insert into cohorts (space_id, first_monday, zone, dated_at) values ($1, $2, $3, $4)
            on conflict (space_id) do update set first_monday = excluded.first_monday, zone = excluded.zone";
    PAUSE = "insert into cohort_pauses (space_id, monday, reason) values ($1, $2, $3)
             on conflict (space_id, monday) do update set reason = excluded.reason";
    RESUME = "delete from cohort_pauses where space_id = $1 and monday = $2";
    CLEAR_PAUSES = "delete from cohort_pauses where space_id = $1";
    MEET = "insert into cohort_meetings (space_id, meeting, gathering_id) values ($1, $2, $3)
            on conflict (space_id, meeting) do update set gathering_id = excluded.gathering_id";
    CLOSE = "update cohorts set closed_at = $2 where space_id = $1 and closed_at is null";
    REOPEN = "update cohorts set closed_at = null where space_id = $1 and closed_at is not null";
}

/// The dates of a space that follows `program`, if it has them: three queries, or one.
///
/// # Errors
/// When the store refuses.
pub fn of(tx: &mut Tx, space: SpaceId, program: &Program) -> Result<Option<Cohort>, Problem> {
    let found = tx.find::<(String, String, Option<Instant>)>(FIND, (space,))?;
    let Some((first, zone, closed)) = found else {
        return Ok(None);
    };
    let pauses = tx.all::<(String, String)>(PAUSES, (space,))?;
    let pauses = pauses
        .into_iter()
        .filter_map(|(monday, reason)| Some((monday.parse().ok()?, reason)));
    let first = first
        .parse()
        .map_err(|error| Problem::fault("read a cohort", error))?;
    let schedule = Schedule::new(first, program.weeks, pauses, &zone);
    let gatherings = tx.all::<(String, Uid, Instant, Instant)>(MEETINGS, (space,))?;
    let meeting = |known: &trame::Meeting| {
        let gathering = gatherings
            .iter()
            .find(|(key, ..)| *key == known.key)
            .map(|(_, uid, starts, ends)| (*uid, *starts, *ends));
        Meeting {
            key: known.key.clone(),
            week: known.week,
            days: known.days,
            day: gathering.map_or_else(
                || schedule.monday(known.week),
                |(_, starts, _)| schedule.day_of(starts),
            ),
            gathering,
        }
    };
    Ok(Some(Cohort {
        space,
        closed,
        meetings: program.meetings.iter().map(meeting).collect(),
        schedule,
    }))
}

/// Writes the whole schedule of a space over what it was.
pub(super) fn keep(tx: &mut Tx, space: SpaceId, schedule: &Schedule) -> Result<(), Problem> {
    let now = tx.now();
    let first = schedule.first().to_string();
    tx.run(DATE, (space, first, schedule.zone_name(), now))?;
    tx.run(CLEAR_PAUSES, (space,))?;
    for (monday, reason) in schedule.pauses() {
        tx.run(PAUSE, (space, monday.to_string(), reason))?;
    }
    Ok(())
}

pub(super) fn pause(tx: &mut Tx, space: SpaceId, monday: Date, reason: &str) -> Result<bool, Problem> {
    Ok(tx.run(PAUSE, (space, monday.to_string(), reason))? == 1)
}

pub(super) fn resume(tx: &mut Tx, space: SpaceId, monday: Date) -> Result<bool, Problem> {
    Ok(tx.run(RESUME, (space, monday.to_string()))? == 1)
}

pub(super) fn meet(tx: &mut Tx, space: SpaceId, meeting: &str, gathering: i64) -> Result<(), Problem> {
    tx.run(MEET, (space, meeting, gathering)).map(drop)
}

pub(super) fn close(tx: &mut Tx, space: SpaceId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CLOSE, (space, now))? == 1)
}

pub(super) fn reopen(tx: &mut Tx, space: SpaceId) -> Result<bool, Problem> {
    Ok(tx.run(REOPEN, (space,))? == 1)
}
