//! Reacting, taking that back, writing a line to those who lead.

use kernel::{Audience, Problem, Trace};
use platform::Tx;

use super::model::Kind;
use super::{store, view};
use crate::activity::MayDo;

/// A trainee reacts. Twice is as once.
pub(super) fn give(tx: &mut Tx, may: &MayDo, kind: Kind) -> Result<(), Problem> {
    change(tx, may, kind, true)
}

/// They take that back.
pub(super) fn withdraw(tx: &mut Tx, may: &MayDo, kind: Kind) -> Result<(), Problem> {
    change(tx, may, kind, false)
}

fn change(tx: &mut Tx, may: &MayDo, kind: Kind, gives: bool) -> Result<(), Problem> {
    let activity = &may.activity()?.key;
    let (space, me) = (may.follow().seen().id(), may.follow().actor().id);
    if view::is_given(tx, space, activity, kind, me)? == gives {
        return Ok(());
    }
    let verb = if gives {
        "reaction.given"
    } else {
        "reaction.withdrawn"
    };
    tx.record(
        Trace::new(verb, Some(me))
            .inside(space, Audience::Own)
            .cohort(space)
            .detail(format!("{activity} {}", kind.word())),
    )
}

/// A trainee writes a line to those who lead; an empty one takes it back. The ledger is told that, not what.
pub(super) fn remark(tx: &mut Tx, may: &MayDo, text: &str) -> Result<(), Problem> {
    let activity = &may.activity()?.key;
    let (space, me) = (may.follow().seen().id(), may.follow().actor().id);
    let (is_new, verb) = if text.is_empty() {
        (store::remove(tx, space, me, activity)?, "remark.withdrawn")
    } else {
        (store::write(tx, space, me, activity, text)?, "remark.written")
    };
    if !is_new {
        return Ok(());
    }
    tx.record(
        Trace::new(verb, Some(me))
            .inside(space, Audience::Own)
            .cohort(space)
            .detail(activity.as_str()),
    )
}
