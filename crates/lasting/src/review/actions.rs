//! Opening a review, telling, asking anew.

use kernel::{Audience, Instant, PersonId, Problem, Trace, Uid};
use platform::calendar::Calendar;
use platform::{House, Tx};
use spaces::letter;
use spaces::space::Space;
use trame::MessageKind;

use super::access::MayReview;
use super::store;
use crate::course;
use crate::lifetime::store as births;

/// Opens the review of a space and tells its members in its own words; `by` is nobody when its day has come.
///
/// # Errors
/// The refusals of [`course::may_open`]; the same form sent twice opens one.
pub(super) fn open(
    tx: &mut Tx,
    house: &House,
    space: &Space,
    uid: Uid,
    due: Instant,
    by: Option<PersonId>,
) -> Result<(), Problem> {
    let opened = store::open(tx, space.id)?;
    if opened.is_some_and(|(known, _)| known == uid) {
        return Ok(());
    }
    course::may_open(space.life, opened.is_some())?;
    let since = match store::last(tx, space.id)? {
        (_, Some(carried)) => carried,
        (_, None) => births::opened(tx, space.id)?,
    };
    let Some(id) = store::insert(tx, space.id, uid, since, due)? else {
        return Ok(());
    };
    tx.record(
        Trace::new("review.opened", by)
            .inside(space.id, Audience::Space)
            .to("review", id),
    )?;
    let link = format!("{}/reviews/{uid}", house.settings().base);
    let zone = house.instance().zone.clone();
    for person in births::members(tx, space.id)? {
        letter::write_about(tx, Some(space.id), person, |language, name| {
            let date = Calendar::new(language, &zone).day(house.languages(), due);
            let values = [
                ("person", name),
                ("space", space.name.clone()),
                ("date", date),
                ("link", link.clone()),
            ];
            let (words, trame) = (house.languages(), &space.shape.trame);
            letter::text(words, trame, MessageKind::ReviewDue, language, &values)
        })?;
    }
    Ok(())
}

/// Tells what it was for oneself, or tells it otherwise.
pub(super) fn tell(tx: &mut Tx, may: &MayReview, text: &str) -> Result<(), Problem> {
    let review = &may.seen.review;
    while_open(review)?;
    store::tell(tx, review.id, may.actor.id, text)?;
    record(tx, may, "review.story_told", Audience::Own)
}

/// Takes it back.
pub(super) fn take_back(tx: &mut Tx, may: &MayReview) -> Result<(), Problem> {
    if store::take_back(tx, may.seen.review.id, may.actor.id)? {
        record(tx, may, "review.story_withdrawn", Audience::Own)?;
    }
    Ok(())
}

/// Holds room for another decision, when nothing came of the one that was taken.
pub(super) fn ask_again(tx: &mut Tx, may: &MayReview) -> Result<(), Problem> {
    let review = &may.seen.review;
    while_open(review)?;
    let is_void = store::decision(tx, review.decision)?.is_some_and(|decided| decided.is_void());
    if is_void && store::ask_again(tx, review.id)? {
        record(tx, may, "review.asked_again", Audience::Space)?;
    }
    Ok(())
}

fn while_open(review: &store::Review) -> Result<(), Problem> {
    match review.outcome {
        None => Ok(()),
        Some(_) => Err(kernel::Refusal::new("review-carried-already").into()),
    }
}

pub(super) fn record(
    tx: &mut Tx,
    may: &MayReview,
    verb: &'static str,
    audience: Audience,
) -> Result<(), Problem> {
    let review = &may.seen.review;
    tx.record(
        Trace::new(verb, Some(may.actor.id))
            .inside(review.space_id, audience)
            .to("review", review.id),
    )
}
