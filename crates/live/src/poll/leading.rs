//! Opening, closing, showing, hiding; putting on the large screen.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::bus::Topic;

use super::life::{State, Step};
use super::model::Poll;
use super::{item, store, tally};
use crate::act::Sent;
use crate::room::{self, Entered};

/// People answer from now on; what they answered before stays.
pub(super) fn open(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let Some(poll) = take(tx, entered, sent, Step::Open)? else {
        return Ok(());
    };
    store::open_urns(tx, poll.id)?;
    tx.record(room::trace(entered, "live.poll_opened"))?;
    tell(tx, entered, &poll)
}

/// Nobody answers any more: the results are counted a last time, and are the poll's from now on.
pub(super) fn close(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    match take(tx, entered, sent, Step::Close)? {
        Some(poll) => seal(tx, entered, &poll),
        None => Ok(()),
    }
}

fn seal(tx: &mut Tx, entered: &Entered, poll: &Poll) -> Result<(), Problem> {
    store::seal_urns(tx, poll.id)?;
    tally::keep(tx, poll)?;
    tell(tx, entered, poll)
}

/// The room closes: nothing that is asked stays open.
///
/// # Errors
/// When the store refuses.
pub(crate) fn finish(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    for poll in store::open(tx, entered.gathering.id)? {
        let next = poll.life.after(Step::Close, poll.kind)?;
        if store::step(tx, &poll, next)? {
            seal(tx, entered, &poll)?;
        }
    }
    Ok(())
}

/// Everybody sees the results.
pub(super) fn show(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    match take(tx, entered, sent, Step::Show)? {
        Some(poll) => tell(tx, entered, &poll),
        None => Ok(()),
    }
}

/// The results are hidden again.
pub(super) fn hide(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    match take(tx, entered, sent, Step::Hide)? {
        Some(poll) => tell(tx, entered, &poll),
        None => Ok(()),
    }
}

/// Nothing when there was nothing to do.
fn take(tx: &mut Tx, entered: &Entered, sent: &Sent, step: Step) -> Result<Option<Poll>, Problem> {
    entered.holds()?;
    let poll = store::find(tx, entered.gathering.id, sent.item()?)?;
    let next = poll.life.after(step, poll.kind)?;
    let changes = next != poll.life && store::step(tx, &poll, next)?;
    Ok(changes.then_some(poll))
}

fn tell(tx: &mut Tx, entered: &Entered, poll: &Poll) -> Result<(), Problem> {
    let room = entered.gathering.id;
    item::tell(tx, room, poll.id)?;
    tx.signal(Topic::Gauge, room.number());
    Ok(())
}

/// Puts a poll on the large screen, in the place of whatever is there.
pub(super) fn project(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let room = entered.gathering.id;
    let poll = store::find(tx, room, sent.item()?)?;
    if poll.life.state == State::Prepared {
        return Err(Refusal::new("poll-was-not-open").into());
    }
    let before = store::put_on_screen(tx, room, Some(poll.id))?;
    for id in before.into_iter().filter(|id| *id != poll.id) {
        item::tell(tx, room, id)?;
    }
    item::tell(tx, room, poll.id)?;
    room::put_on_screen(tx, entered, &format!("poll:{}", poll.uid))
}

/// Takes it from the large screen.
pub(super) fn withdraw(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let room = entered.gathering.id;
    let poll = store::find(tx, room, sent.item()?)?;
    if !poll.on_screen {
        return Ok(());
    }
    store::put_on_screen(tx, room, None)?;
    item::tell(tx, room, poll.id)?;
    if entered.room.shown == format!("poll:{}", poll.uid) {
        room::put_on_screen(tx, entered, "")?;
    }
    Ok(())
}

/// Something else came on the large screen, or this poll did: it is told as it stands there now.
///
/// # Errors
/// When the store refuses.
pub(crate) fn retell(tx: &mut Tx, entered: &Entered, uid: Uid) -> Result<(), Problem> {
    let room = entered.gathering.id;
    let poll = store::find(tx, room, uid)?;
    let shown = room::room(tx, room)?.map(|room| room.shown).unwrap_or_default();
    if poll.on_screen && shown != format!("poll:{uid}") {
        store::put_on_screen(tx, room, None)?;
        item::tell(tx, room, poll.id)?;
    }
    Ok(())
}
