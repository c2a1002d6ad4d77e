//! Saying what one did beyond one's role, taking it back, thanking for it.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Belong, May};

use super::store::{self, New};

/// A member says what they did; the same form sent twice says it once.
pub(super) fn say(tx: &mut Tx, may: &May<Belong>, new: &New<'_>) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    let role = may.space().shape.role(new.role);
    if !new.role.is_empty() && role.is_none() {
        return Err(Refusal::new("form-choose").into());
    }
    match store::insert(tx, space, me, new)? {
        Some(id) => {
            let mut trace = Trace::new("beyond.said", Some(me))
                .inside(space, Audience::Space)
                .to("beyond", id);
            if let Some(role) = role {
                trace = trace.role(&role.key, &role.skills);
            }
            tx.record(trace)
        }
        None => Ok(()),
    }
}

/// Its author takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &May<Belong>, uid: Uid) -> Result<(), Problem> {
    let (id, me) = own(tx, may, uid)?;
    if store::withdraw(tx, id)? {
        record(tx, "beyond.withdrawn", may.space().id, me, id)?;
    }
    Ok(())
}

/// Its author puts it back.
pub(super) fn restore(tx: &mut Tx, may: &May<Belong>, uid: Uid) -> Result<(), Problem> {
    let (id, me) = own(tx, may, uid)?;
    if store::restore(tx, id)? {
        record(tx, "beyond.restored", may.space().id, me, id)?;
    }
    Ok(())
}

fn own(tx: &mut Tx, may: &May<Belong>, uid: Uid) -> Result<(i64, PersonId), Problem> {
    let me = may.actor().id;
    match store::find(tx, may.space().id, uid)? {
        Some((id, author, _)) if author == me => Ok((id, me)),
        Some((_, _, None)) => Err(Problem::Forbidden),
        _ => Err(Problem::Missing),
    }
}

/// Somebody else thanks for it.
pub(super) fn thank(tx: &mut Tx, may: &May<Belong>, uid: Uid) -> Result<(), Problem> {
    let (id, me) = of_another(tx, may, uid)?;
    if store::thank(tx, id, me)? {
        record(tx, "beyond.thanked", may.space().id, me, id)?;
    }
    Ok(())
}

/// They take their thanks back.
pub(super) fn unthank(tx: &mut Tx, may: &May<Belong>, uid: Uid) -> Result<(), Problem> {
    let (id, me) = of_another(tx, may, uid)?;
    if store::unthank(tx, id, me)? {
        record(tx, "beyond.unthanked", may.space().id, me, id)?;
    }
    Ok(())
}

fn of_another(tx: &mut Tx, may: &May<Belong>, uid: Uid) -> Result<(i64, PersonId), Problem> {
    let me = may.actor().id;
    match store::find(tx, may.space().id, uid)? {
        Some((_, author, None)) if author == me => Err(Refusal::new("beyond-own").into()),
        Some((id, _, None)) => Ok((id, me)),
        _ => Err(Problem::Missing),
    }
}

fn record(tx: &mut Tx, verb: &'static str, space: SpaceId, me: PersonId, id: i64) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(me))
            .inside(space, Audience::Own)
            .to("beyond", id),
    )
}
