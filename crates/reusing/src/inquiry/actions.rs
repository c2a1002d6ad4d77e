//! Asking, bringing, answering, accepting.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Belong, May as MaySpace};

use super::access::{Accept, May, Reopen, Restore, Reword, Withdraw, Work};
use super::model::Inquiry;
use super::store::{self, New};

fn record(
    tx: &mut Tx,
    verb: &'static str,
    inquiry: &Inquiry,
    who: PersonId,
    audience: Audience,
) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(who)).inside(inquiry.space_id, audience);
    tx.record(trace.to("inquiry", inquiry.id))
}

/// Asks; the same form sent twice asks once.
pub(super) fn ask(tx: &mut Tx, may: &MaySpace<Belong>, new: &New<'_>) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    match store::insert(tx, space, me, new)? {
        Some(id) => {
            let trace = Trace::new("inquiry.asked", Some(me)).inside(space, Audience::Public);
            tx.record(trace.to("inquiry", id))
        }
        None if store::is_there(tx, new.uid, me)? => Ok(()),
        None => Err(Refusal::new("inquiry-taken-up-already").into()),
    }
}

/// Puts it in other words.
pub(super) fn reword(tx: &mut Tx, may: &May<Reword>, title: &str, body: &str) -> Result<(), Problem> {
    store::reword(tx, may.inquiry().id, title, body)?;
    record(
        tx,
        "inquiry.reworded",
        may.inquiry(),
        may.actor().id,
        Audience::Space,
    )
}

/// Brings a piece.
pub(super) fn bring(tx: &mut Tx, may: &May<Work>, once: Uid, body: &str) -> Result<(), Problem> {
    if store::bring(tx, may.inquiry().id, once, may.actor().id, body)? {
        record(
            tx,
            "inquiry.piece-brought",
            may.inquiry(),
            may.actor().id,
            Audience::Space,
        )?;
    }
    Ok(())
}

/// Writes the answer anew, unless somebody did since `version`.
pub(super) fn answer(tx: &mut Tx, may: &May<Work>, version: i64, text: &str) -> Result<(), Problem> {
    let inquiry = may.inquiry();
    if inquiry.answer == text {
        return Ok(());
    }
    if !store::answer(tx, inquiry.id, version, text, may.actor().id)? {
        return Err(Refusal::new("inquiry-changed-meanwhile").into());
    }
    record(tx, "inquiry.answered", inquiry, may.actor().id, Audience::Public)
}

/// Says that the answer answers.
pub(super) fn accept(tx: &mut Tx, may: &May<Accept>) -> Result<(), Problem> {
    if store::accept(tx, may.inquiry().id, may.actor().id)? {
        record(
            tx,
            "inquiry.accepted",
            may.inquiry(),
            may.actor().id,
            Audience::Public,
        )?;
    }
    Ok(())
}

/// Opens it again.
pub(super) fn reopen(tx: &mut Tx, may: &May<Reopen>) -> Result<(), Problem> {
    if store::reopen(tx, may.inquiry().id)? {
        record(
            tx,
            "inquiry.reopened",
            may.inquiry(),
            may.actor().id,
            Audience::Space,
        )?;
    }
    Ok(())
}

/// Takes it back. It is kept.
pub(super) fn withdraw(tx: &mut Tx, may: &May<Withdraw>) -> Result<(), Problem> {
    if store::withdraw(tx, may.inquiry().id, may.actor().id)? {
        record(
            tx,
            "inquiry.withdrawn",
            may.inquiry(),
            may.actor().id,
            Audience::Own,
        )?;
    }
    Ok(())
}

/// Puts it back.
pub(super) fn restore(tx: &mut Tx, may: &May<Restore>) -> Result<(), Problem> {
    if !store::restore(tx, may.inquiry().id)? {
        return Err(Refusal::new("inquiry-taken-up-already").into());
    }
    record(
        tx,
        "inquiry.restored",
        may.inquiry(),
        may.actor().id,
        Audience::Own,
    )
}
