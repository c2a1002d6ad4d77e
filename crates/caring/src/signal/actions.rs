//! Setting a signal aside, and putting it back.

use kernel::{Audience, Problem, SpaceId, Trace};
use platform::Tx;
use spaces::space::access::{Belong, May};

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

fn record(tx: &mut Tx, verb: &'static str, space: SpaceId, id: i64) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, None)
            .inside(space, Audience::Space)
            .to("signal", id),
    )
}
