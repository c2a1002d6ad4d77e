//! Ticking a point of the list, and taking that back.

use kernel::{Audience, Instant, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Belong, May};

use super::model::Item;
use super::store;

/// Ticks a point of a month; nothing when somebody had.
pub(super) fn check(
    tx: &mut Tx,
    may: &May<Belong>,
    month: Instant,
    item: Item,
    words: &str,
) -> Result<Option<Uid>, Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    let Some((id, uid)) = store::check(tx, (space, month), item, me, words)? else {
        return Ok(None);
    };
    record(tx, may, "online_check.done", id, item, Audience::Space)?;
    Ok(Some(uid))
}

/// Whoever ticked it takes it back, while the month lasts.
///
/// # Errors
/// The refusal `online-is-over`.
pub(super) fn take_back(
    tx: &mut Tx,
    may: &May<Belong>,
    (id, _, _, item, month): &store::Found,
    this_month: Instant,
) -> Result<(), Problem> {
    if *month != this_month {
        return Err(Refusal::new("online-is-over").into());
    }
    if store::remove(tx, *id)? {
        record(tx, may, "online_check.taken_back", *id, *item, Audience::Own)?;
    }
    Ok(())
}

fn record(
    tx: &mut Tx,
    may: &May<Belong>,
    verb: &'static str,
    id: i64,
    item: Item,
    audience: Audience,
) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .inside(may.space().id, audience)
            .to("online_check", id)
            .detail(item.word()),
    )
}
