//! Proposing, amending, saying what one thinks, closing, saying what came of it.

use kernel::{Audience, Instant, Problem, Refusal, Trace};
use platform::Tx;
use spaces::membership;
use spaces::space::access::{Belong, May};

use super::access::MayDecide;
use super::model::{Choice, Decision, Outcome, Sayable, check};
use super::store::{self, New};

/// Puts a proposal to the members; the same form sent twice puts it once.
pub(super) fn propose(tx: &mut Tx, may: &May<Belong>, new: &New) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    match store::insert(tx, space, me, new)? {
        Some(id) => tx.record(
            Trace::new("decision.proposed", Some(me))
                .inside(space, Audience::Space)
                .to("decision", id)
                .detail(new.method.word()),
        ),
        None => Ok(()),
    }
}

/// Words it otherwise. Those who had said something read that it changed.
pub(super) fn amend(tx: &mut Tx, may: &MayDecide, version: i64, new: &New) -> Result<(), Problem> {
    may.decision().while_open(tx.now())?;
    if !store::amend(tx, may.decision().id, version, new)? {
        return Err(Refusal::new("decision-changed-meanwhile").into());
    }
    record(tx, may, "decision.amended", "")
}

/// Says what one thinks, or something else than before.
pub(super) fn take(tx: &mut Tx, may: &MayDecide, choice: &Choice, reason: &str) -> Result<(), Problem> {
    let decision = may.decision();
    while_open(tx, decision)?;
    let (options, people) = (store::options(tx, decision)?, electable(tx, decision)?);
    let sayable = Sayable {
        method: decision.method,
        options: options.len(),
        points: decision.points,
        people: &people,
    };
    check(&sayable, choice, reason)?;
    store::take(tx, decision, may.actor().id, choice, reason)?;
    record(tx, may, "stance.taken", "")
}

/// Lets a word be said or taken back: nobody closes it before that is written.
fn while_open(tx: &mut Tx, decision: &Decision) -> Result<(), Problem> {
    decision.while_open(tx.now())?;
    if store::hold_open(tx, decision.id)? {
        Ok(())
    } else {
        Err(Refusal::new("decision-closed").into())
    }
}

/// Who may be named: the members.
fn electable(tx: &mut Tx, decision: &Decision) -> Result<Vec<kernel::PersonId>, Problem> {
    if decision.method != super::model::Method::Election {
        return Ok(Vec::new());
    }
    let members = membership::names(tx, decision.space_id)?;
    Ok(members.into_iter().map(|member| member.id).collect())
}

/// Takes one's word back.
pub(super) fn take_back(tx: &mut Tx, may: &MayDecide) -> Result<(), Problem> {
    while_open(tx, may.decision())?;
    if store::take_back(tx, may.decision().id, may.actor().id)? {
        record(tx, may, "stance.withdrawn", "")?;
    }
    Ok(())
}

/// Asks a second time, now that everybody has heard the reasons of the first.
pub(super) fn next_round(tx: &mut Tx, may: &MayDecide) -> Result<(), Problem> {
    let decision = may.decision();
    if !decision.has_next_round(tx.now()) {
        return Err(Refusal::new("decision-closed").into());
    }
    if store::next_round(tx, decision.id)? {
        record(tx, may, "decision.asked_again", "")?;
    }
    Ok(())
}

/// Closes it before its hour. Twice is as once.
pub(super) fn close(tx: &mut Tx, may: &MayDecide) -> Result<(), Problem> {
    may.decision().while_open(tx.now())?;
    if store::close(tx, may.decision().id)? {
        record(tx, may, "decision.closed", "")?;
    }
    Ok(())
}

/// Says what came of it, or says it otherwise.
pub(super) fn settle(
    tx: &mut Tx,
    may: &MayDecide,
    outcome: Outcome,
    words: &str,
    review: Option<Instant>,
) -> Result<(), Problem> {
    may.decision().once_closed(tx.now())?;
    if !store::settle(tx, may.decision().id, outcome, words, may.actor().id, review)? {
        return Err(Refusal::new("decision-closed").into());
    }
    record(tx, may, "decision.settled", outcome.word())
}

/// Its author takes it back, as long as nothing came of it.
pub(super) fn withdraw(tx: &mut Tx, may: &MayDecide) -> Result<(), Problem> {
    if may.decision().outcome.is_some() {
        return Err(Refusal::new("decision-closed").into());
    }
    if store::withdraw(tx, may.decision().id)? {
        record(tx, may, "decision.withdrawn", "")?;
    }
    Ok(())
}

/// Its author puts it back.
pub(super) fn restore(tx: &mut Tx, may: &MayDecide) -> Result<(), Problem> {
    if store::restore(tx, may.decision().id)? {
        record(tx, may, "decision.restored", "")?;
    }
    Ok(())
}

fn record(tx: &mut Tx, may: &MayDecide, verb: &'static str, detail: &str) -> Result<(), Problem> {
    let decision = may.decision();
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .inside(decision.space_id, Audience::Space)
            .to("decision", decision.id)
            .detail(detail),
    )
}
