//! Calling for a trial, answering, taking part, lending, telling, concluding.

use kernel::{Audience, Instant, Problem, Refusal, Right, Trace, Uid};
use platform::{House, Tx};

use super::access::{MayPropose, MayTry};
use super::model::{Said, State, Trial, Try, Verdict, may_become};
use super::store;
use super::tries::{self, Account};
use crate::letter;

/// Calls for a trial. Where whoever calls answers for the space, it is open at once; the same form sent twice calls once.
pub(super) fn propose(
    tx: &mut Tx,
    house: &House,
    may: &MayPropose,
    uid: Uid,
    said: &Said,
) -> Result<(), Problem> {
    let state = if may.space.has(Right::Describe) {
        State::Open
    } else {
        State::Proposed
    };
    let (space, by) = (&may.space.space, may.actor.id);
    let Some(id) = store::insert(tx, uid, space.id, by, state, said)? else {
        return Ok(());
    };
    let audience = match state {
        State::Open => Audience::Space,
        _ => Audience::Own,
    };
    if state == State::Proposed {
        letter::proposed::<Trial>(tx, house, may, (uid, &said.title))?;
    }
    tx.record(
        Trace::new("trials.proposed", Some(by))
            .inside(space.id, audience)
            .to("trial", id)
            .detail(state.word()),
    )
}

/// Words it otherwise.
pub(super) fn change(tx: &mut Tx, may: &MayTry, version: i64, said: &Said) -> Result<(), Problem> {
    if said.sets < may.trial().lent {
        return Err(Refusal::new("trials-sets-out")
            .with("lent", may.trial().lent)
            .into());
    }
    if !store::update(tx, may.trial().id, version, said)? {
        return Err(Refusal::new("trials-changed-meanwhile").into());
    }
    record(tx, may, "trials.changed", "")
}

/// The space accepts it or does not, with a word; whoever called for it is written to.
pub(super) fn answer(
    tx: &mut Tx,
    house: &House,
    may: &MayTry,
    to: State,
    words: &str,
) -> Result<(), Problem> {
    let trial = may.trial();
    if trial.state == to {
        return Ok(());
    }
    allowed(may, to)?;
    if to == State::Declined && words.is_empty() {
        return Err(Refusal::new("trials-say-why").into());
    }
    if !store::answer(tx, trial.id, trial.state, to, words)? {
        return Ok(());
    }
    record(tx, may, "trials.answered", to.word())?;
    letter::answered(tx, house, may, (to == State::Open, words))
}

/// Says what came of it, or says it otherwise.
pub(super) fn conclude(tx: &mut Tx, may: &MayTry, verdict: Verdict, words: &str) -> Result<(), Problem> {
    allowed(may, State::Closed)?;
    if store::conclude(tx, may.trial().id, verdict, words)? {
        record(tx, may, "trials.concluded", verdict.word())?;
    }
    Ok(())
}

/// Whoever called for it takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &MayTry) -> Result<(), Problem> {
    turn(tx, may, State::Withdrawn, "trials.withdrawn")
}

/// And puts it back, to be answered.
pub(super) fn restore(tx: &mut Tx, may: &MayTry) -> Result<(), Problem> {
    turn(tx, may, State::Proposed, "trials.restored")
}

fn turn(tx: &mut Tx, may: &MayTry, to: State, verb: &'static str) -> Result<(), Problem> {
    let trial = may.trial();
    if trial.state == to {
        return Ok(());
    }
    allowed(may, to)?;
    if store::become_state(tx, trial.id, trial.state, to)? {
        record(tx, may, verb, "")?;
    }
    Ok(())
}

fn allowed(may: &MayTry, to: State) -> Result<(), Refusal> {
    let seen = may.seen();
    if may_become(may.trial().state, to, seen.answers(), seen.is_author()) {
        Ok(())
    } else {
        Err(Refusal::new("trials-not-now"))
    }
}

/// Takes part, with or without a set.
pub(super) fn join(tx: &mut Tx, may: &MayTry, uid: Uid, place: &str, borrows: bool) -> Result<(), Problem> {
    may.trial().while_open()?;
    let trial = may.trial().id;
    let borrows = borrows && may.trial().said.sets > 0;
    tries::join(tx, uid, trial, may.actor().id, place, borrows)?;
    record(tx, may, "trials.joined", "")
}

/// What somebody makes of it, among those who take part.
fn own(tx: &mut Tx, may: &MayTry) -> Result<Try, Problem> {
    let me = may.actor().id;
    let tries = tries::of_trial(tx, may.trial().id)?;
    let own = tries.into_iter().find(|each| each.person.id == me);
    own.ok_or(Problem::Missing)
}

/// Leaves, without a reason. A set comes back first.
pub(super) fn leave(tx: &mut Tx, may: &MayTry) -> Result<(), Problem> {
    let own = own(tx, may)?;
    if own.holds_set() {
        return Err(Refusal::new("trials-return-first").into());
    }
    if tries::leave(tx, own.id)? {
        record(tx, may, "trials.left", "")?;
    }
    Ok(())
}

/// Tells what happened, or tells it otherwise.
pub(super) fn tell(tx: &mut Tx, may: &MayTry, account: &Account) -> Result<(), Problem> {
    let own = own(tx, may)?;
    if own.told.is_none() {
        may.trial().while_open()?;
    }
    tries::tell(tx, own.id, account)?;
    record(tx, may, "trials.told", account.again.word())
}

fn find(tx: &mut Tx, may: &MayTry, uid: Uid) -> Result<Try, Problem> {
    let tries = tries::of_trial(tx, may.trial().id)?;
    tries
        .into_iter()
        .find(|each| each.uid == uid)
        .ok_or(Problem::Missing)
}

/// A set leaves to somebody who asked for one. Twice is as once.
pub(super) fn lend(tx: &mut Tx, may: &MayTry, uid: Uid, due: Instant) -> Result<(), Problem> {
    let each = find(tx, may, uid)?;
    if each.holds_set() {
        return Ok(());
    }
    if !each.borrows || each.left.is_some() {
        return Err(Refusal::new("trials-not-now").into());
    }
    if !store::take_set(tx, may.trial().id)? {
        return Err(Refusal::new("trials-no-set-left").into());
    }
    tries::lend(tx, each.id, due)?;
    tx.record(
        Trace::new("trials.lent", Some(may.actor().id))
            .about(each.person.id)
            .inside(may.trial().space_id, Audience::Space)
            .to("trial", may.trial().id),
    )
}

/// A set is back. Twice is as once.
pub(super) fn take_back(tx: &mut Tx, may: &MayTry, uid: Uid) -> Result<(), Problem> {
    let each = find(tx, may, uid)?;
    if !tries::take_back(tx, each.id)? {
        return Ok(());
    }
    store::give_set(tx, may.trial().id)?;
    tx.record(
        Trace::new("trials.returned", Some(may.actor().id))
            .about(each.person.id)
            .inside(may.trial().space_id, Audience::Space)
            .to("trial", may.trial().id),
    )
}

fn record(tx: &mut Tx, may: &MayTry, verb: &'static str, detail: &str) -> Result<(), Problem> {
    let trial = may.trial();
    let audience = if trial.is_apart() {
        Audience::Own
    } else {
        Audience::Space
    };
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .inside(trial.space_id, audience)
            .to("trial", trial.id)
            .detail(detail),
    )
}
