//! Proposing, supporting, taking back, and what a gathering that came of a proposal brings.

use kernel::{Audience, PersonId, Problem, SpaceId, Trace, Uid};
use platform::{House, Tx};
use spaces::space::access::{Belong, May};

use super::store;
use gatherings::gathering::Gathering;

/// Writes a proposal, which its author supports; the same form sent twice writes it once.
pub(super) fn propose(
    tx: &mut Tx,
    may: &May<Belong>,
    once: Uid,
    kind: &str,
    title: &str,
    body: &str,
) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    let Some(id) = store::insert(tx, once, space, me, kind, title, body)? else {
        return Ok(());
    };
    store::support(tx, id, me)?;
    record(tx, "proposal.made", space, me, id)
}

/// A member would come.
pub(super) fn support(tx: &mut Tx, may: &May<Belong>, proposal: Uid) -> Result<(), Problem> {
    let found = store::to_take(tx, proposal, may.space().id)?;
    store::support(tx, found.id, may.actor().id).map(drop)
}

/// A member would not come any more.
pub(super) fn stop_supporting(tx: &mut Tx, may: &May<Belong>, proposal: Uid) -> Result<(), Problem> {
    let found = store::find(tx, proposal, may.space().id)?;
    store::stop_supporting(tx, found.id, may.actor().id).map(drop)
}

/// Its author takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &May<Belong>, proposal: Uid) -> Result<(), Problem> {
    own_state(tx, may, proposal, "open", "withdrawn")
}

/// Its author puts it back.
pub(super) fn restore(tx: &mut Tx, may: &May<Belong>, proposal: Uid) -> Result<(), Problem> {
    own_state(tx, may, proposal, "withdrawn", "open")
}

fn own_state(
    tx: &mut Tx,
    may: &May<Belong>,
    proposal: Uid,
    before: &str,
    after: &str,
) -> Result<(), Problem> {
    let found = store::find(tx, proposal, may.space().id)?;
    if found.author != may.actor().id {
        return Err(Problem::Forbidden);
    }
    store::set_state(tx, found.id, before, after).map(drop)
}

/// A gathering has been made of a proposal.
///
/// # Errors
/// [`Problem::Missing`] when it is not open in this space.
pub fn settle(tx: &mut Tx, space: SpaceId, proposal: Uid, gathering: &Gathering) -> Result<(), Problem> {
    let found = store::to_take(tx, proposal, space)?;
    store::take(tx, found.id, gathering.id).map(drop)
}

/// A gathering is announced: if it came of a proposal, its author and supporters are told.
///
/// # Errors
/// When the store refuses.
pub fn announced(tx: &mut Tx, house: &House, gathering: &Gathering) -> Result<(), Problem> {
    let Some((proposal, title)) = store::of_gathering(tx, gathering.id)? else {
        return Ok(());
    };
    let link = format!("{}/gatherings/{}", house.settings().base, gathering.uid);
    for person in store::concerned(tx, proposal)? {
        spaces::letter::write_to(tx, person, |language, name| {
            let words = house.languages();
            let values = [
                ("person", name.as_str()),
                ("title", title.as_str()),
                ("link", link.as_str()),
            ];
            spaces::letter::Wording {
                subject: words.filled(language, "proposal-taken-subject", &values),
                body: words.filled(language, "proposal-taken-body", &values),
            }
        })?;
    }
    Ok(())
}

fn record(
    tx: &mut Tx,
    verb: &'static str,
    space: SpaceId,
    who: PersonId,
    proposal: i64,
) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(who))
            .inside(space, Audience::Space)
            .to("proposal", proposal),
    )
}
