//! What people do in a cell: write together, call for help.

use kernel::{Problem, Refusal};
use platform::Tx;

use super::access::{self, Inside};
use super::model::Part;
use super::{aparts, brought, ending, item, store, texts};
use crate::act::Sent;
use crate::room::Entered;

pub(super) fn note(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    write(tx, entered, sent, Part::Note)
}

pub(super) fn bring(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    write(tx, entered, sent, Part::Brings)
}

/// Writes on the version that its author saw. When another stands by now, nothing is written over: what they wrote
/// is kept for them, beside what stands.
fn write(tx: &mut Tx, entered: &Entered, sent: &mut Sent, part: Part) -> Result<(), Problem> {
    let inside = access::inside(tx, entered, sent.item()?)?;
    let text = sent.text("text", 0..=part.longest())?;
    let version = sent.whole("version", 0..=i64::from(i32::MAX))?;
    let (room, seat) = (entered.gathering.id, entered.seat.id);
    let (stands, known) = texts::newest(tx, inside.cell.id, part)?;
    if known != text {
        let is_newest = stands == version;
        if !(is_newest && texts::write(tx, &inside.cell, part, stands + 1, seat, &text)?) {
            return aparts::keep(tx, room, &inside.cell, part, seat, &text);
        }
        item::tell(tx, room, inside.cell.id)?;
        show(tx, &inside, part)?;
    }
    aparts::forget(tx, room, &inside.cell, part, seat)
}

/// What a cell brings is read by all once its round is over.
fn show(tx: &mut Tx, inside: &Inside<'_>, part: Part) -> Result<(), Problem> {
    if part != Part::Brings || !inside.round.is_over(tx.now()) {
        return Ok(());
    }
    let entered = inside.entered;
    ending::settle(tx, &entered.gathering, &inside.round, Some(entered.seat.person))?;
    let cell = inside.cell.uid.to_string();
    brought::tell(tx, inside.entered.gathering.id, &inside.round, &cell)
}

/// Lets go of what one kept apart.
pub(super) fn waive(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let inside = access::inside(tx, entered, sent.item()?)?;
    let part = sent.choice("part", Part::from_word)?;
    aparts::forget(tx, entered.gathering.id, &inside.cell, part, entered.seat.id)
}

pub(super) fn call(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let inside = access::inside(tx, entered, sent.item()?)?;
    if inside.round.is_over(tx.now()) {
        return Err(Refusal::new("cell-no-round").into());
    }
    if store::call(tx, &inside.cell)? {
        item::tell(tx, entered.gathering.id, inside.cell.id)?;
    }
    Ok(())
}

/// It is no longer needed.
pub(super) fn end_call(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let inside = access::inside(tx, entered, sent.item()?)?;
    if store::answer(tx, inside.cell.id)? {
        item::tell(tx, entered.gathering.id, inside.cell.id)?;
    }
    Ok(())
}
