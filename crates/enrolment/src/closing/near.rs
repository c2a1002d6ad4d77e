//! Whether a cohort has dates, and whether its end is near.

use kernel::{Instant, Problem, SpaceId};
use learning::cohort::{self, Cohort};
use platform::Tx;
use trame::Program;

platform::statements! {
    DATED = "select 1 from cohorts where space_id = $1";
}

/// In how many of its last weeks one looks back.
const LAST_WEEKS: u32 = 2;

/// The first of the weeks in which one looks back.
pub fn first_of_last(weeks: u32) -> u32 {
    weeks.saturating_sub(LAST_WEEKS - 1).max(1)
}

/// Whether the cohort is in its last weeks, past them, or closed.
pub fn is_last(cohort: &Cohort, now: Instant) -> bool {
    cohort.closed.is_some() || cohort.week_at(now) >= first_of_last(cohort.schedule.weeks())
}

/// Whether a space has dates.
///
/// # Errors
/// When the store refuses.
pub fn is_dated(tx: &mut Tx, space: SpaceId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(DATED, (space,))?.is_some())
}

/// Whether the end of a space with this program is near.
///
/// # Errors
/// When the store refuses.
pub fn is_near(tx: &mut Tx, space: SpaceId, program: &Program) -> Result<bool, Problem> {
    let now = tx.now();
    let cohort = cohort::store::of(tx, space, program)?;
    Ok(cohort.is_some_and(|cohort| is_last(&cohort, now)))
}
