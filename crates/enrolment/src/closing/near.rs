//! Whether a cohort has dates, and whether its end is near.

use kernel::{Instant, Problem, SpaceId};
use learning::cohort::{self, Cohort};
use platform::Tx;
use trame::Program;

platform::statements! {
    DATED = "select 1 from cohorts where space_id = $1";
}

/// For how many weeks before the last one looks back.
const LAST_WEEKS: u32 = 2;

/// Whether the cohort is in its last weeks, past them, or closed.
pub fn is_last(cohort: &Cohort, now: Instant) -> bool {
    let weeks = cohort.schedule.weeks();
    cohort.closed.is_some() || cohort.week_at(now) + LAST_WEEKS > weeks
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
