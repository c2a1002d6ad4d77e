//! Handing in, taking back, putting back.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::membership;
use spaces::role::{self, WORD_DAYS, actions, model::Holding};
use spaces::space::access::Seen;
use trame::Role;

use super::model;
use super::store::{self, New};

/// With how many others something is made, at most.
const MOST_MAKERS: usize = 30;

/// What somebody hands in.
pub(super) struct Given<'a> {
    pub once: Uid,
    pub piece: &'a str,
    pub words: &'a str,
    pub link: &'a str,
    /// With whom it was made.
    pub with: &'a [Uid],
}

/// A holding of one's own, as long as something may be handed in: a while after its end too.
pub(super) fn own(tx: &mut Tx, seen: &Seen, holding: Uid) -> Result<Holding, Problem> {
    let found = actions::held(tx, seen, holding, false)?;
    if tx.now() < found.period.end().plus_days(WORD_DAYS) {
        Ok(found)
    } else {
        Err(Refusal::new("role-too-late").into())
    }
}

/// Its holder hands in a piece of their role; the same form sent twice hands it in once.
pub(super) fn hand_in(tx: &mut Tx, seen: &Seen, found: &Holding, given: &Given<'_>) -> Result<(), Problem> {
    let role = seen.space.shape.role(&found.role).ok_or(Problem::Missing)?;
    let piece = role
        .pieces
        .iter()
        .find(|piece| piece.key == given.piece)
        .ok_or(Problem::Missing)?;
    if store::is_there(tx, given.once, found.id)? {
        return Ok(());
    }
    let handed = store::handed(tx, found.id)?;
    let turn = model::next_turn(piece, role, &found.period, &handed, tx.now())
        .ok_or(Refusal::new("piece-already"))?;
    let new = New {
        uid: given.once,
        holding: found.id,
        piece: given.piece,
        turn,
        words: given.words,
        link: given.link,
    };
    let id = store::insert(tx, &new)?.ok_or(Refusal::new("piece-already"))?;
    role::look_again(tx, &seen.space.shape, found)?;
    let trace = Trace::new("role.piece_handed", Some(found.person)).inside(seen.space.id, Audience::Space);
    tx.record(
        trace
            .to("hand_in", id)
            .role(&role.key, &role.skills)
            .detail(given.piece),
    )?;
    name_makers(tx, seen, found, role, id, given)
}

/// Whoever made it with them is named beside them, and it counts for each: one trace with the skills of the role.
fn name_makers(
    tx: &mut Tx,
    seen: &Seen,
    found: &Holding,
    role: &Role,
    id: i64,
    given: &Given<'_>,
) -> Result<(), Problem> {
    let space = seen.space.id;
    for uid in given.with.iter().take(MOST_MAKERS) {
        let Some(person) = membership::active_member(tx, space, *uid)?.filter(|each| *each != found.person)
        else {
            continue;
        };
        if store::name(tx, id, person)? {
            let trace = Trace::new("role.piece_made", Some(person)).inside(space, Audience::Space);
            let trace = trace.to("hand_in", id).role(&role.key, &role.skills);
            tx.record(trace.detail(given.piece))?;
        }
    }
    Ok(())
}

/// Somebody who was named among those who made it takes their name off, whether they still belong or not.
pub(super) fn unname(tx: &mut Tx, seen: &Seen, hand_in: Uid) -> Result<String, Problem> {
    let actor = seen.actor.as_ref().ok_or(Problem::SignIn)?;
    let found = store::by_uid(tx, hand_in)?
        .filter(|found| found.space == seen.space.id)
        .ok_or(Problem::Missing)?;
    if !store::unname(tx, found.id, actor.id)? {
        return Err(Problem::Missing);
    }
    let trace = Trace::new("role.piece_unnamed", Some(actor.id)).inside(seen.space.id, Audience::Own);
    tx.record(trace.to("hand_in", found.id).detail(found.piece))?;
    Ok(found.role)
}

/// Whoever handed it in takes it back.
pub(super) fn withdraw(tx: &mut Tx, seen: &Seen, hand_in: Uid) -> Result<String, Problem> {
    let (found, holding) = given(tx, seen, hand_in)?;
    if store::withdraw(tx, found.id)? {
        role::look_again(tx, &seen.space.shape, &holding)?;
        let trace =
            Trace::new("role.piece_withdrawn", Some(found.person)).inside(seen.space.id, Audience::Own);
        tx.record(trace.to("hand_in", found.id).detail(found.piece))?;
    }
    Ok(holding.role)
}

/// They put it back.
pub(super) fn restore(tx: &mut Tx, seen: &Seen, hand_in: Uid) -> Result<String, Problem> {
    let (found, holding) = given(tx, seen, hand_in)?;
    match store::restore(tx, &found)? {
        None => return Err(Refusal::new("piece-already").into()),
        Some(false) => {}
        Some(true) => {
            role::look_again(tx, &seen.space.shape, &holding)?;
            let trace =
                Trace::new("role.piece_restored", Some(found.person)).inside(seen.space.id, Audience::Own);
            tx.record(trace.to("hand_in", found.id).detail(found.piece))?;
        }
    }
    Ok(holding.role)
}

fn given(tx: &mut Tx, seen: &Seen, hand_in: Uid) -> Result<(store::Found, Holding), Problem> {
    let found = store::by_uid(tx, hand_in)?
        .filter(|found| found.space == seen.space.id)
        .ok_or(Problem::Missing)?;
    let holding = actions::held(tx, seen, found.holding_uid, false)?;
    Ok((found, holding))
}
