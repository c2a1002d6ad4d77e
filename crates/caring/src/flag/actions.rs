//! Saying it, and answering it.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace};
use platform::{House, Tx};
use spaces::space::access::{Belong, May};

use super::access::Seen;
use super::model::{Flag, Outcome};
use super::store::{self, New};
use crate::moderation::{others, tell};

/// Says it; the same form sent twice says it once. Those who may answer are told that something waits.
///
/// # Errors
/// The refusal `flag-already`.
pub(super) fn say(tx: &mut Tx, house: &House, may: &May<Belong>, new: &New) -> Result<(), Problem> {
    let (space, me) = (may.space(), may.actor().id);
    let open = store::about(tx, space.id, &new.content)?;
    if open.iter().any(|flag| flag.by.id == me && flag.uid != new.uid) {
        return Err(Refusal::new("flag-already").into());
    }
    let Some(id) = store::insert(tx, space.id, me, new)? else {
        return Ok(());
    };
    tx.record(trace("flag.said", None, space.id, id))?;
    let path = format!("/flags/{}", new.uid);
    for other in others(tx, space.id, me, new.author)? {
        tell(tx, house, other, "flag-waits", &space.name, &path, &new.article)?;
    }
    Ok(())
}

/// Leaves the text as it is, and says why.
///
/// # Errors
/// The refusal `flag-nothing-to-answer`.
pub(super) fn leave(tx: &mut Tx, house: &House, seen: &Seen, words: &str) -> Result<(), Problem> {
    if seen.may_answer() && close(tx, house, &seen.flag, seen.actor.id, (Outcome::Left, words))? {
        Ok(())
    } else {
        Err(Refusal::new("flag-nothing-to-answer").into())
    }
}

/// Something was decided about a text: whoever said something of it is told.
///
/// # Errors
/// When the store refuses.
pub(crate) fn decided(
    tx: &mut Tx,
    house: &House,
    space: SpaceId,
    content: &(String, i64),
    by: PersonId,
) -> Result<(), Problem> {
    for flag in store::about(tx, space, content)? {
        close(tx, house, &flag, by, (Outcome::Measure, ""))?;
    }
    Ok(())
}

fn close(
    tx: &mut Tx,
    house: &House,
    flag: &Flag,
    by: PersonId,
    (outcome, words): (Outcome, &str),
) -> Result<bool, Problem> {
    if !store::answer(tx, flag.id, by, outcome, words)? {
        return Ok(false);
    }
    tx.record(trace("flag.answered", Some(by), flag.space, flag.id).detail(outcome.word()))?;
    if flag.by.id != by {
        tell(
            tx,
            house,
            flag.by.id,
            "flag-news",
            &flag.space_name,
            &flag.path(),
            &flag.article,
        )?;
    }
    Ok(true)
}

/// On no list: neither that somebody said it, nor of what.
fn trace(verb: &'static str, who: Option<PersonId>, space: SpaceId, id: i64) -> Trace {
    Trace::new(verb, who).inside(space, Audience::Own).to("flag", id)
}
