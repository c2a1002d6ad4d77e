//! Asking, saying no, saying what one sees, answering.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::Tx;
use spaces::membership;

use super::access::{MayAnswer, MayLook};
use super::model::{Act, Look, State};
use super::store;
use crate::evidence::Own;

fn not_now() -> Problem {
    Refusal::new("look-not-now").into()
}

/// Asks a member of the space to look. The same form sent twice asks once.
///
/// # Errors
/// The refusals `look-not-a-member`, and `look-asked-before` for whoever was asked and did not have the request taken
/// back from them; [`Problem::Forbidden`] for whoever has left.
pub fn ask(tx: &mut Tx, own: &Own, once: Uid, person: Uid, request: &str) -> Result<(), Problem> {
    if !own.growing.space.belongs() {
        return Err(Problem::Forbidden);
    }
    let (space, me) = (own.growing.id(), own.growing.actor.id);
    let asked = membership::store::active_member(tx, space, person)?;
    let asked = asked
        .filter(|asked| *asked != me)
        .ok_or(Refusal::new("look-not-a-member"))?;
    if let Some(id) = store::ask(tx, once, own.evidence.id, asked, request)? {
        return tell(tx, "look.asked", space, me, Some(asked), id);
    }
    match store::of_both(tx, own.evidence.id, asked)? {
        Some(look) if look.uid == once && look.state == State::Asked => Ok(()),
        Some(look) if look.state == State::Withdrawn && look.state.after(Act::Ask).is_some() => {
            if store::ask_again(tx, look.id, request)? {
                tell(tx, "look.asked", space, me, Some(asked), look.id)?;
            }
            Ok(())
        }
        _ => Err(Refusal::new("look-asked-before").into()),
    }
}

/// Whoever was asked says no.
///
/// # Errors
/// The refusal `look-not-now` once they have said what they see.
pub fn decline(tx: &mut Tx, may: &MayLook) -> Result<(), Problem> {
    let next = may.look.state.after(Act::Decline).ok_or_else(not_now)?;
    if next != may.look.state && store::move_to(tx, &may.look, next)? {
        let (space, me) = (may.may.id(), may.may.actor.id);
        tell(
            tx,
            "look.declined",
            space,
            me,
            Some(may.evidence.person),
            may.look.id,
        )?;
    }
    Ok(())
}

/// They say what they see.
///
/// # Errors
/// The refusal `look-not-now` once it was answered, or they said no.
pub fn give(tx: &mut Tx, may: &MayLook, step: Option<&str>, words: &str) -> Result<(), Problem> {
    may.look.state.after(Act::Give).ok_or_else(not_now)?;
    if !store::give(tx, &may.look, step, words)? {
        return Err(not_now());
    }
    if may.look.state == State::Given {
        return Ok(());
    }
    let (space, me) = (may.may.id(), may.may.actor.id);
    tell(
        tx,
        "look.given",
        space,
        me,
        Some(may.evidence.person),
        may.look.id,
    )
}

/// Whoever asked takes the request back.
///
/// # Errors
/// The refusal `look-not-now` once it was answered.
pub fn withdraw(tx: &mut Tx, may: &MayAnswer) -> Result<(), Problem> {
    let next = may.look.state.after(Act::Withdraw).ok_or_else(not_now)?;
    if next != may.look.state && store::move_to(tx, &may.look, next)? {
        answered(tx, may, "look.withdrawn", &may.look)?;
    }
    Ok(())
}

/// They take note of what was said, or disagree, with a word or without.
///
/// # Errors
/// The refusal `look-not-now` when nothing was said.
pub fn reply(tx: &mut Tx, may: &MayAnswer, act: Act, words: &str) -> Result<(), Problem> {
    let next = may.look.state.after(act).ok_or_else(not_now)?;
    if !store::reply(tx, &may.look, next, words)? {
        return Err(not_now());
    }
    if next == may.look.state {
        return Ok(());
    }
    let verb = if next == State::Noted {
        "look.noted"
    } else {
        "look.disagreed"
    };
    answered(tx, may, verb, &may.look)
}

fn answered(tx: &mut Tx, may: &MayAnswer, verb: &'static str, look: &Look) -> Result<(), Problem> {
    let growing = &may.own.growing;
    tell(
        tx,
        verb,
        growing.id(),
        growing.actor.id,
        Some(look.person.id),
        look.id,
    )
}

fn tell(
    tx: &mut Tx,
    verb: &'static str,
    space: SpaceId,
    who: PersonId,
    about: Option<PersonId>,
    look: i64,
) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(who))
        .inside(space, Audience::Own)
        .to("look", look);
    tx.record(match about {
        Some(about) => trace.about(about),
        None => trace,
    })
}
