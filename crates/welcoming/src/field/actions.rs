//! Opening a field of action, changing and closing it, showing sheets in it and stopping to.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;

use super::access::MayLead;
use super::model::Action;
use super::store;

/// Opens one; the same form sent twice opens it once.
pub(super) fn open(tx: &mut Tx, may: &MayLead, uid: Uid, title: &str, body: &str) -> Result<(), Problem> {
    match store::insert(tx, uid, may.space.space.id, title, body)? {
        Some(id) => record(tx, may, "field.opened", id),
        None => Ok(()),
    }
}

/// Says otherwise what it is for.
pub(super) fn change(
    tx: &mut Tx,
    may: &MayLead,
    action: &Action,
    title: &str,
    body: &str,
) -> Result<(), Problem> {
    store::update(tx, action.id, title, body)?;
    record(tx, may, "field.changed", action.id)
}

/// Closes it: it is shown to nobody but those who lead it. Twice is as once.
pub(super) fn close(tx: &mut Tx, may: &MayLead, action: &Action) -> Result<(), Problem> {
    if store::close(tx, action.id)? {
        record(tx, may, "field.closed", action.id)?;
    }
    Ok(())
}

/// Opens it again.
pub(super) fn reopen(tx: &mut Tx, may: &MayLead, action: &Action) -> Result<(), Problem> {
    if store::reopen(tx, action.id)? {
        record(tx, may, "field.reopened", action.id)?;
    }
    Ok(())
}

/// A space shows a kind of its sheets. Twice is as once.
pub(super) fn share(tx: &mut Tx, may: &MayLead, action: &Action, kind: &str) -> Result<(), Problem> {
    let space = &may.space.space;
    if !space.shape.trame.sheets.iter().any(|known| known.key == kind) {
        return Err(Refusal::new("form-choose").into());
    }
    if space.joining == kernel::Joining::Hidden {
        return Err(Refusal::new("field-hidden-space").into());
    }
    if store::share(tx, action.id, space.id, kind)? {
        record(tx, may, "field.shared", action.id)?;
    }
    Ok(())
}

/// It no longer does. Twice is as once.
pub(super) fn stop(tx: &mut Tx, may: &MayLead, action: &Action, kind: &str) -> Result<(), Problem> {
    if store::stop(tx, action.id, may.space.space.id, kind)? {
        record(tx, may, "field.stopped", action.id)?;
    }
    Ok(())
}

fn record(tx: &mut Tx, may: &MayLead, verb: &'static str, id: i64) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(may.actor.id))
            .inside(may.space.space.id, Audience::Space)
            .to("action_field", id),
    )
}
