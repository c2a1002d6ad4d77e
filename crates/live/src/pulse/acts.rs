//! Reacting, and saying how one finds the pace.

use kernel::Problem;
use platform::Tx;
use platform::bus::Topic;

use super::item::MyPace;
use super::store;
use super::whole::{Pace, Reaction};
use crate::act;
use crate::act::{Act, Sent};
use crate::event::{Audience, emit};
use crate::room::Entered;

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[act!("reactions", "pulse", react), act!("pace", "pulse", say)];

/// How far apart two reactions of somebody are that count, in milliseconds: applause is not a contest.
const APART: i64 = 1_000;

/// Reacts. What comes too soon after the last one is taken, and does not count.
fn react(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let reaction = sent.choice("kind", Reaction::from_word)?;
    let (_, _, last) = store::known(tx, entered.seat.id)?;
    let now = tx.now().milliseconds();
    // A clock that went back holds nobody up.
    let is_soon = last.is_some_and(|last| (0..APART).contains(&(now - last.milliseconds())));
    if is_soon {
        return Ok(());
    }
    store::react(tx, entered.gathering.id, entered.seat.id, reaction)?;
    tx.signal(Topic::Gauge, entered.gathering.id.number());
    Ok(())
}

/// Says how one finds the pace, for two minutes.
fn say(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let pace = sent.choice("pace", Pace::from_word)?;
    let room = entered.gathering.id;
    store::set_pace(tx, room, entered.seat.id, pace)?;
    let mine = MyPace::of(tx, entered.seat.id)?;
    emit(tx, room, Audience::Seat(entered.seat.id), &mine)?;
    tx.signal(Topic::Gauge, room.number());
    Ok(())
}
