//! Taking a snapshot, and taking it back.

use kernel::{Audience, Problem, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Belong, May};

use super::access::MayTakeBack;
use super::store;

/// Takes a snapshot of what the space looks like now; the same form sent twice takes one.
pub(super) fn take(tx: &mut Tx, may: &May<Belong>, uid: Uid, words: &str) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    let roles: Vec<String> = may
        .space()
        .shape
        .trame
        .roles
        .iter()
        .map(|role| role.key.clone())
        .collect();
    let body = store::now(tx, space, &roles)?;
    match store::insert(tx, uid, space, me, &body, words)? {
        Some(id) => tx.record(
            Trace::new("community_snapshot.taken", Some(me))
                .inside(space, Audience::Space)
                .to("community_snapshot", id),
        ),
        None => Ok(()),
    }
}

/// Whoever took it takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &MayTakeBack) -> Result<(), Problem> {
    if store::withdraw(tx, may.snapshot.id)? {
        record(tx, may, "community_snapshot.withdrawn")?;
    }
    Ok(())
}

/// Whoever took it puts it back.
pub(super) fn restore(tx: &mut Tx, may: &MayTakeBack) -> Result<(), Problem> {
    if store::restore(tx, may.snapshot.id)? {
        record(tx, may, "community_snapshot.restored")?;
    }
    Ok(())
}

fn record(tx: &mut Tx, may: &MayTakeBack, verb: &'static str) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(may.actor.id))
            .inside(may.snapshot.space_id, Audience::Own)
            .to("community_snapshot", may.snapshot.id),
    )
}
