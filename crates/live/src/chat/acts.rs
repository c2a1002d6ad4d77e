//! Saying, reporting, hiding.

use kernel::{Problem, Refusal};
use platform::Tx;

use super::line::Line;
use super::report::Report;
use super::{filter, store};
use crate::act;
use crate::act::{Act, Sent};
use crate::event::{Audience, emit, emit_gone};
use crate::room::{self, Chat, Entered};

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("lines", "text", say),
    act!("lines/{item}/report", "text", report, Some("chat-reported-done")),
    act!("lines/{item}/hiding", "text", hide),
    act!("lines/{item}/restoration", "text", restore),
    act!("lines/{item}/keeping", "text", keep),
    act!("chat", "filtered", moderate),
];

/// The most characters of a line.
const LONGEST: usize = 600;
/// How far apart two lines of somebody are, in milliseconds: nobody types faster.
const APART: i64 = 700;
/// The same when the chat is slowed.
const APART_SLOWED: i64 = 30_000;
/// How many reports hide a line until somebody has looked.
const REPORTS: i64 = 3;

/// Says a line; the same one sent twice is said once.
fn say(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = entered.speaks()?;
    let (once, text) = (sent.form.once()?, sent.line("text", 1..=LONGEST)?);
    if store::is_said(tx, once)? {
        return Ok(());
    }
    if !entered.is_host {
        refuse_too_early(tx, entered)?;
        if filter::holds_back(&entered.room.filtered, &text) {
            return Err(Refusal::new("chat-held-back").into());
        }
    }
    let line = store::write(tx, &may, once, &text)?;
    emit(tx, entered.gathering.id, Audience::All, &line).map(drop)
}

fn refuse_too_early(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let apart = match entered.room.chat {
        Chat::Open => APART,
        Chat::Slow => APART_SLOWED,
        Chat::Paused => return Err(Refusal::new("chat-is-paused").into()),
    };
    let last = store::last(tx, &entered.seat)?;
    match act::seconds_left(last, apart, tx.now()) {
        Some(seconds) => Err(Refusal::new("chat-too-early").with("count", seconds).into()),
        None => Ok(()),
    }
}

/// Reports a line to those who hold the room; once for each person.
fn report(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let id = store::find(tx, entered.gathering.id, sent.item()?)?;
    if !store::report(tx, id, &entered.seat)? {
        return Ok(());
    }
    let line = store::line(tx, id)?;
    if line.reports >= REPORTS && !line.is_hidden {
        store::hide(tx, id, None)?;
        tell_hidden(tx, entered, id)?;
    } else {
        emit(tx, entered.gathering.id, Audience::Hosts, &line)?;
    }
    let line = store::line(tx, id)?;
    emit(tx, entered.gathering.id, Audience::Hosts, &Report { line }).map(drop)
}

/// Somebody has looked at a reported line: it is no longer among those to look at.
fn looked_at(tx: &mut Tx, entered: &Entered, id: i64) -> Result<(), Problem> {
    let line = store::line(tx, id)?;
    emit_gone::<Report>(tx, entered.gathering.id, Audience::Hosts, &line.id).map(drop)
}

/// Keeps a line that was reported, as it is.
fn keep(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let id = store::find(tx, entered.gathering.id, sent.item()?)?;
    if store::keep(tx, id)? {
        let line = store::line(tx, id)?;
        emit(tx, entered.gathering.id, Audience::Hosts, &line)?;
        looked_at(tx, entered, id)?;
    }
    Ok(())
}

/// Hides a line, or says that it stays hidden.
fn hide(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = entered.holds()?;
    let id = store::find(tx, entered.gathering.id, sent.item()?)?;
    let by = may.entered().seat.person;
    if store::hide(tx, id, Some(by))? {
        tx.record(room::trace(entered, "live.line_hidden"))?;
        tell_hidden(tx, entered, id)?;
        looked_at(tx, entered, id)?;
    } else if store::confirm(tx, id, by)? {
        looked_at(tx, entered, id)?;
    }
    Ok(())
}

/// Gone for all, marked for those who hold the room.
fn tell_hidden(tx: &mut Tx, entered: &Entered, id: i64) -> Result<(), Problem> {
    let line = store::line(tx, id)?;
    emit_gone::<Line>(tx, entered.gathering.id, Audience::All, &line.id)?;
    emit(tx, entered.gathering.id, Audience::Hosts, &line).map(drop)
}

/// Brings a line back.
fn restore(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let id = store::find(tx, entered.gathering.id, sent.item()?)?;
    if store::restore(tx, id)? {
        let line = store::line(tx, id)?;
        emit(tx, entered.gathering.id, Audience::All, &line)?;
        looked_at(tx, entered, id)?;
    }
    Ok(())
}

/// Opens, slows or pauses the chat, and says which words hold a line back.
fn moderate(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let mode = sent.choice("mode", Chat::from_word)?;
    let filtered = sent.text("filtered", 0..=2_000)?;
    room::set_chat(tx, entered.gathering.id, mode, &filtered)?;
    room::tell_room(tx, entered.gathering.id)
}
