//! Saying why a group exists.

use kernel::{Audience, Instant, Problem, Trace, Uid};
use platform::Tx;
use spaces::space;
use spaces::space::access::{Describe, May};

use super::store;

/// What is said.
pub(super) struct New {
    pub uid: Uid,
    pub why: String,
    pub over: String,
    pub review: Option<Instant>,
}

/// Says it, and sets the day of the review; the same form sent twice says it once.
pub(super) fn say(tx: &mut Tx, may: &May<Describe>, new: &New) -> Result<(), Problem> {
    let (space, me) = (may.space(), may.actor().id);
    let Some(id) = store::say(tx, space.id, new.uid, (&new.why, &new.over), me)? else {
        return Ok(());
    };
    if space.review != new.review {
        space::set_review(tx, space.id, new.review)?;
    }
    tx.record(
        Trace::new("birth.said", Some(me))
            .inside(space.id, Audience::Public)
            .to("birth", id),
    )
}
