//! The acts of the room itself: opening, closing, leaving, being named, removing somebody.

use gatherings::gathering::Gathering;
use kernel::{Audience as Seen, PersonId, Problem, Trace};
use platform::Tx;

use super::model::{Entered, Naming};
use super::{joining, store};
use crate::act;
use crate::act::{Act, Sent};

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("opening", "room", open),
    act!("closing", "room", close),
    act!("departure", "room", leave),
    act!("naming", "naming", name),
    act!("seats/{item}/removal", "room", remove),
];

/// Opens the room: it goes on from now.
fn open(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    if store::open(tx, entered.gathering.id)? {
        record(tx, entered, "live.opened")?;
        crate::step::opened_or_closed(tx, entered)?;
        super::tell_room(tx, entered.gathering.id)?;
    }
    Ok(())
}

/// Closes it: everything in it is read on the page of the gathering from now on.
fn close(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    crate::step::finish(tx, entered)?;
    if store::close(tx, entered.gathering.id)? {
        record(tx, entered, "live.closed")?;
        crate::step::opened_or_closed(tx, entered)?;
        crate::video::ask_later(tx, entered.gathering.id)?;
        crate::pool::close(tx, entered)?;
        crate::poll::finish(tx, entered)?;
        crate::hands::clear(tx, entered)?;
        crate::keepsake::opens(tx, entered)?;
        super::tell_room(tx, entered.gathering.id)?;
    }
    Ok(())
}

/// Leaves.
fn leave(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    joining::leave(tx, entered)
}

/// Changes one's mind about being named.
fn name(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let naming = sent.choice("naming", Naming::from_word)?;
    store::set_naming(tx, &entered.seat, naming)?;
    crate::pool::rename(tx, entered, naming)
}

/// Removes somebody, at once and from every connection.
fn remove(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    store::hold(tx, entered.gathering.id)?;
    let seat = store::seat(tx, entered.gathering.id, sent.item()?)?;
    let other = Entered {
        seat,
        ..entered.clone()
    };
    if store::remove(tx, &other.seat)? {
        joining::give_up_place(tx, &other)?;
        let person = other.seat.person;
        let trace = trace(entered, "live.removed").about(person);
        tx.record(trace)?;
    }
    super::tell_seat(tx, entered, other.seat.uid)
}

fn record(tx: &mut Tx, entered: &Entered, verb: &'static str) -> Result<(), Problem> {
    tx.record(trace(entered, verb))
}

/// A trace of what somebody did in a room, seen by the members of its space.
pub(crate) fn trace(entered: &Entered, verb: &'static str) -> Trace {
    trace_by(&entered.gathering, Some(entered.seat.person), verb)
}

/// The same of what somebody did, or what its time brought.
pub(crate) fn trace_by(gathering: &Gathering, who: Option<PersonId>, verb: &'static str) -> Trace {
    let mut trace = Trace::new(verb, who)
        .inside(gathering.space_id, Seen::Space)
        .to("gathering", gathering.id.number());
    trace.gathering = Some(gathering.id.number());
    trace
}
