//! Adding duties, taking them on, giving them back, handing in.

use kernel::{Audience, Language, PersonId, Problem, Refusal, Trace, Uid};
use platform::Tx;

use super::access::MayTake;
use super::board;
use super::jobs::Told;
use super::model::{Duty, Piece};
use super::store;
use crate::gathering::access::MayHold;
use crate::gathering::{Gathering, State};

/// Adds a duty; the same form sent twice adds it once.
///
/// # Errors
/// When the store refuses.
pub fn add(tx: &mut Tx, hold: &MayHold, once: Uid, duty: &Duty) -> Result<(), Problem> {
    if store::add(tx, hold.gathering().id, once, None, duty, hold.actor().id)? {
        let trace = trace("duty.added", hold.gathering(), hold.actor().id, Audience::Own);
        tx.record(trace.detail(duty.name.as_str()))?;
    }
    Ok(())
}

/// Removes a duty that was added, or restores it.
///
/// # Errors
/// [`Problem::Refused`] when somebody holds it.
pub fn remove(tx: &mut Tx, hold: &MayHold, uid: Uid, remove: bool) -> Result<(), Problem> {
    let row = board::added(tx, hold.gathering(), uid)?;
    if row.is_removed == remove {
        return Ok(());
    }
    if !remove {
        store::restore(tx, row.id)?;
    } else if !store::remove(tx, row.id)? {
        return Err(Refusal::new("duty-is-held").into());
    }
    let verb = if remove { "duty.removed" } else { "duty.restored" };
    tx.record(trace(verb, hold.gathering(), hold.actor().id, Audience::Own))
}

/// Takes a duty on. Twice is once.
///
/// # Errors
/// [`Problem::Refused`] when enough people have, or the gathering does not take place.
pub fn take(tx: &mut Tx, may: &MayTake, key: &str) -> Result<(), Problem> {
    if sit(tx, &may.gathering, &may.space, key, may.person, None)? {
        let shown = !may.is_guest && may.gathering.state == State::Announced;
        let audience = if shown { Audience::Space } else { Audience::Own };
        tx.record(trace("duty.taken", &may.gathering, may.person, audience).detail(key))?;
    }
    Ok(())
}

/// Gives a duty to somebody, and tells them.
///
/// # Errors
/// [`Problem::Refused`] as for [`take`].
pub fn assign(tx: &mut Tx, hold: &MayHold, told: &Told, key: &str, person: PersonId) -> Result<(), Problem> {
    let (space, me) = (&hold.seen().space.space, hold.actor().id);
    if !sit(tx, hold.gathering(), space, key, person, Some(me))? {
        return Ok(());
    }
    let trace = trace("duty.given", hold.gathering(), me, Audience::Own).detail(key);
    if person == me {
        return tx.record(trace);
    }
    tx.record(trace.about(person))?;
    told.given(tx, hold.gathering(), space, key, person)
}

/// Whether they sat down now; false when they sat already.
fn sit(
    tx: &mut Tx,
    gathering: &Gathering,
    space: &spaces::space::Space,
    key: &str,
    person: PersonId,
    given_by: Option<PersonId>,
) -> Result<bool, Problem> {
    if gathering.state == State::Cancelled {
        return Err(Refusal::new("duty-off").into());
    }
    let trame = &space.shape.trame;
    let duty = board::duty(tx, gathering, trame, Language::French, key)?;
    let row = board::row(tx, gathering, trame, &duty, given_by.unwrap_or(person))?;
    if !store::hold(tx, row)? {
        return Err(Problem::Missing);
    }
    if store::holding_of(tx, row, person)?.is_some() {
        return Ok(false);
    }
    for seat in 1..=duty.people {
        if store::sit(tx, gathering.id, &duty, row, person, seat, given_by)? {
            return Ok(true);
        }
    }
    Err(Refusal::new("duty-full").into())
}

/// Gives a duty back. Twice is once.
///
/// # Errors
/// [`Problem::Refused`] once something was handed in.
pub fn give_back(tx: &mut Tx, may: &MayTake, key: &str) -> Result<(), Problem> {
    let duty = board::duty(tx, &may.gathering, &may.space.shape.trame, Language::French, key)?;
    let Some(row) = duty.row else { return Ok(()) };
    let Some(holding) = store::holding_of(tx, row, may.person)? else {
        return Ok(());
    };
    if !store::give_back(tx, holding.id)? {
        return Err(Refusal::new("duty-handed").into());
    }
    tx.record(trace("duty.returned", &may.gathering, may.person, Audience::Own).detail(key))
}

/// Releases somebody from a duty.
///
/// # Errors
/// [`Problem::Refused`] once they handed something in.
pub fn release(tx: &mut Tx, hold: &MayHold, key: &str, holding: Uid) -> Result<(), Problem> {
    let trame = &hold.seen().space.space.shape.trame;
    let duty = board::duty(tx, hold.gathering(), trame, Language::French, key)?;
    let row = duty.row.ok_or(Problem::Missing)?;
    let Some(holding) = store::holding(tx, row, holding)? else {
        return Ok(());
    };
    if !store::give_back(tx, holding.id)? {
        return Err(Refusal::new("duty-handed").into());
    }
    let trace = trace("duty.released", hold.gathering(), hold.actor().id, Audience::Own);
    tx.record(trace.about(holding.person).detail(key))
}

/// Hands something in, or changes what was handed in.
///
/// # Errors
/// [`Problem::Forbidden`] for whoever does not hold the duty.
pub fn hand_in(tx: &mut Tx, may: &MayTake, key: &str, piece: &Piece) -> Result<(), Problem> {
    let duty = board::duty(tx, &may.gathering, &may.space.shape.trame, Language::French, key)?;
    let holding = match duty.row {
        Some(row) => store::holding_of(tx, row, may.person)?,
        None => None,
    };
    let holding = holding.ok_or(Problem::Forbidden)?;
    let same = (&holding.body, &holding.link, holding.is_open) == (&piece.body, &piece.link, piece.is_open);
    if holding.handed.is_some() && same {
        return Ok(());
    }
    store::hand_in(tx, holding.id, piece)?;
    let shown = !may.is_guest && holding.handed.is_none() && may.gathering.state == State::Announced;
    let audience = if shown { Audience::Space } else { Audience::Own };
    let verb = if holding.handed.is_none() {
        "piece.handed"
    } else {
        "piece.changed"
    };
    tx.record(trace(verb, &may.gathering, may.person, audience).detail(key))
}

fn trace(verb: &'static str, gathering: &Gathering, who: PersonId, audience: Audience) -> Trace {
    let mut trace = Trace::new(verb, Some(who))
        .inside(gathering.space_id, audience)
        .to("gathering", gathering.id.number());
    trace.gathering = Some(gathering.id.number());
    trace
}
