//! Switching parts on and off.

use kernel::{Audience, Problem, Trace};
use platform::Tx;
use platform::bus::Topic;
use spaces::space::access::{Arrange, May};

use super::model::Part;
use super::store;

/// Has these parts on, and the others off.
pub(super) fn switch(tx: &mut Tx, may: &May<Arrange>, on: &[Part]) -> Result<(), Problem> {
    let space = may.space().id;
    for part in Part::ALL {
        let is_on = on.contains(part);
        if store::switch(tx, space, *part, is_on)? {
            let verb = if is_on {
                "care.switched_on"
            } else {
                "care.switched_off"
            };
            let trace = Trace::new(verb, Some(may.actor().id)).inside(space, Audience::Space);
            tx.record(trace.detail(part.word()))?;
        }
    }
    // Somebody who was asked to step aside may be back by it.
    tx.signal(Topic::Membership, space.number());
    Ok(())
}
