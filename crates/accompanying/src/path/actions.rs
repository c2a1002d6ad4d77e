//! Offering hours, booking one, planning, writing, doing, ending, thanking.

use kernel::{Instant, PersonId, Problem, Refusal, Uid};
use platform::{House, Tx};

use super::store::{self, Offered};
use crate::request::access::{Accompany, Ask, May};
use crate::request::model::{Accompaniment, State, Step};
use crate::request::{letter, record, take};

/// Only while it goes on.
fn while_going_on(about: &Accompaniment) -> Result<(), Refusal> {
    if about.state.keeps_busy() {
        Ok(())
    } else {
        Err(Refusal::new("request-not-now"))
    }
}

/// Once somebody accompanies, and afterwards too.
fn once_accompanied(about: &Accompaniment) -> Result<(), Refusal> {
    if about.state.has_companion() {
        Ok(())
    } else {
        Err(Refusal::new("request-not-now"))
    }
}

/// Whoever accompanies offers hours.
pub(super) fn offer(
    tx: &mut Tx,
    house: &House,
    may: &May<Accompany>,
    offered: &[Offered],
) -> Result<(), Problem> {
    let about = may.about();
    while_going_on(about)?;
    let mut new = false;
    for each in offered {
        new |= store::offer(tx, about.id, each)?;
    }
    if new {
        letter::to_asker(tx, house, about, "path-letter-offered", "")?;
        record(tx, about, "accompaniment.hours_offered", Some(may.who()))?;
    }
    Ok(())
}

/// Whoever asked books one; the first is the beginning.
pub(super) fn book(tx: &mut Tx, house: &House, may: &May<Ask>, uid: Uid) -> Result<(), Problem> {
    let about = may.about();
    while_going_on(about)?;
    let meeting = store::meeting(tx, about.id, uid)?;
    if meeting.state == "booked" {
        return Ok(());
    }
    meeting.while_free(tx.now())?;
    if !store::book(tx, meeting.id)? {
        return Err(Refusal::new("path-not-free").into());
    }
    take(tx, about, Step::Begin)?;
    let companion = about.companion.as_ref().map(|(companion, _)| *companion);
    for person in companion.into_iter().chain([about.asker]) {
        letter::of_meeting(tx, house, about, person, "path-letter-booked", meeting.starts)?;
    }
    record(tx, about, "accompaniment.met", Some(may.who()))
}

/// Either says that it does not take place; the other is told, once it was booked.
pub(super) fn cancel(
    tx: &mut Tx,
    house: &House,
    about: &Accompaniment,
    who: PersonId,
    uid: Uid,
) -> Result<(), Problem> {
    let meeting = store::meeting(tx, about.id, uid)?;
    if meeting.state == "cancelled" {
        return Ok(());
    }
    meeting.while_ahead(tx.now())?;
    if !store::cancel(tx, meeting.id)? {
        return Err(Refusal::new("path-over").into());
    }
    if meeting.state == "booked" {
        tell_other(tx, house, about, who, "path-letter-cancelled", meeting.starts)?;
    }
    record(tx, about, "accompaniment.meeting_cancelled", Some(who))
}

fn tell_other(
    tx: &mut Tx,
    house: &House,
    about: &Accompaniment,
    who: PersonId,
    key: &str,
    starts: Instant,
) -> Result<(), Problem> {
    let companion = about.companion.as_ref().map(|(companion, _)| *companion);
    let other = if who == about.asker {
        companion
    } else {
        Some(about.asker)
    };
    match other {
        Some(other) => letter::of_meeting(tx, house, about, other, key, starts),
        None => Ok(()),
    }
}

/// Whoever accompanies writes the plan: with it, it is under way.
pub(super) fn plan(tx: &mut Tx, may: &May<Accompany>, words: &str) -> Result<(), Problem> {
    let about = may.about();
    while_going_on(about)?;
    store::plan(tx, about.id, words)?;
    take(tx, about, Step::Begin)?;
    record(tx, about, "accompaniment.planned", Some(may.who()))
}

/// What is written: by whom, as which form, for whom.
pub(super) struct Written<'a> {
    pub who: PersonId,
    pub once: Uid,
    /// `both` or `own`.
    pub audience: &'a str,
    pub body: &'a str,
}

/// Either writes a note, for both or for themselves; the other is told of what is for both.
pub(super) fn note(
    tx: &mut Tx,
    house: &House,
    about: &Accompaniment,
    written: &Written<'_>,
) -> Result<(), Problem> {
    once_accompanied(about)?;
    let new = store::note(
        tx,
        about.id,
        written.who,
        written.once,
        written.audience,
        written.body,
    )?;
    if !new {
        return Ok(());
    }
    if written.audience == "both" {
        let now = tx.now();
        tell_other(tx, house, about, written.who, "path-letter-note", now)?;
    }
    record(tx, about, "accompaniment.noted", Some(written.who))
}

/// Whoever accompanies writes down what comes next, and who does it.
pub(super) fn add_step(
    tx: &mut Tx,
    may: &May<Accompany>,
    once: Uid,
    (whose, words): (&str, &str),
    by: Option<Instant>,
) -> Result<(), Problem> {
    let about = may.about();
    while_going_on(about)?;
    if store::add_step(tx, about.id, once, whose, words, by)? {
        record(tx, about, "accompaniment.step_added", Some(may.who()))?;
    }
    Ok(())
}

/// Either says that a step is done, or is not after all.
pub(super) fn tick(
    tx: &mut Tx,
    about: &Accompaniment,
    who: PersonId,
    uid: Uid,
    done: bool,
) -> Result<(), Problem> {
    once_accompanied(about)?;
    let changed = if done {
        store::do_step(tx, about.id, uid)?
    } else {
        store::undo_step(tx, about.id, uid)?
    };
    if changed && done {
        record(tx, about, "accompaniment.step_done", Some(who))?;
    }
    Ok(())
}

/// Whoever accompanies says what came of it: it is done. Said again, it is worded otherwise.
pub(super) fn finish(tx: &mut Tx, house: &House, may: &May<Accompany>, words: &str) -> Result<(), Problem> {
    let about = may.about();
    once_accompanied(about)?;
    store::outcome(tx, about.id, words)?;
    if about.state.keeps_busy() {
        take(tx, about, Step::Finish)?;
        letter::to_asker(tx, house, about, "path-letter-done", "")?;
        record(tx, about, "accompaniment.done", Some(may.who()))?;
    }
    Ok(())
}

/// Whoever asked thanks.
pub(super) fn thank(tx: &mut Tx, house: &House, may: &May<Ask>, words: &str) -> Result<(), Problem> {
    let about = may.about();
    if !matches!(about.state, State::Done | State::Told) {
        return Err(Refusal::new("request-not-now").into());
    }
    let first = about.thanks.is_empty();
    store::thanks(tx, about.id, words)?;
    if let Some((companion, _)) = about.companion.as_ref().filter(|_| first) {
        letter::to_other(tx, house, about, *companion, "path-letter-thanks", words)?;
    }
    record(tx, about, "accompaniment.thanked", Some(may.who()))
}
