//! Keeping a dosage, telling whether it helped, taking it away.

use dosage::{Answers, advise, shipped};
use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access;

use super::store::{self, Kept, New, Outcome};
use crate::rule;

/// Lets somebody read a dosage: its author, or the members of the space in which it was kept.
pub(super) fn to_read(tx: &mut Tx, uid: Uid) -> Result<Kept, Problem> {
    let me = tx.signed_in()?.id;
    let kept = store::find(tx, uid)?.ok_or(Problem::Missing)?;
    if kept.person == me {
        return Ok(kept);
    }
    match &kept.space {
        Some((slug, _)) if !kept.removed && access::to_see(tx, slug)?.belongs() => Ok(kept),
        _ => Err(Problem::Missing),
    }
}

/// Lets its author change it.
pub(super) fn to_change(tx: &mut Tx, uid: Uid) -> Result<Kept, Problem> {
    let me = tx.signed_in()?.id;
    let kept = to_read(tx, uid)?;
    if kept.person == me {
        Ok(kept)
    } else {
        Err(Problem::Forbidden)
    }
}

/// Keeps what was told, for oneself or in a space that one belongs to.
pub(super) fn keep(
    tx: &mut Tx,
    slug: Option<&str>,
    once: Uid,
    title: &str,
    told: &str,
) -> Result<(), Problem> {
    let me = tx.signed_in()?.id;
    let (space, rules) = match slug {
        Some(slug) => {
            let may = access::to_belong(tx, slug)?;
            let settings = rule::settings(tx, may.space().id)?;
            (Some(may.space().id), settings.over(shipped()))
        }
        None => (None, shipped().clone()),
    };
    let answers = Answers::read(told, &rules);
    let advice = advise(&rules, &answers);
    if !advice.is_known() {
        return Err(Refusal::new("kept-nothing-told").into());
    }
    let new = New {
        uid: once,
        space,
        person: me,
        title,
        answers: &answers,
        advice: &advice,
    };
    let Some(id) = store::insert(tx, &new)? else {
        return Ok(());
    };
    let trace = Trace::new("dosage.kept", Some(me)).to("dosage", id);
    tx.record(match space {
        Some(space) => trace.inside(space, Audience::Space),
        None => trace,
    })
}

/// Its author tells whether it helped.
pub(super) fn tell(tx: &mut Tx, uid: Uid, outcome: Outcome, words: &str) -> Result<(), Problem> {
    let kept = to_change(tx, uid)?;
    store::tell(tx, kept.id, outcome, words)?;
    let trace = Trace::new("dosage.outcome_told", Some(kept.person)).to("dosage", kept.id);
    tx.record(trace.detail(outcome.word()))
}

/// Its author takes it away.
pub(super) fn remove(tx: &mut Tx, uid: Uid) -> Result<(), Problem> {
    let kept = to_change(tx, uid)?;
    if store::remove(tx, kept.id)? {
        tx.record(Trace::new("dosage.removed", Some(kept.person)).to("dosage", kept.id))?;
    }
    Ok(())
}

/// Its author puts it back.
pub(super) fn restore(tx: &mut Tx, uid: Uid) -> Result<(), Problem> {
    let kept = to_change(tx, uid)?;
    if store::restore(tx, kept.id)? {
        tx.record(Trace::new("dosage.restored", Some(kept.person)).to("dosage", kept.id))?;
    }
    Ok(())
}
