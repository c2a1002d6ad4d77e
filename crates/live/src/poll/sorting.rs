//! Those who hold the room put ideas together, and hide what should not be read.

use kernel::{Problem, Refusal};
use platform::Tx;
use platform::bus::Topic;

use super::life::State;
use super::model::PollKind;
use super::{idea, item, store, tally, texts};
use crate::act::Sent;
use crate::room::Entered;

/// Puts a heading on a wall; the same one sent twice is put once.
pub(super) fn head(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let poll = store::find(tx, entered.gathering.id, sent.item()?)?;
    if poll.kind != PollKind::Wall {
        return Err(Problem::Missing);
    }
    if poll.life.state == State::Prepared {
        return Err(Refusal::new("poll-was-not-open").into());
    }
    let text = sent.line("text", 1..=120)?;
    if let Some(id) = texts::propose(tx, poll.id, entered.seat.id, &text, true)? {
        idea::tell(tx, entered, id)?;
        changed(tx, entered, poll.id)?;
    }
    Ok(())
}

/// Puts an idea, with what is under it, under the one with a number; without a number, it stands alone again.
pub(super) fn group(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let moved = texts::find(tx, entered.gathering.id, sent.item()?)?;
    if moved.kind != Some(PollKind::Wall) {
        return Err(Problem::Missing);
    }
    let root = if sent.form.value("under").trim().is_empty() {
        None
    } else {
        let number = sent.whole("under", 1..=9_999)?;
        let root = texts::root_at(tx, moved.poll, number)?;
        Some(root.ok_or(Refusal::new("poll-no-such-idea"))?)
    };
    // Under itself, or under what is under it: it heads its group already.
    if root == Some(moved.id) || root == moved.root {
        return Ok(());
    }
    let mut all = vec![moved.id];
    if root.is_some() {
        all.extend(texts::below(tx, moved.id)?);
    }
    for id in all {
        texts::put_under(tx, id, root)?;
        idea::tell(tx, entered, id)?;
    }
    changed(tx, entered, moved.poll)
}

/// Hides something that was written; a word, whoever wrote it.
pub(super) fn hide(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    moderate(tx, entered, sent, texts::hide)
}

/// Brings it back.
pub(super) fn restore(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    moderate(tx, entered, sent, texts::restore)
}

fn moderate(
    tx: &mut Tx,
    entered: &Entered,
    sent: &Sent,
    change: fn(&mut Tx, i64) -> Result<bool, Problem>,
) -> Result<(), Problem> {
    entered.holds()?;
    let written = texts::find(tx, entered.gathering.id, sent.item()?)?;
    let all = if written.kind == Some(PollKind::Words) {
        texts::twins(tx, &written)?
    } else {
        vec![written.id]
    };
    let mut has_changed = false;
    for id in all {
        has_changed |= change(tx, id)?;
    }
    if !has_changed {
        return Ok(());
    }
    if written.kind == Some(PollKind::Wall) {
        idea::tell(tx, entered, written.id)?;
    }
    changed(tx, entered, written.poll)
}

/// What came out is no longer the same: counted again at once where the poll is closed, soon where it is open.
fn changed(tx: &mut Tx, entered: &Entered, poll: i64) -> Result<(), Problem> {
    let room = entered.gathering.id;
    let poll = store::by_id(tx, room, poll)?;
    if poll.life.state == State::Closed {
        tally::keep(tx, &poll)?;
        item::tell(tx, room, poll.id)?;
    }
    tx.signal(Topic::Gauge, room.number());
    Ok(())
}
