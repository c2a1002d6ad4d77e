//! Writing a notice, taking it back, hiding it.

use kernel::{Audience, PersonId, Problem, SpaceId, Trace, Uid};
use platform::Tx;

use super::moderated::KIND;
use super::store;
use spaces::moderated::{in_the_name_of_an_agreement, measure_at};
use spaces::space::access::{May, Moderate, Publish, Seen};

/// Writes a notice; the same form sent twice writes it once.
pub(super) fn publish(tx: &mut Tx, may: &May<Publish>, once: Uid, body: &str) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    match store::insert(tx, once, space, me, body)? {
        Some(id) => trace(tx, "notice.published", space, me, id),
        None => Ok(()),
    }
}

/// Its author takes it back.
pub(super) fn withdraw(tx: &mut Tx, seen: &Seen, notice: Uid) -> Result<(), Problem> {
    let (id, me) = own(tx, seen, notice)?;
    if store::withdraw(tx, id)? {
        trace(tx, "notice.withdrawn", seen.space.id, me, id)
    } else {
        Ok(())
    }
}

/// Its author puts it back.
pub(super) fn restore(tx: &mut Tx, seen: &Seen, notice: Uid) -> Result<(), Problem> {
    let (id, me) = own(tx, seen, notice)?;
    if store::restore(tx, id)? {
        trace(tx, "notice.restored", seen.space.id, me, id)
    } else {
        Ok(())
    }
}

fn own(tx: &mut Tx, seen: &Seen, notice: Uid) -> Result<(i64, PersonId), Problem> {
    let me = seen.actor.as_ref().ok_or(Problem::SignIn)?.id;
    let (id, author) = store::find(tx, notice, seen.space.id)?.ok_or(Problem::Missing)?;
    if author == me {
        Ok((id, me))
    } else {
        Err(Problem::Forbidden)
    }
}

/// Somebody who looks after the place hides it. It is kept. Where that is done in the name of an agreement nothing
/// happens, and the place where it is done is given.
pub(super) fn hide(tx: &mut Tx, may: &May<Moderate>, notice: Uid) -> Result<Option<String>, Problem> {
    let space = may.space();
    let (id, _) = store::find(tx, notice, space.id)?.ok_or(Problem::Missing)?;
    if in_the_name_of_an_agreement(tx, space)? {
        return Ok(Some(measure_at(&space.slug, KIND, id)));
    }
    if store::hide(tx, id)? {
        trace(tx, "notice.hidden", space.id, may.actor().id, id)?;
    }
    Ok(None)
}

fn trace(tx: &mut Tx, verb: &'static str, space: SpaceId, who: PersonId, notice: i64) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(who))
            .inside(space, Audience::Space)
            .to("notice", notice),
    )
}
