//! Putting a survey together.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;

use super::access::MayLead;
use super::model::{Body, Item, MOST_ITEMS};
use super::store::{self, Survey};

/// Makes one; the same form sent twice makes it once.
pub(super) fn make(tx: &mut Tx, may: &MayLead, once: Uid, origin: &str, body: &Body) -> Result<(), Problem> {
    let (space, me) = (may.space.space.id, may.actor().id);
    match store::insert(tx, once, space, me, origin, body)? {
        Some(id) => record(tx, may, "survey.made", id),
        None => Ok(()),
    }
}

/// Writes its draft anew.
///
/// # Errors
/// The refusal `survey-changed-meanwhile` when somebody else did since `edition`.
pub(super) fn save(tx: &mut Tx, survey: &Survey, edition: i64, body: &Body) -> Result<(), Problem> {
    if store::save(tx, survey.id, edition, body)? {
        Ok(())
    } else {
        Err(Refusal::new("survey-changed-meanwhile").into())
    }
}

/// Adds a question at the end, or after the last of a page; the same form sent twice adds it once.
pub(super) fn add(tx: &mut Tx, survey: &Survey, item: Item) -> Result<(), Problem> {
    let mut body = survey.draft.clone();
    if body.item(&item.key).is_some() {
        return Ok(());
    }
    if body.items.len() >= MOST_ITEMS {
        return Err(Refusal::new("survey-too-many").with("most", MOST_ITEMS).into());
    }
    body.items.push(item);
    save(tx, survey, survey.edition, &body)
}

/// Moves a question past its neighbour that is shown.
pub(super) fn shift(tx: &mut Tx, survey: &Survey, key: &str, up: bool) -> Result<(), Problem> {
    let mut body = survey.draft.clone();
    let from = body.items.iter().position(|item| item.key == key);
    let from = from.ok_or(Problem::Missing)?;
    let is_shown = |place: &usize| body.items.get(*place).is_some_and(|item| !item.removed);
    let to = if up {
        (0..from).rev().find(is_shown)
    } else {
        (from + 1..body.items.len()).find(is_shown)
    };
    let Some(to) = to else { return Ok(()) };
    let item = body.items.remove(from);
    body.items.insert(to, item);
    save(tx, survey, survey.edition, &body)
}

/// Takes a question out, or puts it back.
pub(super) fn set_removed(tx: &mut Tx, survey: &Survey, key: &str, removed: bool) -> Result<(), Problem> {
    let mut body = survey.draft.clone();
    let item = body.items.iter_mut().find(|item| item.key == key);
    let item = item.ok_or(Problem::Missing)?;
    if item.removed == removed {
        return Ok(());
    }
    item.removed = removed;
    save(tx, survey, survey.edition, &body)
}

/// Withdraws it from the list; what was given stays where it is.
pub(super) fn withdraw(tx: &mut Tx, may: &MayLead, survey: &Survey) -> Result<(), Problem> {
    if store::withdraw(tx, survey.id)? {
        record(tx, may, "survey.withdrawn", survey.id)?;
    }
    Ok(())
}

/// Puts it back.
pub(super) fn restore(tx: &mut Tx, may: &MayLead, survey: &Survey) -> Result<(), Problem> {
    if store::restore(tx, survey.id)? {
        record(tx, may, "survey.restored", survey.id)?;
    }
    Ok(())
}

fn record(tx: &mut Tx, may: &MayLead, verb: &'static str, survey: i64) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(may.actor().id));
    tx.record(
        trace
            .inside(may.space.space.id, Audience::Space)
            .to("survey", survey),
    )
}
