//! Asking, changing one's words, sending, taking back, declining; and the one way from a state to another.

use kernel::{Audience, Language, PersonId, Problem, Refusal, Trace};
use platform::{House, Tx};
use spaces::space::Space;
use spaces::space::access::{Arrange, May as SpaceMay};

use super::access::{Ask, Coordinate, May};
use super::letter;
use super::model::{Accompaniment, Settings, State, Step, after};
use super::store::{self, New};
use crate::matching;

/// Says how the space accompanies.
pub(super) fn arrange(tx: &mut Tx, may: &SpaceMay<Arrange>, said: &Settings) -> Result<(), Problem> {
    store::set(tx, may.space().id, said)?;
    tx.record(
        Trace::new("accompaniment.arranged", Some(may.actor().id)).inside(may.space().id, Audience::Space),
    )
}

/// Somebody asks, or keeps a draft; the same form sent twice asks once. Gives the request when it is new.
pub(super) fn ask(
    tx: &mut Tx,
    house: &House,
    space: &Space,
    (person, language): (PersonId, Language),
    new: &New,
    state: State,
) -> Result<Option<Accompaniment>, Problem> {
    if store::insert(tx, space.id, person, language, new, state)?.is_none() {
        return Ok(None);
    }
    let about = store::by_uid(tx, new.uid)?.ok_or(Problem::Missing)?;
    if state == State::Draft {
        letter::to_asker(tx, house, &about, "request-letter-draft", "")?;
        record(tx, &about, "accompaniment.drafted", Some(person))?;
    } else {
        sent(tx, house, &about)?;
    }
    Ok(Some(about))
}

/// Tells everybody who is to know that it was asked.
fn sent(tx: &mut Tx, house: &House, about: &Accompaniment) -> Result<(), Problem> {
    letter::to_asker(tx, house, about, "request-letter-received", "")?;
    letter::to_stewards(tx, house, about, "request-letter-new", "")?;
    record(tx, about, "accompaniment.asked", Some(about.asker))
}

/// Whoever asked words it otherwise, as long as nobody accompanies.
pub(super) fn reword(tx: &mut Tx, may: &May<Ask>, new: &New) -> Result<(), Problem> {
    let about = may.about();
    if !matches!(about.state, State::Draft | State::Asked | State::Proposed) {
        return Err(Refusal::new("request-not-now").into());
    }
    if store::reword(tx, about.id, about.state, new)? {
        Ok(())
    } else {
        Err(Refusal::new("request-changed-meanwhile").into())
    }
}

/// Whoever asked sends what was a draft.
pub(super) fn send(tx: &mut Tx, house: &House, may: &May<Ask>) -> Result<(), Problem> {
    take(tx, may.about(), Step::Send)?;
    sent(tx, house, may.about())
}

/// Whoever asked takes it back; whoever was to accompany is told, and has a place again.
pub(super) fn withdraw(tx: &mut Tx, house: &House, may: &May<Ask>) -> Result<(), Problem> {
    let about = may.about();
    take(tx, about, Step::Withdraw)?;
    if let Some((companion, _)) = about.companion.as_ref() {
        letter::to_other(tx, house, about, *companion, "request-letter-withdrawn", "")?;
    }
    record(tx, about, "accompaniment.withdrawn", Some(may.who()))
}

/// Whoever asked asks again.
pub(super) fn resume(tx: &mut Tx, may: &May<Ask>) -> Result<(), Problem> {
    take(tx, may.about(), Step::Resume)?;
    record(tx, may.about(), "accompaniment.asked", Some(may.who()))
}

/// The space cannot help, and says why.
pub(super) fn decline(tx: &mut Tx, house: &House, may: &May<Coordinate>, word: &str) -> Result<(), Problem> {
    let about = may.about();
    take(tx, about, Step::Decline)?;
    store::say_why(tx, about.id, word)?;
    letter::to_asker(tx, house, about, "request-letter-declined", word)?;
    record(tx, about, "accompaniment.declined", Some(may.who()))
}

/// The space looks again after all.
pub(super) fn look_again(tx: &mut Tx, may: &May<Coordinate>) -> Result<(), Problem> {
    if may.about().state != State::Declined {
        return Err(Refusal::new("request-not-now").into());
    }
    take(tx, may.about(), Step::Resume)?;
    record(tx, may.about(), "accompaniment.asked", Some(may.who()))
}

/// Takes a step: the one way from a state to another. What follows from it for companions follows here: who stops
/// accompanying has a place again, and who was asked is no longer.
///
/// # Errors
/// A refusal when the step cannot be taken, or somebody was faster.
pub(crate) fn take(tx: &mut Tx, about: &Accompaniment, step: Step) -> Result<State, Problem> {
    let next = after(about.state, step)?;
    if next == about.state {
        return Ok(next);
    }
    if !store::shift(tx, about.id, about.state, next)? {
        return Err(Refusal::new("request-changed-meanwhile").into());
    }
    if about.state.keeps_busy()
        && !next.keeps_busy()
        && let Some((companion, _)) = about.companion.as_ref()
    {
        matching::store::free(tx, about.space_id, *companion)?;
    }
    if next != State::Proposed {
        matching::store::close_proposals(tx, about.id)?;
    }
    Ok(next)
}

/// Leaves a trace of it: for those of the two alone, since what somebody asks is theirs.
pub(crate) fn record(
    tx: &mut Tx,
    about: &Accompaniment,
    verb: &'static str,
    who: Option<PersonId>,
) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, who)
            .inside(about.space_id, Audience::Own)
            .to("accompaniment", about.id)
            .detail(&about.theme),
    )
}
