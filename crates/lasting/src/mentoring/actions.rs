//! Opening another collective, saying, ending.

use kernel::{Audience, Problem, Trace, Uid};
use platform::Tx;
use spaces::opening::{self, Wish};
use spaces::space;
use spaces::space::access::{May, OpenInside};

use super::access::Seen;
use super::store::{self, Kind};

/// Opens a collective from the trame of one's own, beside it, and begins to mentor it. Gives the identifier of the page;
/// the same form sent twice opens one.
pub(super) fn open(tx: &mut Tx, may: &May<OpenInside>, wish: &Wish, asked: &str) -> Result<Uid, Problem> {
    let (mentor, actor) = (may.space(), may.actor());
    let slug = opening::open(tx, actor, None, &mentor.shape, wish)?;
    let opened = space::by_slug(tx, &slug)?.ok_or(Problem::broken("a space that was opened is not there"))?;
    let uid = wish.once;
    let Some(id) = store::begin(tx, uid, mentor.id, opened.id, actor.id)? else {
        return Ok(uid);
    };
    opening::remember_origin(tx, opened.id, &mentor.name, &format!("/spaces/{}", mentor.slug))?;
    for space in [mentor.id, opened.id] {
        let trace = Trace::new("mentoring.begun", Some(actor.id));
        tx.record(trace.inside(space, Audience::Space).to("mentoring", id))?;
    }
    if !asked.is_empty() {
        let word = tx.new_uid();
        store::say(tx, word, id, opened.id, actor.id, (Kind::Asked, asked))?;
    }
    Ok(uid)
}

/// Says what was asked, given or learnt; the same form sent twice says it once.
pub(super) fn say(tx: &mut Tx, seen: &Seen, uid: Uid, kind: Kind, text: &str) -> Result<(), Problem> {
    let side = seen.side.space.id;
    if store::say(tx, uid, seen.mentoring.id, side, seen.actor.id, (kind, text))? {
        record(tx, seen, "mentoring.said", kind.word())?;
    }
    Ok(())
}

/// Takes back what one said.
pub(super) fn take_back(tx: &mut Tx, seen: &Seen, word: Uid) -> Result<(), Problem> {
    if !store::take_back(tx, word, seen.mentoring.id, seen.actor.id)? {
        return Err(Problem::Missing);
    }
    record(tx, seen, "mentoring.withdrawn", "")
}

/// Ends it.
pub(super) fn end(tx: &mut Tx, seen: &Seen) -> Result<(), Problem> {
    if store::end(tx, seen.mentoring.id, seen.actor.id)? {
        record(tx, seen, "mentoring.ended", "")?;
    }
    Ok(())
}

fn record(tx: &mut Tx, seen: &Seen, verb: &'static str, detail: &str) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(seen.actor.id))
            .inside(seen.side.space.id, Audience::Space)
            .to("mentoring", seen.mentoring.id)
            .detail(detail),
    )
}
