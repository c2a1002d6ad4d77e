//! Beginning, proposing anew, writing, choosing stories, approving, sending, dropping.

use kernel::{Audience, Problem, Refusal, Trace};
use platform::Tx;
use platform::web::View;
use spaces::space::access::{Describe, May};

use super::access::MayReport;
use super::model::{Reach, Section, State};
use super::proposal;
use super::store::{self, New};
use crate::naming;

/// The longest that a section may be, in letters.
pub(super) const LONGEST: usize = 20_000;
/// How many stories the authority reads first.
pub(super) const CHOSEN: usize = 3;

/// Begins a report, with what the house proposes. The same form sent twice begins one. `v` speaks its language.
pub(super) fn begin(tx: &mut Tx, v: &View, may: &May<Describe>, new: &New) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    let Some(id) = store::insert(tx, space, me, new)? else {
        return Ok(());
    };
    let report = store::by_uid(tx, new.uid)?.ok_or(Problem::Missing)?;
    let names = naming::store::names(tx, space)?;
    proposal::note(tx, id, &names, &new.title)?;
    proposal::make(tx, v, &report)?;
    tx.record(
        Trace::new("report.begun", Some(me))
            .inside(space, Audience::Space)
            .to("report", id),
    )
}

/// Counts and proposes anew. What people wrote stays.
pub(super) fn propose(tx: &mut Tx, v: &View, may: &MayReport) -> Result<(), Problem> {
    may.report().while_draft()?;
    proposal::make(tx, v, may.report())?;
    record(tx, may, "report.proposed", "")
}

/// Writes a section, or takes the proposal back where `own` says nothing.
pub(super) fn write(
    tx: &mut Tx,
    may: &MayReport,
    section: Section,
    version: i64,
    own: Option<&str>,
) -> Result<(), Problem> {
    let report = may.report();
    report.while_draft()?;
    if !store::write(tx, report.id, section, version, own, may.actor().id)? {
        return Err(Refusal::new("report-changed-meanwhile").into());
    }
    if let Some(text) = own {
        let names = naming::store::names(tx, report.space_id)?;
        proposal::note(tx, report.id, &names, text)?;
    }
    record(tx, may, "report.written", section.word())
}

/// Calls it otherwise.
pub(super) fn retitle(tx: &mut Tx, may: &MayReport, title: &str) -> Result<(), Problem> {
    let report = may.report();
    report.while_draft()?;
    if title != report.title && store::retitle(tx, report.id, title)? {
        let names = naming::store::names(tx, report.space_id)?;
        proposal::note(tx, report.id, &names, title)?;
        record(tx, may, "report.written", "title")?;
    }
    Ok(())
}

/// Chooses the stories that the authority reads first, each with a word of the writers.
pub(super) fn choose(
    tx: &mut Tx,
    may: &MayReport,
    chosen: &[i64],
    words: impl Fn(i64) -> String,
) -> Result<(), Problem> {
    let report = may.report();
    report.while_draft()?;
    if chosen.len() > CHOSEN {
        return Err(Refusal::new("report-three-at-most").into());
    }
    let names = naming::store::names(tx, report.space_id)?;
    for story in store::stories(tx, report.id)? {
        let said = words(story.id);
        let is_chosen = chosen.contains(&story.id);
        if story.chosen != is_chosen || story.words != said {
            store::choose(tx, story.id, is_chosen, &said)?;
            proposal::note(tx, report.id, &names, &said)?;
        }
    }
    record(tx, may, "report.written", "stories")
}

/// Whoever answers for the space says: so it is. Twice is as once.
pub(super) fn approve(tx: &mut Tx, may: &MayReport) -> Result<(), Problem> {
    match may.report().state {
        State::Approved => return Ok(()),
        _ => may.report().while_draft()?,
    }
    if store::approve(tx, may.report().id, may.actor().id)? {
        record(tx, may, "report.approved", "")?;
    }
    Ok(())
}

/// Opens it again, as long as it was not sent.
pub(super) fn reopen(tx: &mut Tx, may: &MayReport) -> Result<(), Problem> {
    if may.report().state == State::Sent {
        return Err(Refusal::new("report-sent-stays").into());
    }
    if store::reopen(tx, may.report().id)? {
        record(tx, may, "report.reopened", "")?;
    }
    Ok(())
}

/// Marks it as sent; gives whether this did it. From then on nothing in it changes.
pub(super) fn send(tx: &mut Tx, may: &MayReport, reach: Reach) -> Result<bool, Problem> {
    match may.report().state {
        State::Approved | State::Sent => {}
        State::Draft | State::Withdrawn => return Err(Refusal::new("report-approve-first").into()),
    }
    let is_sent = store::send(tx, may.report().id, reach, may.actor().id)?;
    if is_sent {
        record(tx, may, "report.sent", reach.word())?;
    }
    Ok(is_sent)
}

/// Drops a draft.
pub(super) fn withdraw(tx: &mut Tx, may: &MayReport) -> Result<(), Problem> {
    if may.report().state == State::Withdrawn {
        return Ok(());
    }
    may.report().while_draft()?;
    if store::withdraw(tx, may.report().id)? {
        record(tx, may, "report.withdrawn", "")?;
    }
    Ok(())
}

/// Takes a dropped one up again.
pub(super) fn restore(tx: &mut Tx, may: &MayReport) -> Result<(), Problem> {
    if store::restore(tx, may.report().id)? {
        record(tx, may, "report.restored", "")?;
    }
    Ok(())
}

fn record(tx: &mut Tx, may: &MayReport, verb: &'static str, detail: &str) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .inside(may.report().space_id, Audience::Space)
            .to("report", may.report().id)
            .detail(detail),
    )
}
