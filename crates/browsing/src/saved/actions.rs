//! Naming a view, changing it, taking it away, putting it back.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Belong, May};

use super::access::MayChange;
use super::store;

/// Names a view; the same form sent twice names one.
pub(super) fn name(
    tx: &mut Tx,
    may: &May<Belong>,
    once: Uid,
    (name, asks): (&str, &str),
) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    if store::count(tx, space)? >= store::MOST && store::find(tx, space, once)?.is_none() {
        return Err(Refusal::new("saved-too-many").into());
    }
    match store::insert(tx, once, space, (name, asks), me)? {
        Some(id) => trace(tx, "view.saved", space, me, id),
        None => Ok(()),
    }
}

/// Gives it another name, or has it show something else.
pub(super) fn change(tx: &mut Tx, may: &MayChange, name: &str, asks: &str) -> Result<(), Problem> {
    let saved = may.saved();
    if saved.name == name && saved.asks == asks {
        return Ok(());
    }
    if store::change(tx, saved.id, name, asks)? {
        trace(tx, "view.changed", saved.space, may.actor().id, saved.id)?;
    }
    Ok(())
}

/// Takes it away.
pub(super) fn remove(tx: &mut Tx, may: &MayChange) -> Result<(), Problem> {
    let saved = may.saved();
    if store::remove(tx, saved.id)? {
        trace(tx, "view.removed", saved.space, may.actor().id, saved.id)?;
    }
    Ok(())
}

/// Puts it back.
pub(super) fn restore(tx: &mut Tx, may: &MayChange) -> Result<(), Problem> {
    let saved = may.saved();
    if store::count(tx, saved.space)? >= store::MOST {
        return Err(Refusal::new("saved-too-many").into());
    }
    if store::restore(tx, saved.id)? {
        trace(tx, "view.restored", saved.space, may.actor().id, saved.id)?;
    }
    Ok(())
}

fn trace(tx: &mut Tx, verb: &'static str, space: SpaceId, who: PersonId, view: i64) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(who))
            .inside(space, Audience::Space)
            .to("sheet_view", view),
    )
}
