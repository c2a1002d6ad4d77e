//! What everybody does in the pool: asking, asking too, voting.

use gatherings::question::live;
use kernel::{Problem, Refusal};
use platform::Tx;
use platform::bus::Topic;

use super::asked::Voted;
use super::store::{self, Way};
use super::tell::{tell, tell_asker};
use super::{asker, vote};
use crate::act;
use crate::act::{Act, Sent};
use crate::chat;
use crate::event::{Audience, emit, emit_gone};
use crate::room::Entered;

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("questions", "question", ask),
    act!("questions/{item}/asking", "pool", ask_too),
    act!("questions/{item}/vote", "pool", vote),
    act!("questions/{item}/vote-withdrawal", "pool", unvote),
];

/// The most characters of a question: more is a message.
pub(super) const LONGEST: usize = 500;
/// How far apart two questions of somebody are, in milliseconds.
const APART: i64 = 5_000;

/// Asks; the same one sent twice is asked once. Whoever asks votes for it.
fn ask(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.speaks()?;
    let (once, text) = (sent.form.once()?, sent.line("question", 3..=LONGEST)?);
    let nameless = sent.form.ticked("nameless");
    let room = entered.gathering.id;
    if store::find(tx, room, once).is_ok() {
        return Ok(());
    }
    if nameless && !entered.room.nameless {
        return Err(Refusal::new("pool-named-here").into());
    }
    if !entered.is_host {
        refuse_too_early(tx, entered)?;
        if chat::holds_back(&entered.room.filtered, &text) {
            return Err(Refusal::new("chat-held-back").into());
        }
    }
    let voice = asker::voice(tx, entered.seat.id, nameless)?;
    let Some(id) = live::ask(tx, &entered.gathering, once, &text, &voice)? else {
        return Ok(());
    };
    let way = Way {
        seat: Some(entered.seat.id),
        nameless,
        line: None,
    };
    store::bring(tx, room, id, &way)?;
    vote::cast(tx, room, id, entered.seat.id)?;
    tell(tx, room, id)?;
    tell_asker(tx, entered, once)
}

fn refuse_too_early(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let last = store::last(tx, entered.seat.id)?;
    match act::seconds_left(last, APART, tx.now()) {
        Some(seconds) => Err(Refusal::new("pool-too-early").with("count", seconds).into()),
        None => Ok(()),
    }
}

/// "Me too": asks what somebody else asks, and votes for it. Twice is once.
fn ask_too(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let room = entered.gathering.id;
    let top = store::seen(tx, room, sent.item()?)?;
    let voice = asker::voice(tx, entered.seat.id, false)?;
    let uid = store::uid(tx, top)?;
    let is_new = live::ask_too(tx, &entered.gathering, uid, &voice)?;
    let is_voted = vote::cast(tx, room, top, entered.seat.id)?;
    if is_new {
        tell_asker(tx, entered, uid)?;
    }
    if is_new || is_voted {
        vote::change(tx, room, top)?;
        tx.signal(Topic::Gauge, room.number());
    }
    tell_elsewhere(tx, entered, sent, top)
}

/// Votes. Twice is once, from every device of the same person.
fn vote(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let room = entered.gathering.id;
    let top = store::seen(tx, room, sent.item()?)?;
    if vote::cast(tx, room, top, entered.seat.id)? {
        tx.signal(Topic::Gauge, room.number());
    }
    tell_elsewhere(tx, entered, sent, top)
}

/// What somebody votes for, for their other devices: the one that sent it knows.
fn tell_elsewhere(tx: &mut Tx, entered: &Entered, sent: &Sent, top: i64) -> Result<(), Problem> {
    if !sent.is_elsewhere() {
        return Ok(());
    }
    let (room, seat) = (entered.gathering.id, Audience::Seat(entered.seat.id));
    let id = store::uid(tx, top)?.to_string();
    let voted = asker::voted_by(tx, entered)?;
    match voted.into_iter().find(|voted| voted.id == id) {
        Some(voted) => emit(tx, room, seat, &voted),
        None => emit_gone::<Voted>(tx, room, seat, &id),
    }
    .map(drop)
}

/// Takes the vote back.
fn unvote(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let room = entered.gathering.id;
    let top = store::seen(tx, room, sent.item()?)?;
    if vote::take_back(tx, room, top, entered.seat.id)? {
        tx.signal(Topic::Gauge, room.number());
    }
    tell_elsewhere(tx, entered, sent, top)
}
