//! Asking, answering, saying no, saying what is taken.

use kernel::{Audience, PersonId, Problem, Refusal, Trace};
use platform::Tx;
use spaces::space::access::{Belong, May};

use super::access::MayLook;
use super::model::{Between, State};
use super::store::{self, Answer, Asked};

/// Asks a member to look at a work; the same form sent twice asks once.
pub(super) fn ask(tx: &mut Tx, may: &May<Belong>, asked: &Asked) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    match store::insert(tx, space, me, asked)? {
        Some(id) => tx.record(
            Trace::new("friend_look.asked", Some(me))
                .about(asked.friend)
                .inside(space, Audience::Own)
                .to("friend_look", id),
        ),
        None => Ok(()),
    }
}

/// The friend answers, or words the answer again.
pub(super) fn answer(tx: &mut Tx, may: &MayLook, answer: &Answer) -> Result<(), Problem> {
    may.look().while_in(&[State::Asked, State::Answered])?;
    if store::answer(tx, may.look().id, answer)? {
        record(tx, may, "friend_look.answered", may.look().asker.id)?;
    }
    Ok(())
}

/// The friend says no.
pub(super) fn decline(tx: &mut Tx, may: &MayLook) -> Result<(), Problem> {
    may.look().while_in(&[State::Asked, State::Declined])?;
    if store::decline(tx, may.look().id)? {
        record(tx, may, "friend_look.declined", may.look().asker.id)?;
    }
    Ok(())
}

/// It is no longer asked.
pub(super) fn withdraw(tx: &mut Tx, may: &MayLook) -> Result<(), Problem> {
    may.look()
        .while_in(&[State::Asked, State::Declined, State::Withdrawn])?;
    if store::withdraw(tx, may.look().id)? {
        record(tx, may, "friend_look.withdrawn", may.look().friend.id)?;
    }
    Ok(())
}

/// Whoever asked says what they take of the answer.
pub(super) fn take(tx: &mut Tx, may: &MayLook, taken: &str) -> Result<(), Problem> {
    may.look().while_in(&[State::Answered, State::Taken])?;
    if !store::take(tx, may.look().id, taken)? {
        return Err(Refusal::new("friend-not-now").into());
    }
    record(tx, may, "friend_look.taken", may.look().friend.id)
}

fn record(tx: &mut Tx, may: &MayLook, verb: &'static str, about: PersonId) -> Result<(), Problem> {
    let look = may.look();
    let is_told = look.between == Between::Space && verb == "friend_look.taken";
    let audience = if is_told { Audience::Space } else { Audience::Own };
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .about(about)
            .inside(look.space_id, audience)
            .to("friend_look", look.id),
    )
}
