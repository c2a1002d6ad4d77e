//! The steps while the gathering goes on. The live room asks, once it has found out by its own door who holds it.

use kernel::{Instant, Problem, Uid};
use platform::Tx;

use super::model::Step;
use super::store;
use crate::gathering::GatheringId;

/// Holds the sheet until the end of the transaction, so that of two people who press at once the second sees what the
/// first did; false when there is no sheet.
///
/// # Errors
/// When the store refuses.
pub fn hold(tx: &mut Tx, gathering: GatheringId) -> Result<bool, Problem> {
    store::hold(tx, gathering)
}

/// A step begins now, and whatever went on is done. What began once does not begin again.
///
/// # Errors
/// When the store refuses.
pub fn begin(tx: &mut Tx, steps: &[Step], step: &Step) -> Result<(), Problem> {
    if step.started.is_some() {
        return Ok(());
    }
    let at = moment(tx, steps);
    for running in steps.iter().filter(|other| other.is_running()) {
        store::end_at(tx, running.id, at)?;
    }
    store::start_at(tx, step.id, at)
}

/// A step is done now.
///
/// # Errors
/// When the store refuses.
pub fn end(tx: &mut Tx, steps: &[Step], step: &Step) -> Result<(), Problem> {
    let at = moment(tx, steps);
    store::end_at(tx, step.id, at)
}

/// A step has not begun after all, and the one that was done with its beginning goes on.
///
/// # Errors
/// When the store refuses.
pub fn take_back(tx: &mut Tx, step: Option<&Step>, former: Option<&Step>) -> Result<(), Problem> {
    if let Some(step) = step {
        store::clear_timing(tx, step)?;
    }
    match former {
        Some(former) => store::go_on(tx, former.id),
        None => Ok(()),
    }
}

/// Two neighbours change places: `earlier` comes after `later` from now on. Where they are no longer neighbours in
/// this order, nothing happens, so that pressing twice moves once.
///
/// # Errors
/// When the store refuses.
pub fn exchange(tx: &mut Tx, steps: &[Step], earlier: Uid, later: Uid) -> Result<bool, Problem> {
    let mut order: Vec<&Step> = steps.iter().collect();
    let found = order.windows(2).position(|pair| match pair {
        [one, other] => one.uid == earlier && other.uid == later,
        _ => false,
    });
    let Some(index) = found else { return Ok(false) };
    order.swap(index, index + 1);
    for (place, step) in (0..).zip(order) {
        store::put_place(tx, step.id, place)?;
    }
    Ok(true)
}

/// Now, and never before what was noted already: a clock that goes back makes no step end before it began.
fn moment(tx: &Tx, steps: &[Step]) -> Instant {
    let noted = steps.iter().flat_map(|step| [step.started, step.ended]);
    noted.flatten().fold(tx.now(), Instant::max)
}
