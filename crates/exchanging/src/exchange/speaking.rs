//! What people write while an exchange goes on, and what the client makes of it.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use learning::{Reach, project};
use platform::Tx;
use platform::bus::Topic;

use super::access::{Keep, May, Sit, Tell};
use super::actions::{come, tell};
use super::lines::{self, Kind};
use super::model::{Role, State};
use super::{seats, store};
use crate::merge::{Marks, merge};

/// Somebody but the client writes a question or a suggestion; the same form sent twice writes it once.
pub(super) fn note(tx: &mut Tx, may: &May<Sit>, uid: Uid, kind: Kind, body: &str) -> Result<(), Problem> {
    let exchange = may.exchange();
    if may.seen().role == Role::Client {
        return Err(Problem::Forbidden);
    }
    if !matches!(exchange.state(), State::Begun | State::Ended) {
        return Err(Refusal::new("exchange-not-begun").into());
    }
    let phase = exchange.course.phase;
    let made = lines::insert(tx, uid, exchange.id, may.actor().id, kind, phase, body)?;
    let Some(line) = made else { return Ok(()) };
    tx.signal(Topic::Exchange, exchange.id);
    come(tx, may)?;
    let space = may.seen().training.id();
    let trace = Trace::new("exchange.contributed", Some(may.actor().id));
    tx.record(
        trace
            .inside(space, Audience::Own)
            .cohort(space)
            .to("exchange_line", line),
    )
}

/// Whoever wrote a line takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &May<Sit>, line: Uid) -> Result<(), Problem> {
    if lines::withdraw(tx, line, may.exchange().id, may.actor().id)? {
        tx.signal(Topic::Exchange, may.exchange().id);
    }
    Ok(())
}

/// They put it back.
pub(super) fn restore(tx: &mut Tx, may: &May<Sit>, line: Uid) -> Result<(), Problem> {
    if lines::restore(tx, line, may.exchange().id, may.actor().id)? {
        tx.signal(Topic::Exchange, may.exchange().id);
    }
    Ok(())
}

/// The client marks a line as one that they take.
pub(super) fn take(tx: &mut Tx, may: &May<Tell>, line: Uid) -> Result<(), Problem> {
    if lines::take(tx, line, may.exchange().id)? {
        tx.signal(Topic::Exchange, may.exchange().id);
        come(tx, may)?;
    }
    Ok(())
}

/// They leave it, after all.
pub(super) fn release(tx: &mut Tx, may: &May<Tell>, line: Uid) -> Result<(), Problem> {
    if lines::release(tx, line, may.exchange().id)? {
        tx.signal(Topic::Exchange, may.exchange().id);
    }
    Ok(())
}

/// How often notes are read again when somebody was faster.
const TRIES: u32 = 4;

/// Writes the notes that came of those in `base`. What somebody else wrote meanwhile is put together with them, and
/// where both clash both stand; gives how many places that is.
pub(super) fn keep_notes(
    tx: &mut Tx,
    may: &May<Keep>,
    base: &str,
    notes: &str,
    marks: &Marks<'_>,
) -> Result<usize, Problem> {
    let exchange = may.exchange();
    if matches!(exchange.state(), State::Withdrawn) {
        return Err(Problem::Missing);
    }
    for _ in 0..TRIES {
        let now = store::notes(tx, exchange.id)?;
        let merged = merge(base, &now, notes);
        if store::keep_notes(tx, exchange.id, &now, &merged.text(marks))? {
            tx.signal(Topic::Exchange, exchange.id);
            if exchange.state() == State::Begun {
                come(tx, may)?;
            }
            return Ok(merged.clashes());
        }
    }
    Err(Problem::Unavailable)
}

/// The client writes what they take from it and what they do first: it lands on their project.
pub(super) fn conclude(
    tx: &mut Tx,
    may: &May<Tell>,
    outcome: &str,
    first_step: &str,
    reach: Reach,
) -> Result<(), Problem> {
    let exchange = may.exchange();
    if !matches!(exchange.state(), State::Begun | State::Ended) {
        return Err(Refusal::new("exchange-not-begun").into());
    }
    let known = (
        exchange.outcome.as_str(),
        exchange.first_step.as_str(),
        exchange.reach,
    );
    if exchange.told.is_some() && known == (outcome, first_step, reach) {
        return Ok(());
    }
    let space = may.seen().training.id();
    let project = match exchange.project {
        Some(project) => Some(project),
        None => project::store::of_person(tx, space, may.actor().id)?.map(|project| project.id),
    };
    store::tell(tx, exchange.id, outcome, first_step, reach, project)?;
    tx.signal(Topic::Exchange, exchange.id);
    come(tx, may)?;
    let audience = if reach >= Reach::Cohort {
        Audience::Space
    } else {
        Audience::Own
    };
    tell(tx, "exchange.concluded", may, audience)
}

/// Somebody agrees that what they said is read with the outcome, or does not any more.
pub(super) fn agree(tx: &mut Tx, may: &May<Sit>, agreed: bool) -> Result<(), Problem> {
    seats::agree(tx, may.exchange().id, may.actor().id, agreed)?;
    tx.signal(Topic::Exchange, may.exchange().id);
    Ok(())
}
