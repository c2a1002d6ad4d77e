//! Weighing a rule otherwise, adding one, taking it away.

use dosage::shipped;
use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Describe, May};

use super::model::Own;
use super::store;

/// A rule counts otherwise from now on, for a reason that stays. The same as before changes nothing.
pub(super) fn weigh(
    tx: &mut Tx,
    may: &May<Describe>,
    rule: &str,
    weight: i64,
    reason: &str,
) -> Result<(), Problem> {
    let space = may.space().id;
    let known = store::settings(tx, space)?.over(shipped());
    let known = known
        .rules
        .iter()
        .find(|each| each.key == rule)
        .ok_or(Problem::Missing)?;
    if i64::from(known.weight) == weight {
        return Ok(());
    }
    store::weigh(tx, space, rule, weight, reason, may.actor().id)?;
    trace(tx, may, "dosage_rule.weighed", rule)
}

/// The community adds a rule of its own; the same form sent twice adds one.
pub(super) fn add(tx: &mut Tx, may: &May<Describe>, once: Uid, own: &Own) -> Result<(), Problem> {
    if !own.is_known(shipped()) {
        return Err(Refusal::new("form-choose").into());
    }
    if store::add(tx, may.space().id, once, own, may.actor().id)? {
        trace(tx, may, "dosage_rule.added", &own.variable)?;
    }
    Ok(())
}

/// It is taken away, and kept for whoever wants it back.
pub(super) fn remove(tx: &mut Tx, may: &May<Describe>, uid: Uid) -> Result<(), Problem> {
    if store::remove(tx, may.space().id, uid)? {
        trace(tx, may, "dosage_rule.removed", "")?;
    }
    Ok(())
}

/// It counts again.
pub(super) fn restore(tx: &mut Tx, may: &May<Describe>, uid: Uid) -> Result<(), Problem> {
    if store::restore(tx, may.space().id, uid)? {
        trace(tx, may, "dosage_rule.restored", "")?;
    }
    Ok(())
}

fn trace(tx: &mut Tx, may: &May<Describe>, verb: &'static str, detail: &str) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .inside(may.space().id, Audience::Space)
            .detail(detail),
    )
}
