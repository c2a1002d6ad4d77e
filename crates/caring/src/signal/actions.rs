//! Setting a signal aside, putting it back, and what is looked for at all.

use kernel::{Audience, Problem, SpaceId, Trace};
use platform::Tx;
use spaces::space::access::{Arrange, Belong, May};

use super::model::Kind;
use super::store;

/// A member sets it aside with a word. The word is the group’s: nobody stands beside it.
pub(super) fn set_aside(tx: &mut Tx, may: &May<Belong>, id: i64, word: &str) -> Result<(), Problem> {
    if store::set_aside(tx, id, word)? {
        record(tx, "signal.set_aside", may.space().id, id)?;
    }
    Ok(())
}

/// A member puts it back.
pub(super) fn restore(tx: &mut Tx, may: &May<Belong>, id: i64) -> Result<(), Problem> {
    if store::restore(tx, id)? {
        record(tx, "signal.restored", may.space().id, id)?;
    }
    Ok(())
}

/// Has these kinds looked for, and no other.
pub(super) fn switch(tx: &mut Tx, may: &May<Arrange>, on: &[Kind]) -> Result<(), Problem> {
    let space = may.space().id;
    for kind in Kind::ALL {
        let is_on = on.contains(kind);
        if store::switch(tx, space, *kind, is_on)? {
            let verb = if is_on {
                "signal.switched_on"
            } else {
                "signal.switched_off"
            };
            let trace = Trace::new(verb, Some(may.actor().id)).inside(space, Audience::Space);
            tx.record(trace.detail(kind.word()))?;
        }
    }
    Ok(())
}

fn record(tx: &mut Tx, verb: &'static str, space: SpaceId, id: i64) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, None)
            .inside(space, Audience::Space)
            .to("signal", id),
    )
}
