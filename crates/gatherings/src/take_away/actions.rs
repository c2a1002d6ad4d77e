//! Writing what one takes away, removing it, having it sent back.

use kernel::{Audience, Problem, Trace};
use platform::Tx;

use super::jobs::RETURN;
use super::model::Wish;
use super::store;
use crate::afterwards::{Participant, To};

/// Writes it, or writes it anew. The time of its return counts from when that was chosen.
///
/// # Errors
/// When the store refuses.
pub fn save(tx: &mut Tx, to: &To, wish: &Wish) -> Result<(), Problem> {
    let (gathering, person) = (&to.participant().gathering, to.participant().person);
    let before = store::mine(tx, gathering.id, person)?;
    let now = tx.now();
    let planned = before.as_ref().filter(|before| {
        let still_comes = before.returns.is_none_or(|returns| now < returns);
        before.returned.is_some() || (before.weeks == wish.weeks && still_comes)
    });
    let (weeks, returns) = match planned {
        // It came back, once; or it is to come when it was to come.
        Some(before) => (before.weeks, before.returns),
        None => (wish.weeks, wish.weeks.map(|weeks| now.plus_days(weeks * 7))),
    };
    let wish = Wish {
        weeks,
        ..wish.clone()
    };
    let uid = store::save(tx, gathering.id, person, &wish, returns)?;
    if let Some(due) = returns.filter(|_| planned.is_none()) {
        let payload = format!("{uid} {}", due.milliseconds());
        tx.job_at(RETURN.kind, &payload, due, None)?;
    }
    record(tx, to.participant(), "take_away.written")
}

/// Removes it: nobody sees it any more, nothing is sent. Twice is once.
///
/// # Errors
/// When the store refuses.
pub fn remove(tx: &mut Tx, own: &Participant) -> Result<(), Problem> {
    if store::remove(tx, own.gathering.id, own.person)? {
        record(tx, own, "take_away.removed")
    } else {
        Ok(())
    }
}

/// Brings back what was removed.
///
/// # Errors
/// When the store refuses.
pub fn restore(tx: &mut Tx, own: &Participant) -> Result<(), Problem> {
    if store::restore(tx, own.gathering.id, own.person)? {
        record(tx, own, "take_away.restored")
    } else {
        Ok(())
    }
}

/// It is not sent back after all.
///
/// # Errors
/// When the store refuses.
pub fn cancel_return(tx: &mut Tx, own: &Participant) -> Result<(), Problem> {
    store::cancel_return(tx, own.gathering.id, own.person).map(drop)
}

/// Seen by its author alone: whoever reads the ledger of a space learns nothing of who shared without a name.
fn record(tx: &mut Tx, own: &Participant, verb: &'static str) -> Result<(), Problem> {
    let mut trace = Trace::new(verb, Some(own.person)).inside(own.gathering.space_id, Audience::Own);
    trace.gathering = Some(own.gathering.id.number());
    tx.record(trace)
}
