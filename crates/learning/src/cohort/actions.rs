//! Giving a cohort its dates, pausing it, closing it.

use jiff::civil::Date;
use kernel::{Audience, Problem, Trace};
use platform::Tx;

use super::access::MayLead;
use super::store;
use crate::schedule::Schedule;

/// Gives the space its dates, or others than it had.
///
/// # Errors
/// When the store refuses.
pub fn date(tx: &mut Tx, may: &MayLead, schedule: &Schedule) -> Result<(), Problem> {
    let known = may.seen().cohort.as_ref().map(|cohort| &cohort.schedule);
    if known == Some(schedule) {
        return Ok(());
    }
    store::keep(tx, may.seen().id(), schedule)?;
    trace(tx, may, "cohort.dated", &schedule.first().to_string())
}

/// Puts a pause in the week of a day; what follows comes a week later.
///
/// # Errors
/// When the store refuses; [`Problem::Missing`] without dates.
pub fn pause(tx: &mut Tx, may: &MayLead, day: Date, reason: &str) -> Result<(), Problem> {
    let next = may.seen().dated()?.schedule.with_pause(day, reason);
    let known = &may.seen().dated()?.schedule;
    for (monday, why) in next.pauses() {
        if known.pauses().all(|each| each != (monday, why)) && store::pause(tx, may.seen().id(), monday, why)?
        {
            trace(tx, may, "cohort.paused", &monday.to_string())?;
        }
    }
    Ok(())
}

/// Takes the pause in the week of a day away.
///
/// # Errors
/// When the store refuses; [`Problem::Missing`] without dates.
pub fn resume(tx: &mut Tx, may: &MayLead, day: Date) -> Result<(), Problem> {
    let known = &may.seen().dated()?.schedule;
    let next = known.without_pause(day);
    for (monday, _) in known.pauses() {
        if next.pauses().all(|(kept, _)| kept != monday) && store::resume(tx, may.seen().id(), monday)? {
            trace(tx, may, "cohort.resumed", &monday.to_string())?;
        }
    }
    Ok(())
}

/// Says which gathering a meeting of the program became. The caller holds the right to offer that gathering.
///
/// # Errors
/// When the store refuses.
pub fn meet(tx: &mut Tx, may: &MayLead, meeting: &str, gathering: i64) -> Result<(), Problem> {
    store::meet(tx, may.seen().id(), meeting, gathering)
}

/// Closes the cohort: its program is over, its space lives on.
///
/// # Errors
/// When the store refuses.
pub fn close(tx: &mut Tx, may: &MayLead) -> Result<(), Problem> {
    if store::close(tx, may.seen().id())? {
        trace(tx, may, "cohort.closed", "")?;
    }
    Ok(())
}

/// Opens it again: the way back from [`close`].
///
/// # Errors
/// When the store refuses.
pub fn reopen(tx: &mut Tx, may: &MayLead) -> Result<(), Problem> {
    if store::reopen(tx, may.seen().id())? {
        trace(tx, may, "cohort.reopened", "")?;
    }
    Ok(())
}

fn trace(tx: &mut Tx, may: &MayLead, verb: &'static str, detail: &str) -> Result<(), Problem> {
    let space = may.seen().id();
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .inside(space, Audience::Space)
            .cohort(space)
            .detail(detail),
    )
}
