//! What steps really took: by the clock, or as typed afterwards.

use kernel::{Problem, Uid};
use platform::Tx;

use super::access::MayPrepare;
use super::actions::record;
use super::store;

/// A step begins now; the one before it is done.
///
/// # Errors
/// [`Problem::Missing`] when it is not of this sheet.
pub fn begin(tx: &mut Tx, may: &MayPrepare, step: Uid) -> Result<(), Problem> {
    let gathering = may.hold().gathering().id;
    let step = store::step(tx, gathering, step)?;
    store::start(tx, gathering, &step)
}

/// A step is done.
///
/// # Errors
/// As for [`begin`].
pub fn end(tx: &mut Tx, may: &MayPrepare, step: Uid) -> Result<(), Problem> {
    let step = store::step(tx, may.hold().gathering().id, step)?;
    store::end(tx, &step)
}

/// Forgets what was noted of a step.
///
/// # Errors
/// As for [`begin`].
pub fn clear(tx: &mut Tx, may: &MayPrepare, step: Uid) -> Result<(), Problem> {
    let step = store::step(tx, may.hold().gathering().id, step)?;
    store::clear_timing(tx, &step)
}

/// Notes minutes as typed; without any, the clock's word stands. What is no step of this sheet is passed over.
///
/// # Errors
/// When the store refuses.
pub fn note(tx: &mut Tx, may: &MayPrepare, typed: &[(Uid, Option<i64>)]) -> Result<(), Problem> {
    let steps = store::steps(tx, may.hold().gathering().id)?;
    for (wanted, minutes) in typed {
        let Some(step) = steps.iter().find(|step| step.uid == *wanted) else {
            continue;
        };
        // What the clock says needs no typing: only another number is kept.
        let by_clock = step.typed.is_none() && step.real() == *minutes;
        if step.typed != *minutes && !by_clock {
            store::put_real(tx, step, *minutes)?;
        }
    }
    record(tx, may.hold(), "run_sheet.timed")
}
