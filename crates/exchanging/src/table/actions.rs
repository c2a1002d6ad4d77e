//! Laying something on the table, taking it back. Only hiding what somebody else laid there is told to the ledger.

use kernel::{Audience, Problem, Trace, Uid};
use learning::cohort::MayFollow;
use platform::{Tx, media};
use spaces::space::access::{May, Moderate};

use super::model::Words;
use super::store;

/// A member lays something there, with its picture; whether the same form had not been sent before.
pub(super) fn lay(
    tx: &mut Tx,
    may: &MayFollow,
    uid: Uid,
    words: &Words,
    picture: Option<(Uid, media::Picture)>,
) -> Result<bool, Problem> {
    let (space, me) = (may.seen().id(), may.actor().id);
    let media = picture.as_ref().map(|(media, _)| *media);
    if !store::insert(tx, uid, space, me, words, media)? {
        return Ok(false);
    }
    if let Some((media, picture)) = picture {
        media::remember_guarded(tx, media, me, &words.alternative, &picture)?;
    }
    Ok(true)
}

/// Its author takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &MayFollow, thing: Uid) -> Result<(), Problem> {
    let id = own(tx, may, thing)?;
    store::withdraw(tx, id).map(drop)
}

/// Its author puts it back.
pub(super) fn restore(tx: &mut Tx, may: &MayFollow, thing: Uid) -> Result<(), Problem> {
    let id = own(tx, may, thing)?;
    store::restore(tx, id).map(drop)
}

fn own(tx: &mut Tx, may: &MayFollow, thing: Uid) -> Result<i64, Problem> {
    let (id, author) = store::find(tx, thing, may.seen().id())?;
    if author == may.actor().id {
        Ok(id)
    } else {
        Err(Problem::Forbidden)
    }
}

/// Somebody who looks after the place hides it. It is kept.
pub(super) fn hide(tx: &mut Tx, may: &May<Moderate>, thing: Uid) -> Result<(), Problem> {
    let space = may.space().id;
    let (id, author) = store::find(tx, thing, space)?;
    if store::hide(tx, id)? {
        let trace = Trace::new("table_thing.hidden", Some(may.actor().id));
        tx.record(
            trace
                .about(author)
                .inside(space, Audience::Own)
                .to("table_thing", id),
        )?;
    }
    Ok(())
}
