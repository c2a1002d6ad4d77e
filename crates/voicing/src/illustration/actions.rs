//! Giving a work, taking it back; hiding one.
//!
//! What its author does under a name that is not theirs leaves a trace that names nobody and no thing, on no list.

use kernel::{Audience, Problem, Refusal, Trace};
use platform::media::{self, Picture};
use platform::{Actor, Tx};
use spaces::space::access::{Belong, May};

use super::access::MayDo;
use super::model::Illustration;
use super::moderated;
use super::store::{self, Made};
use crate::voice::agreement::{Voiced, elsewhere};
use crate::words::Reach;

/// The most works of a space.
const MOST: i64 = 2_000;

/// Gives a work; whether the same form had not done so before.
///
/// # Errors
/// The refusal `illustration-enough`.
pub(super) fn give(tx: &mut Tx, may: &May<Belong>, made: &Made, picture: &Picture) -> Result<bool, Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    if store::count(tx, space)? >= MOST {
        return Err(Refusal::new("illustration-enough").with("most", MOST).into());
    }
    if store::insert(tx, space, me, made)?.is_none() {
        return Ok(false);
    }
    media::remember_guarded(tx, made.media, me, &made.alternative, picture)?;
    let work = store::by_uid(tx, made.uid)?.ok_or(Problem::Missing)?;
    tx.record(by_author("illustration.given", &work, may.actor()))?;
    Ok(true)
}

/// Its author takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &MayDo) -> Result<(), Problem> {
    if store::withdraw(tx, may.work.id)? {
        tx.record(by_author("illustration.withdrawn", &may.work, &may.actor))?;
    }
    Ok(())
}

/// Its author puts it back.
pub(super) fn restore(tx: &mut Tx, may: &MayDo) -> Result<(), Problem> {
    if store::restore(tx, may.work.id)? {
        tx.record(by_author("illustration.restored", &may.work, &may.actor))?;
    }
    Ok(())
}

/// Moderation hides it, and says why; without a reason nothing is done. Where that is done in the name of an agreement
/// nothing happens, and the place where it is done is given.
pub(super) fn hide(tx: &mut Tx, may: &MayDo, reason: Option<&str>) -> Result<Option<String>, Problem> {
    let place = elsewhere(tx, &may.space, &voiced(&may.work))?;
    if place.is_none()
        && let Some(reason) = reason
        && store::hide(tx, may.work.id, may.actor.id, reason)?
    {
        tx.record(by_moderation("illustration.hidden", may))?;
    }
    Ok(place)
}

/// Moderation shows it again. What was hidden in the name of an agreement is shown again where that is lifted, which is
/// given.
pub(super) fn unhide(tx: &mut Tx, may: &MayDo) -> Result<Option<String>, Problem> {
    let place = elsewhere(tx, &may.space, &voiced(&may.work))?;
    if place.is_none() && store::unhide(tx, may.work.id)? {
        tx.record(by_moderation("illustration.shown", may))?;
    }
    Ok(place)
}

/// As moderation meets it.
pub(super) fn voiced(work: &Illustration) -> Voiced {
    Voiced {
        kind: moderated::KIND,
        id: work.id,
        find: moderated::find,
        hidden: work.why_hidden(),
    }
}

fn by_author(verb: &'static str, work: &Illustration, actor: &Actor) -> Trace {
    if work.byline != actor.name {
        return Trace::new(verb, None).inside(work.space_id, Audience::Own);
    }
    let audience = match work.reach {
        Reach::Space => Audience::Space,
        Reach::Public => Audience::Public,
    };
    Trace::new(verb, Some(actor.id))
        .inside(work.space_id, audience)
        .to("illustration", work.id)
}

/// Who hid it; never whose it is.
fn by_moderation(verb: &'static str, may: &MayDo) -> Trace {
    Trace::new(verb, Some(may.actor.id))
        .inside(may.work.space_id, Audience::Space)
        .to("illustration", may.work.id)
}
