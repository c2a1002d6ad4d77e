//! How the period of a role ends: given back, by itself, with a gathering, or when its holder leaves the space.

use kernel::{Audience, Instant, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::Tx;

use super::model::Holding;
use super::store;
use crate::shape::Shape;
use crate::space::access::Seen;

/// How many days after its end whoever held a role may still leave a word for the next.
pub const WORD_DAYS: i64 = 90;

/// Its holder, or somebody who gives roles, gives it back with a word for the next; once it ended by itself, its holder
/// may still leave that word. Gives the key of the role.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, [`Problem::Forbidden`] for anybody else, [`Problem::Refused`] for a word
/// that comes too late.
pub fn hand_over(tx: &mut Tx, seen: &Seen, holding: Uid, word: &str) -> Result<String, Problem> {
    let found = store::find(tx, holding)?
        .filter(|found| found.space == seen.space.id)
        .ok_or(Problem::Missing)?;
    let actor = seen.actor.as_ref().ok_or(Problem::SignIn)?;
    let is_holder = found.person == actor.id;
    if !is_holder && !seen.has(kernel::Right::AssignRole) {
        return Err(Problem::Forbidden);
    }
    let now = tx.now();
    if found.period.returned.is_none() && now < found.period.until {
        give_back(tx, &seen.space.shape, &found, Some(actor.id), word)?;
    } else if found.handover.is_empty() && !word.is_empty() {
        if !is_holder {
            return Err(Problem::Forbidden);
        }
        if now >= found.period.end().plus_days(WORD_DAYS) {
            return Err(Refusal::new("role-too-late").into());
        }
        if found.period.returned.is_none() {
            give_back(tx, &seen.space.shape, &found, Some(actor.id), word)?;
        } else {
            let whole = is_whole(tx, &seen.space.shape, &found)?;
            store::leave_word(tx, found.id, word, whole)?;
        }
    }
    Ok(found.role)
}

/// Whether everything that the role owes was handed in at least once. What was tried owed nothing.
fn is_whole(tx: &mut Tx, shape: &Shape, found: &Holding) -> Result<bool, Problem> {
    let pieces = shape.role(&found.role).map_or(&[][..], |role| &role.pieces);
    if found.period.is_trial || pieces.is_empty() {
        return Ok(false);
    }
    let handed = store::handed(tx, found.id)?;
    Ok(pieces.iter().all(|piece| handed.contains(&piece.key)))
}

/// Something was handed in after the end, or taken back: whether the role ended with everything is said anew.
///
/// # Errors
/// When the store refuses.
pub fn look_again(tx: &mut Tx, shape: &Shape, found: &Holding) -> Result<(), Problem> {
    if found.period.returned.is_none() {
        return Ok(());
    }
    let whole = is_whole(tx, shape, found)?;
    store::whole(tx, found.id, whole)
}

pub(super) fn give_back(
    tx: &mut Tx,
    shape: &Shape,
    found: &Holding,
    by: Option<PersonId>,
    word: &str,
) -> Result<(), Problem> {
    let whole = is_whole(tx, shape, found)?;
    if !store::give_back(tx, found.id, word, whole)? {
        return Ok(());
    }
    pass_on(tx, found)?;
    let skills = shape
        .role(&found.role)
        .map(|role| role.skills.clone())
        .unwrap_or_default();
    let trace = Trace::new("role.returned", by).inside(found.space, Audience::Public);
    let trace = trace
        .about(found.person)
        .role(&found.role, &skills)
        .detail(found.role.as_str());
    tx.record(trace)
}

/// Whoever shared the seat longest keeps it, with the others beside them.
fn pass_on(tx: &mut Tx, found: &Holding) -> Result<(), Problem> {
    let mut beside = store::beside(tx, found.id)?.into_iter();
    let Some(next) = beside.next() else { return Ok(()) };
    store::seat(tx, next.id, found.seat)?;
    for each in beside {
        store::sit_beside(tx, each.id, next.id)?;
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

/// The periods of a role that ended by themselves leave their seats.
pub(super) fn free_ended(tx: &mut Tx, shape: &Shape, space: SpaceId, role: &str) -> Result<(), Problem> {
    for found in store::ended(tx, space, role)? {
        give_back(tx, shape, &found, Some(found.person), "")?;
    }
    Ok(())
}

/// Notes the end of every period that ended by itself, wherever it is; what rights it gave were gone before.
///
/// # Errors
/// When the store refuses.
pub fn end_expired(tx: &mut Tx) -> Result<usize, Problem> {
    let expired = store::expired(tx)?;
    for found in &expired {
        let shape = store::shape_of(tx, found.space)?;
        give_back(tx, &shape, found, Some(found.person), "")?;
    }
    Ok(expired.len())
}

/// The roles taken for a gathering end with it: it was moved, or does not take place.
///
/// # Errors
/// When the store refuses.
pub fn follow(tx: &mut Tx, gathering: i64, until: Instant) -> Result<(), Problem> {
    store::follow(tx, gathering, until)
}
