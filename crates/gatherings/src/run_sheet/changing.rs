//! Changing a step that is there: what it says, its place, whether it is there at all.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;

use super::access::MayPrepare;
use super::actions::{number, record};
use super::model::Text;
use super::store;

/// Exchanges a step with its neighbour. At the ends, and once it was removed, nothing happens.
///
/// # Errors
/// [`Problem::Missing`] when it is not of this sheet.
pub fn swap(tx: &mut Tx, may: &MayPrepare, uid: Uid, earlier: bool) -> Result<(), Problem> {
    let id = may.hold().gathering().id;
    store::step(tx, id, uid)?;
    let mut steps = store::steps(tx, id)?;
    let Some(index) = steps.iter().position(|step| step.uid == uid) else {
        return Ok(());
    };
    let other = if earlier {
        index.checked_sub(1)
    } else {
        Some(index + 1)
    };
    let Some(other) = other.filter(|other| *other < steps.len()) else {
        return Ok(());
    };
    steps.swap(index, other);
    for (place, step) in steps.iter().enumerate() {
        store::put_place(tx, step.id, number(place))?;
    }
    record(tx, may.hold(), "run_sheet.changed")
}

/// What became of a change.
pub enum Saved {
    /// It is written; the version it has now.
    Done(i64),
    /// Somebody else changed the step since: nothing was written.
    Meanwhile,
}

/// Writes what a step says, unless somebody changed it since `version`.
///
/// # Errors
/// [`Problem::Missing`] when it is not of this sheet, [`Problem::Refused`] when it was removed.
pub fn change(tx: &mut Tx, may: &MayPrepare, uid: Uid, version: i64, text: &Text) -> Result<Saved, Problem> {
    let hold = may.hold();
    let step = store::step(tx, hold.gathering().id, uid)?;
    if step.is_removed {
        return Err(Refusal::new("run-sheet-step-gone").into());
    }
    if step.text == *text {
        return Ok(Saved::Done(step.version));
    }
    if !store::update(tx, &step, version, text, hold.actor().id)? {
        return Ok(Saved::Meanwhile);
    }
    record(tx, hold, "run_sheet.changed")?;
    Ok(Saved::Done(version + 1))
}

/// Goes back to what a step said before its last change, which made it `version`.
///
/// # Errors
/// [`Problem::Refused`] when somebody changed it since.
pub fn take_former(tx: &mut Tx, may: &MayPrepare, uid: Uid, version: i64) -> Result<(), Problem> {
    let step = store::step(tx, may.hold().gathering().id, uid)?;
    let former = step.former.as_deref().ok_or(Problem::Missing)?;
    match change(tx, may, uid, version, &Text::from_json(former)?)? {
        Saved::Done(_) => Ok(()),
        Saved::Meanwhile => Err(Refusal::new("run-sheet-meanwhile").into()),
    }
}

/// Removes a step, or puts it back where it was.
///
/// # Errors
/// [`Problem::Missing`] when it is not of this sheet.
pub fn remove(tx: &mut Tx, may: &MayPrepare, uid: Uid, remove: bool) -> Result<(), Problem> {
    let (id, me) = (may.hold().gathering().id, may.hold().actor().id);
    let step = store::step(tx, id, uid)?;
    if step.is_removed == remove {
        return Ok(());
    }
    if remove {
        // Put back while another goes on, two would.
        store::end(tx, &step)?;
        store::remove(tx, step.id, me)?;
    } else {
        store::put_back(tx, step.id, me)?;
    }
    record(tx, may.hold(), "run_sheet.changed")
}
