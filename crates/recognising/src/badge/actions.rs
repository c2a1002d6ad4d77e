//! Describing what one may be recognised for.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;
use platform::media::{self, Picture};

use super::access::MayAward;
use super::model::{Badge, Worded};
use super::store;

/// Describes a badge; the same form sent twice describes one.
pub(super) fn describe(tx: &mut Tx, may: &MayAward, once: Uid, worded: &Worded) -> Result<(), Problem> {
    let (space, me) = (may.seen().space.id, may.actor().id);
    match store::insert(tx, once, space, me, worded)? {
        Some(id) => record(tx, may, "badge.described", id),
        None => Ok(()),
    }
}

/// Describes it otherwise. What was given before says what it said.
pub(super) fn change(
    tx: &mut Tx,
    may: &MayAward,
    badge: &Badge,
    version: i64,
    worded: &Worded,
) -> Result<(), Problem> {
    if !store::change(tx, badge.id, version, worded)? {
        return Err(Refusal::new("badge-changed-meanwhile").into());
    }
    record(tx, may, "badge.changed", badge.id)
}

/// Gives it a picture instead of the drawing. The former one is given, for its files.
pub(super) fn portray(
    tx: &mut Tx,
    may: &MayAward,
    badge: &Badge,
    uid: Uid,
    words: &str,
    picture: &Picture,
) -> Result<Option<Uid>, Problem> {
    let former = forget(tx, badge)?;
    media::remember(tx, uid, may.actor().id, words, picture)?;
    store::portray(tx, badge.id, Some(uid), words)?;
    record(tx, may, "badge.changed", badge.id)?;
    Ok(former)
}

/// Lets the house draw it again.
pub(super) fn unportray(tx: &mut Tx, may: &MayAward, badge: &Badge) -> Result<Option<Uid>, Problem> {
    let former = forget(tx, badge)?;
    if former.is_some() {
        store::portray(tx, badge.id, None, "")?;
        record(tx, may, "badge.changed", badge.id)?;
    }
    Ok(former)
}

fn forget(tx: &mut Tx, badge: &Badge) -> Result<Option<Uid>, Problem> {
    let former = badge.picture.as_ref().and_then(|picture| picture.parse().ok());
    if let Some(former) = former {
        media::forget(tx, former)?;
    }
    Ok(former)
}

/// Lays it aside: nobody is given it any more, and those who have it keep it.
pub(super) fn withdraw(tx: &mut Tx, may: &MayAward, badge: &Badge) -> Result<(), Problem> {
    if store::withdraw(tx, badge.id)? {
        record(tx, may, "badge.withdrawn", badge.id)?;
    }
    Ok(())
}

/// Takes it up again.
pub(super) fn restore(tx: &mut Tx, may: &MayAward, badge: &Badge) -> Result<(), Problem> {
    if store::restore(tx, badge.id)? {
        record(tx, may, "badge.restored", badge.id)?;
    }
    Ok(())
}

fn record(tx: &mut Tx, may: &MayAward, verb: &'static str, id: i64) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(may.actor().id)).inside(may.seen().space.id, Audience::Space);
    tx.record(trace.to("badge", id))
}
