//! The turn of questions: which comes next.

use kernel::{Problem, Refusal};
use platform::Tx;

use super::question::Queued;
use super::tell::{leave_queue, tell, tell_askers};
use super::treating::{treats, treats_aloud};
use super::{queue, store};
use crate::act::Sent;
use crate::event::{Audience, emit};
use crate::room::Entered;

/// Its turn comes, after those that have one.
pub(super) fn take_turn(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats_aloud(tx, entered, sent)?;
    let (room, id) = (entered.gathering.id, may.question().id);
    let stage = store::question(tx, room, id)?.ok_or(Problem::Missing)?.stage;
    if stage == "queued" {
        return Ok(());
    }
    if stage != "open" {
        return Err(Refusal::new("pool-no-turn").into());
    }
    queue::take_turn(tx, room, id)?;
    tell_turn(tx, entered, id)?;
    tell(tx, room, id)?;
    tell_askers(tx, room, id)
}

fn tell_turn(tx: &mut Tx, entered: &Entered, id: i64) -> Result<(), Problem> {
    match queue::queued(tx, entered.gathering.id, id)? {
        Some(queued) => emit::<Queued>(tx, entered.gathering.id, Audience::Hosts, &queued).map(drop),
        None => Ok(()),
    }
}

/// It waits for votes again.
pub(super) fn give_up_turn(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    let (room, id) = (entered.gathering.id, may.question().id);
    if leave_queue(tx, room, id)? {
        tell(tx, room, id)?;
        tell_askers(tx, room, id)?;
    }
    Ok(())
}

/// One place nearer.
pub(super) fn sooner(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    swap(tx, entered, sent, true)
}

/// One place further.
pub(super) fn later(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    swap(tx, entered, sent, false)
}

/// `place` is where it stood when this was asked: sent twice, it passes one other alone.
fn swap(tx: &mut Tx, entered: &Entered, sent: &mut Sent, sooner: bool) -> Result<(), Problem> {
    let id = treats(tx, entered, sent.item()?)?.question().id;
    let place = sent.whole("place", 0..=i64::MAX)?;
    if let Some(other) = queue::swap(tx, entered.gathering.id, (id, place), sooner)? {
        tell_turn(tx, entered, id)?;
        tell_turn(tx, entered, other)?;
    }
    Ok(())
}
