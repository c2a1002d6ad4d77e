//! Composing the doors of a space.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Arrange, May};

use super::model::{Door, Within, of_trame};
use super::store::{self, Own};

/// The most doors of a space.
const MOST: usize = 40;

/// Begins with the doors that stand here now: those of what is above, or of the trame. Twice is as once.
pub(super) fn compose(tx: &mut Tx, may: &May<Arrange>) -> Result<(), Problem> {
    let space = may.space();
    if !store::of_space(tx, space.id)?.is_empty() {
        return Ok(());
    }
    let within = Within {
        id: space.id,
        slug: space.slug.clone(),
    };
    let doors: Vec<Door> = match store::speaks(tx, space.id)? {
        Some(above) => {
            let above = store::of_space(tx, above.id)?;
            above.into_iter().map(|own| own.door).collect()
        }
        None => of_trame(&space.shape.trame, Some(&within)),
    };
    for door in &doors {
        let uid = tx.new_uid();
        store::insert(tx, uid, space.id, door)?;
    }
    if doors.is_empty() {
        return Ok(());
    }
    record(tx, may, "doors.composed", "")
}

/// Adds a door; the same form sent twice adds it once.
pub(super) fn add(tx: &mut Tx, may: &May<Arrange>, uid: Uid, door: &Door) -> Result<(), Problem> {
    let own = store::of_space(tx, may.space().id)?;
    if own.iter().any(|known| known.uid == uid) {
        return Ok(());
    }
    if own.iter().any(|known| known.door.key == door.key) {
        return Err(Refusal::new("door-there-already").into());
    }
    if own.len() >= MOST {
        return Err(Refusal::new("door-too-many").with("most", MOST).into());
    }
    if store::insert(tx, uid, may.space().id, door)?.is_some() {
        record(tx, may, "door.added", &door.key)?;
    }
    Ok(())
}

/// One of the doors that a space composed.
pub(super) fn find(tx: &mut Tx, may: &May<Arrange>, uid: Uid) -> Result<Own, Problem> {
    let own = store::of_space(tx, may.space().id)?;
    own.into_iter().find(|own| own.uid == uid).ok_or(Problem::Missing)
}

/// Says it otherwise.
pub(super) fn save(
    tx: &mut Tx,
    may: &May<Arrange>,
    own: &Own,
    version: i64,
    door: &Door,
) -> Result<(), Problem> {
    if !store::update(tx, own.id, version, door)? {
        return Err(Refusal::new("door-changed-meanwhile").into());
    }
    record(tx, may, "door.changed", &own.door.key)
}

/// Takes one away.
pub(super) fn remove(tx: &mut Tx, may: &May<Arrange>, own: &Own) -> Result<(), Problem> {
    if store::remove(tx, own.id)? {
        record(tx, may, "door.removed", &own.door.key)?;
    }
    Ok(())
}

/// Takes all away, so that those of what is above or of the trame stand again.
pub(super) fn give_up(tx: &mut Tx, may: &May<Arrange>) -> Result<(), Problem> {
    let own = store::of_space(tx, may.space().id)?;
    for each in &own {
        store::remove(tx, each.id)?;
    }
    if own.is_empty() {
        return Ok(());
    }
    record(tx, may, "doors.given_up", "")
}

/// Puts a door one place earlier or later.
pub(super) fn place(tx: &mut Tx, may: &May<Arrange>, uid: Uid, earlier: bool) -> Result<(), Problem> {
    let mut own = store::of_space(tx, may.space().id)?;
    let at = own
        .iter()
        .position(|own| own.uid == uid)
        .ok_or(Problem::Missing)?;
    let to = if earlier { at.checked_sub(1) } else { Some(at + 1) };
    let Some(to) = to.filter(|to| *to < own.len()) else {
        return Ok(());
    };
    own.swap(at, to);
    for (position, each) in (1_i64..).zip(&own) {
        store::put(tx, each.id, position)?;
    }
    record(tx, may, "door.placed", "")
}

fn record(tx: &mut Tx, may: &May<Arrange>, verb: &'static str, detail: &str) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .inside(may.space().id, Audience::Space)
            .detail(detail),
    )
}
