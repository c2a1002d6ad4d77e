//! One report, with what it points at, what others would have said, and what people say in their own name of the same
//! days; and its way to the end.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::access::{self, MayReport, Seen};
use super::happened::{self, Happened, Line};
use super::model::{Answer, Correction, DAYS, Report, State, Statement};
use super::{actions, store};
use crate::testimony::model::Heard;
use crate::testimony::store as testimonies;
use crate::voice::access::reads_inside;
use crate::words::named;

/// How long corrections are proposed for, unless somebody says otherwise.
const USUAL_DAYS: i64 = 7;

/// A statement as it is shown.
struct Said {
    statement: Statement,
    sources: Vec<Line>,
    is_sourced: bool,
    corrections: Vec<Correction>,
}

#[derive(Template)]
#[template(path = "objective/show.html")]
struct Show {
    v: View,
    head: Head,
    report: Report,
    state: State,
    said: Vec<Said>,
    unsourced: i64,
    missing: Vec<Correction>,
    waiting: i64,
    beside: Vec<Heard>,
    is_author: bool,
    may_lead: bool,
    may_correct: bool,
    belongs: bool,
    form: Form,
}

impl Show {
    fn is(&self, word: &str) -> bool {
        self.state.word() == word
    }

    fn days(&self) -> String {
        self.report.period.days(&self.v)
    }

    fn author(&self) -> String {
        named(&self.v, &self.report.author.name)
    }

    fn name(&self, correction: &Correction) -> String {
        named(&self.v, &correction.author.name)
    }

    fn open_until(&self) -> Option<Instant> {
        self.report.course.open.map(|(_, until)| until)
    }

    /// Whether corrections are answered now.
    fn answers(&self) -> bool {
        self.may_lead && matches!(self.state, State::Open | State::Over)
    }

    fn was_taken(&self, correction: &Correction) -> bool {
        correction.answer == Some(Answer::Taken)
    }
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    statements: Vec<Statement>,
    sources: Vec<(i64, Happened)>,
    sourced: Vec<i64>,
    corrections: Vec<Correction>,
    beside: Vec<Heard>,
}

fn read(tx: &mut Tx, uid: Uid) -> Result<Read, Problem> {
    let seen = access::to_see(tx, uid)?;
    let report = &seen.report;
    let inside = reads_inside(&seen.space) || seen.took_part || seen.is_author();
    let all = happened::of_report(tx, report.id)?;
    let sourced = all.iter().map(|(statement, _)| *statement).collect();
    let sources = all.into_iter().filter(|(_, each)| inside || each.is_public());
    Ok(Read {
        crumbs: space::crumbs(tx, report.space_id)?,
        statements: store::statements(tx, report.id)?,
        sources: sources.collect(),
        sourced,
        // Who would have said what otherwise is between those who were there.
        corrections: if inside {
            store::corrections(tx, report.id)?
        } else {
            Vec::new()
        },
        beside: testimonies::beside(tx, &seen.space, &report.period)?,
        seen,
    })
}

/// One report.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The same with a form that came back.
pub(super) async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("report")?;
    let read = cx.read(move |tx| read(tx, uid)).await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("days").is_empty() {
        form.fill("days", USUAL_DAYS.to_string());
    }
    let (seen, shape) = (&read.seen, &read.seen.space.space.shape);
    let state = seen.report.course.state(v.now());
    let waiting = read
        .corrections
        .iter()
        .filter(|each| each.answer.is_none())
        .count();
    let (about, missing): (Vec<Correction>, Vec<Correction>) = read
        .corrections
        .into_iter()
        .partition(|each| each.statement.is_some());
    let said: Vec<Said> = read
        .statements
        .into_iter()
        .map(|statement| {
            let mine = read.sources.iter().filter(|(of, _)| *of == statement.id);
            Said {
                sources: mine.map(|(_, each)| Line::of(&v, shape, each)).collect(),
                is_sourced: read.sourced.contains(&statement.id),
                corrections: about
                    .iter()
                    .filter(|each| each.statement == Some(statement.id))
                    .cloned()
                    .collect(),
                statement,
            }
        })
        .collect();
    let page = Show {
        head: Head::new(&v, &seen.space, read.crumbs, "voices"),
        unsourced: count(said.iter().filter(|each| !each.is_sourced).count()),
        waiting: count(waiting),
        is_author: seen.is_author(),
        may_lead: seen.may_lead(),
        may_correct: seen.may_correct(),
        belongs: seen.space.belongs(),
        report: seen.report.clone(),
        beside: read.beside,
        state,
        said,
        missing,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

async fn change(
    cx: &Cx,
    door: fn(&mut Tx, Uid) -> Result<MayReport, Problem>,
    act: impl Fn(&mut Tx, &MayReport) -> Result<(), Problem> + Send + Sync + 'static,
    notice: &'static str,
    undo: Option<&str>,
) -> Handled {
    let uid: Uid = cx.at("report")?;
    let done = cx.write(move |tx| {
        let may = door(tx, uid)?;
        act(tx, &may)
    });
    let path = format!("/voices/reports/{uid}");
    match done.await {
        Ok(()) => {
            let undo = undo.map(|undo| format!("{path}/{undo}"));
            Ok(Reply::see_other(path).notice_and_undo(notice, undo))
        }
        Err(Problem::Refused(refusal)) => {
            let mut form = Form::new();
            form.refuse("report", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// It is opened to corrections.
pub async fn open(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let days = form.whole("days", DAYS);
    if form.accept(()).is_none() {
        let uid: Uid = cx.at("report")?;
        cx.read(move |tx| access::to_write(tx, uid).map(drop)).await?;
        return page(&cx, form).await;
    }
    let act = move |tx: &mut Tx, may: &MayReport| actions::open(tx, may, days);
    change(&cx, access::to_write, act, "objective-opened", None).await
}

/// It is published.
pub async fn publish(cx: Cx) -> Handled {
    change(
        &cx,
        access::to_lead,
        actions::publish,
        "objective-published",
        None,
    )
    .await
}

/// Its author takes it back, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let (act, notice) = (actions::withdraw, "objective-withdrawn");
    change(&cx, access::to_write, act, notice, Some("restoration")).await
}

/// Its author puts it back.
pub async fn restore(cx: Cx) -> Handled {
    change(
        &cx,
        access::to_write,
        actions::restore,
        "objective-restored",
        None,
    )
    .await
}
