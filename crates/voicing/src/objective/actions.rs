//! Beginning a report, wording it, opening it to corrections, answering them, publishing.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Belong, May};

use super::access::MayReport;
use super::happened;
use super::model::{Answer, Correction, Statement};
use super::store::{self, Proposed, Worded};
use crate::words::Reach;

/// Begins a report; the same form sent twice begins it once.
pub(super) fn begin(tx: &mut Tx, may: &May<Belong>, uid: Uid, worded: &Worded) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    match store::insert(tx, uid, space, me, worded)? {
        Some(id) => tx.record(
            Trace::new("objective_report.begun", Some(me))
                .inside(space, Audience::Own)
                .to("objective_report", id),
        ),
        None => Ok(()),
    }
}

/// Changes its title, its days or who will read it.
pub(super) fn change(tx: &mut Tx, may: &MayReport, worded: &Worded) -> Result<(), Problem> {
    may.report().course.while_draft(tx.now())?;
    store::change(tx, may.report().id, worded)?;
    record(tx, may, "objective_report.changed", Audience::Own, "")
}

/// The traces among `chosen` that a statement of this report may point at.
fn sources(tx: &mut Tx, may: &MayReport, chosen: &[String]) -> Result<Vec<i64>, Problem> {
    let report = may.report();
    let known = happened::of_period(tx, report.space_id, report.period.from, report.period.until)?;
    Ok(happened::numbers(&known, chosen))
}

/// Adds a statement at the end.
pub(super) fn add(
    tx: &mut Tx,
    may: &MayReport,
    uid: Uid,
    words: &str,
    chosen: &[String],
) -> Result<(), Problem> {
    may.report().course.while_draft(tx.now())?;
    let traces = sources(tx, may, chosen)?;
    if let Some(id) = store::add(tx, uid, may.report().id, words)? {
        store::point(tx, id, &traces)?;
        record(tx, may, "objective_report.written", Audience::Own, "")?;
    }
    Ok(())
}

/// Words a statement, and says what it points at.
pub(super) fn word(
    tx: &mut Tx,
    may: &MayReport,
    statement: &Statement,
    words: &str,
    chosen: &[String],
) -> Result<(), Problem> {
    may.report().course.while_draft(tx.now())?;
    let traces = sources(tx, may, chosen)?;
    store::word(tx, statement.id, words)?;
    store::point(tx, statement.id, &traces)?;
    record(tx, may, "objective_report.written", Audience::Own, "")
}

/// Moves a statement before the one above it, or after the one below.
pub(super) fn shift(tx: &mut Tx, may: &MayReport, statement: Uid, up: bool) -> Result<(), Problem> {
    may.report().course.while_draft(tx.now())?;
    let all = store::statements(tx, may.report().id)?;
    let here = all.iter().position(|each| each.uid == statement);
    let here = here.ok_or(Problem::Missing)?;
    let other = if up {
        here.checked_sub(1)
    } else {
        here.checked_add(1)
    };
    let pair = other.and_then(|other| all.get(other)).zip(all.get(here));
    if let Some((other, moved)) = pair {
        store::place(tx, moved.id, other.position)?;
        store::place(tx, other.id, moved.position)?;
        record(tx, may, "objective_report.written", Audience::Own, "")?;
    }
    Ok(())
}

/// Takes a statement out.
pub(super) fn remove(tx: &mut Tx, may: &MayReport, statement: Uid) -> Result<(), Problem> {
    may.report().course.while_draft(tx.now())?;
    let all = store::statements(tx, may.report().id)?;
    if let Some(found) = all.iter().find(|each| each.uid == statement) {
        store::remove(tx, found.id)?;
        record(tx, may, "objective_report.written", Audience::Own, "")?;
    }
    Ok(())
}

/// Opens it to corrections for so many days.
pub(super) fn open(tx: &mut Tx, may: &MayReport, days: i64) -> Result<(), Problem> {
    let report = may.report();
    report.course.while_draft(tx.now())?;
    if store::statements(tx, report.id)?.is_empty() {
        return Err(Refusal::new("objective-says-nothing").into());
    }
    let until = tx.now().plus_days(days);
    if store::open(tx, report.id, until)? {
        record(tx, may, "objective_report.opened", Audience::Space, "")?;
    }
    Ok(())
}

/// Proposes to say it otherwise, or to add what is missing.
pub(super) fn propose(tx: &mut Tx, may: &MayReport, proposed: &Proposed) -> Result<(), Problem> {
    may.report().course.while_open(tx.now())?;
    if store::propose(tx, may.report().id, may.actor().id, proposed)?.is_some() {
        record(tx, may, "report_correction.proposed", Audience::Space, "")?;
    }
    Ok(())
}

/// Takes a correction or leaves it, with a word. Whoever is second finds it answered, and changes nothing.
pub(super) fn answer(
    tx: &mut Tx,
    may: &MayReport,
    correction: &Correction,
    answer: Answer,
    words: &str,
) -> Result<(), Problem> {
    let report = may.report();
    report.course.until_published(tx.now())?;
    if answer == Answer::Left && words.is_empty() {
        return Err(Refusal::new("objective-say-why-left").into());
    }
    let all = store::statements(tx, report.id)?;
    let about = all.iter().find(|each| Some(each.id) == correction.statement);
    let replaced = about.map_or("", |statement| statement.words.as_str());
    let replaced = if answer == Answer::Taken { replaced } else { "" };
    if !store::answer(tx, correction.id, answer, words, may.actor().id, replaced)? {
        return Ok(());
    }
    match (answer, about) {
        (Answer::Taken, Some(statement)) => store::word(tx, statement.id, &correction.words)?,
        (Answer::Taken, None) => {
            let uid = tx.new_uid();
            store::add(tx, uid, report.id, &correction.words)?;
        }
        (Answer::Left, _) => {}
    }
    record(
        tx,
        may,
        "report_correction.answered",
        Audience::Space,
        answer.word(),
    )
}

/// Publishes it: from now on nothing in it changes.
pub(super) fn publish(tx: &mut Tx, may: &MayReport) -> Result<(), Problem> {
    let report = may.report();
    let unanswered = store::unanswered(tx, report.id)?;
    report.course.once_over(tx.now(), unanswered)?;
    if store::publish(tx, report.id)? {
        let audience = match report.reach {
            Reach::Space => Audience::Space,
            Reach::Public => Audience::Public,
        };
        record(tx, may, "objective_report.published", audience, "")?;
    }
    Ok(())
}

/// Its author takes it back, as long as it is not published.
pub(super) fn withdraw(tx: &mut Tx, may: &MayReport) -> Result<(), Problem> {
    may.report().course.while_unpublished()?;
    if store::withdraw(tx, may.report().id)? {
        record(tx, may, "objective_report.withdrawn", Audience::Own, "")?;
    }
    Ok(())
}

/// Its author puts it back.
pub(super) fn restore(tx: &mut Tx, may: &MayReport) -> Result<(), Problem> {
    if store::restore(tx, may.report().id)? {
        record(tx, may, "objective_report.restored", Audience::Own, "")?;
    }
    Ok(())
}

fn record(
    tx: &mut Tx,
    may: &MayReport,
    verb: &'static str,
    audience: Audience,
    detail: &str,
) -> Result<(), Problem> {
    let report = may.report();
    let mut trace = Trace::new(verb, Some(may.actor().id))
        .inside(report.space_id, audience)
        .to("objective_report", report.id)
        .detail(detail);
    trace.gathering = report.period.gathering_id;
    tx.record(trace)
}
