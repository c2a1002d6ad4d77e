//! Answering a line, adding one, accepting one, taking an attestation.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access::May;

use super::access::Report;
use super::model::{Answer, Line, Source, State};
use super::papers::{self, NewPaper, Paper};
use super::store;

fn record(tx: &mut Tx, verb: &'static str, me: PersonId, line: &Line, id: i64) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(me)).to("ledger_line", id);
    tx.record(match &line.place {
        Some(place) => trace.inside(place.id, Audience::Own),
        None => trace,
    })
}

/// Its person says something of a line, over whatever they said before.
///
/// # Errors
/// [`Problem::Refused`] when nothing is proposed that they could confirm.
pub(super) fn answer(
    tx: &mut Tx,
    me: PersonId,
    line: &Line,
    answer: Answer,
    note: &str,
) -> Result<(), Problem> {
    let proposed = if line.is_proposed() {
        line.stand.proposed
    } else {
        line.since.or(line.stand.proposed)
    };
    let stand = line.stand.answer(proposed, answer)?;
    let mut said = line.clone();
    said.stand = stand;
    // What is said of no space is agreed on by nobody else.
    if said.is_declared() && stand.state == State::Corrected {
        said.stand.state = State::Confirmed;
    }
    note.clone_into(&mut said.note);
    let id = store::put(tx, me, &said)?;
    let verb = match said.stand.state {
        State::Contested => "ledger.contested",
        State::Corrected => "ledger.corrected",
        State::Confirmed | State::Proposed => "ledger.confirmed",
    };
    record(tx, verb, me, &said, id)
}

/// Adds a line of one’s own; twice is once.
pub(super) fn add(tx: &mut Tx, me: PersonId, line: &Line, once: Uid) -> Result<(), Problem> {
    match store::add(tx, me, line, once)? {
        Some(id) => record(tx, "ledger.added", me, line, id),
        None => Ok(()),
    }
}

/// Removes a line of one’s own. Twice is once.
///
/// # Errors
/// [`Problem::Missing`] when it is none of theirs.
pub(super) fn remove(tx: &mut Tx, me: PersonId, line: &Line) -> Result<(), Problem> {
    if line.source != Source::Own {
        return Err(Problem::Missing);
    }
    if store::remove(tx, me, &line.thing)? {
        record(tx, "ledger.removed", me, line, 0)?;
    }
    Ok(())
}

/// Accepts what somebody corrected, as it was read.
///
/// # Errors
/// [`Problem::Missing`] when it is no line of this space; [`Problem::Refused`] when it says something else by now, or is
/// one’s own.
pub(super) fn accept(tx: &mut Tx, may: &May<Report>, uid: Uid, minutes: i64) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    let read = store::by_uid(tx, space, uid)?.ok_or(Problem::Missing)?;
    if read.person.id == me {
        return Err(Refusal::new("ledger-not-oneself").into());
    }
    if read.line.stand.accepted && read.line.stand.minutes == minutes {
        return Ok(());
    }
    if read.line.stand.accept().is_none() || !store::accept(tx, space, uid, minutes)? {
        return Err(Refusal::new("ledger-changed-meanwhile").into());
    }
    let id = store::id_of(tx, space, uid)?;
    tx.record(
        Trace::new("ledger.accepted", Some(me))
            .about(read.person.id)
            .inside(space, Audience::Own)
            .to("ledger_line", id),
    )
}

/// Takes an attestation of what counts. Twice is once.
///
/// # Errors
/// [`Problem::Refused`] when nothing counts.
pub(super) fn issue(tx: &mut Tx, me: PersonId, new: &NewPaper<'_>) -> Result<(), Problem> {
    if new.lines.is_empty() {
        return Err(Refusal::new("ledger-nothing-counts").into());
    }
    match papers::issue(tx, me, new)? {
        Some(id) => tx.record(Trace::new("ledger.attested", Some(me)).to("ledger_paper", id)),
        None => Ok(()),
    }
}

/// Withdraws one: its address says so from then on. Twice is once.
pub(super) fn withdraw(tx: &mut Tx, me: PersonId, paper: &Paper) -> Result<(), Problem> {
    if papers::withdraw(tx, me, paper.uid)? {
        tx.record(Trace::new("ledger.withdrawn", Some(me)).to("ledger_paper", paper.id))?;
    }
    Ok(())
}
