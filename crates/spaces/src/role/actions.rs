//! Taking a role, giving it, giving it back.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::Tx;

use super::model::Holding;
use super::store::{self, Taking};
use crate::membership;
use crate::shape::Shape;
use crate::space::access::{AssignRole, Belong, May, Seen};

/// A member takes a role that is open to all, for so many weeks.
///
/// # Errors
/// [`Problem::Missing`] when there is no such role, [`Problem::Refused`] when it is given or has no seat left.
pub fn activate(tx: &mut Tx, may: &May<Belong>, role: &str, once: Uid, weeks: i64) -> Result<(), Problem> {
    let shape = &may.space().shape;
    let known = shape.role(role).ok_or(Problem::Missing)?;
    if !known.open {
        return Err(Refusal::new("role-is-given").into());
    }
    let me = may.actor().id;
    take(tx, may.seen(), role, once, weeks, me, me)
}

/// Somebody who may gives a role to a member.
///
/// # Errors
/// [`Problem::Missing`] when there is no such role, [`Problem::Refused`] for whoever is no member, or without a seat.
pub fn assign(
    tx: &mut Tx,
    may: &May<AssignRole>,
    role: &str,
    once: Uid,
    weeks: i64,
    person: Uid,
) -> Result<(), Problem> {
    let person =
        membership::active_member(tx, may.space().id, person)?.ok_or(Refusal::new("role-not-a-member"))?;
    take(tx, may.seen(), role, once, weeks, person, may.actor().id)
}

fn take(
    tx: &mut Tx,
    seen: &Seen,
    key: &str,
    once: Uid,
    weeks: i64,
    person: PersonId,
    by: PersonId,
) -> Result<(), Problem> {
    let space = seen.space.id;
    let role = seen.space.shape.role(key).ok_or(Problem::Missing)?;
    let until = tx.now().plus_days(weeks * 7);
    let taking = Taking {
        uid: once,
        space,
        role: key,
        person,
        seats: role.seats,
        until,
        by,
    };
    if store::take(tx, &taking)? {
        let trace = Trace::new("role.taken", Some(by)).inside(space, Audience::Public);
        let trace = trace.about(person).role(key, &role.skills).detail(key);
        return tx.record(trace);
    }
    // The same form again, or the role is held already: what was wished is so.
    if store::holds(tx, space, key, person)? {
        Ok(())
    } else {
        Err(Refusal::new("role-no-seat").into())
    }
}

/// Its holder, or somebody who gives roles, gives it back with a word for the next.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, [`Problem::Forbidden`] for anybody else.
pub fn hand_over(tx: &mut Tx, seen: &Seen, holding: Uid, word: &str) -> Result<String, Problem> {
    let found = store::find(tx, holding)?
        .filter(|found| found.space == seen.space.id)
        .ok_or(Problem::Missing)?;
    let actor = seen.actor.as_ref().ok_or(Problem::SignIn)?;
    if found.person != actor.id && !seen.has(kernel::Right::AssignRole) {
        return Err(Problem::Forbidden);
    }
    give_back(tx, &seen.space.shape, &found, Some(actor.id), word)?;
    Ok(found.role)
}

fn give_back(
    tx: &mut Tx,
    shape: &Shape,
    found: &Holding,
    by: Option<PersonId>,
    word: &str,
) -> Result<(), Problem> {
    if store::give_back(tx, found.id, word)? {
        let skills = shape
            .role(&found.role)
            .map(|role| role.skills.clone())
            .unwrap_or_default();
        let trace = Trace::new("role.returned", by).inside(found.space, Audience::Public);
        let trace = trace
            .about(found.person)
            .role(&found.role, &skills)
            .detail(found.role.as_str());
        tx.record(trace)?;
    }
    Ok(())
}

/// Whoever leaves a space gives back every role they hold in it.
///
/// # Errors
/// When the store refuses.
pub fn end_all_of(tx: &mut Tx, shape: &Shape, space: SpaceId, person: PersonId) -> Result<(), Problem> {
    for found in store::open_of(tx, space, person)? {
        give_back(tx, shape, &found, Some(person), "")?;
    }
    Ok(())
}
