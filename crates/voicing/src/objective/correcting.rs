//! Proposing to say it otherwise, and answering.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::access::{self, MayReport};
use super::actions;
use super::model::{Answer, Correction, Report, Statement};
use super::statement::LONGEST;
use super::store::{self, Proposed};
use crate::words::named;

#[derive(Template)]
#[template(path = "objective/correction.html")]
struct Page {
    v: View,
    head: Head,
    report: Report,
    statement: Option<Statement>,
    form: Form,
}

#[derive(Template)]
#[template(path = "objective/answer.html")]
struct AnswerPage {
    v: View,
    head: Head,
    report: Report,
    statement: Option<Statement>,
    correction: Correction,
    who: String,
    form: Form,
}

struct Read {
    may: MayReport,
    crumbs: Crumbs,
    statement: Option<Statement>,
    correction: Option<Correction>,
    once: Uid,
}

fn read(
    tx: &mut Tx,
    may: MayReport,
    statement: Option<Uid>,
    correction: Option<Uid>,
) -> Result<Read, Problem> {
    let report = may.report();
    let all = store::statements(tx, report.id)?;
    let corrections = match correction {
        Some(_) => store::corrections(tx, report.id)?,
        None => Vec::new(),
    };
    let correction = match correction {
        Some(uid) => Some(
            corrections
                .into_iter()
                .find(|each| each.uid == uid)
                .ok_or(Problem::Missing)?,
        ),
        None => None,
    };
    let about = correction.as_ref().and_then(|each| each.statement);
    let is_it = |each: &Statement| Some(each.uid) == statement || Some(each.id) == about;
    let found = all.into_iter().find(is_it);
    if statement.is_some() && found.is_none() {
        return Err(Problem::Missing);
    }
    Ok(Read {
        crumbs: space::crumbs(tx, report.space_id)?,
        statement: found,
        correction,
        once: tx.new_uid(),
        may,
    })
}

async fn to_propose(cx: &Cx, statement: Option<Uid>) -> Result<Read, Problem> {
    let uid: Uid = cx.at("report")?;
    cx.read(move |tx| {
        let may = access::to_correct(tx, uid)?;
        may.report().course.while_open(tx.now())?;
        read(tx, may, statement, None)
    })
    .await
}

fn page(v: View, read: Read, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, &read.may.seen().space, read.crumbs, "voices"),
        report: read.may.report().clone(),
        statement: read.statement,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The form: beside a statement with `?statement=`, for what is missing without.
pub async fn new(cx: Cx) -> Handled {
    let statement = cx.query("statement").map(str::parse).transpose();
    let statement: Option<Uid> = statement.map_err(|_| Problem::Missing)?;
    let read = to_propose(&cx, statement).await?;
    let mut form = Form::new();
    form.fill("once", read.once.to_string());
    if let Some(statement) = &read.statement {
        form.fill("words", &*statement.words);
        form.fill("statement", statement.uid.to_string());
    }
    page(cx.view(), read, form)
}

/// Proposes it.
pub async fn create(cx: Cx) -> Handled {
    let uid: Uid = cx.at("report")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.text("words", 1..=LONGEST);
    let reason = form.text("reason", 0..=1_000);
    let statement = match form.value("statement") {
        "" => None,
        word => Some(word.parse().map_err(|_| Problem::Missing)?),
    };
    let read = to_propose(&cx, statement).await?;
    let same = read
        .statement
        .as_ref()
        .is_some_and(|statement| statement.words == words);
    if same {
        form.refuse("words", kernel::Refusal::new("objective-same-words"));
    }
    if form.accept(()).is_none() {
        return page(cx.view(), read, form);
    }
    let proposed = Proposed {
        uid: once,
        statement: read.statement.map(|statement| statement.id),
        words,
        reason,
    };
    cx.write(move |tx| {
        let may = access::to_correct(tx, uid)?;
        actions::propose(tx, &may, &proposed)
    })
    .await?;
    Ok(Reply::see_other(format!("/voices/reports/{uid}")).notice("objective-proposed"))
}

async fn to_answer(cx: &Cx) -> Result<Read, Problem> {
    let (uid, correction): (Uid, Uid) = (cx.at("report")?, cx.at("correction")?);
    cx.read(move |tx| {
        let may = access::to_lead(tx, uid)?;
        read(tx, may, None, Some(correction))
    })
    .await
}

fn answer_page(v: View, read: Read, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let correction = read.correction.ok_or(Problem::Missing)?;
    let page = AnswerPage {
        head: Head::new(&v, &read.may.seen().space, read.crumbs, "voices"),
        report: read.may.report().clone(),
        statement: read.statement,
        who: named(&v, &correction.author.name),
        correction,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// A correction, for whoever answers it.
pub async fn show(cx: Cx) -> Handled {
    let read = to_answer(&cx).await?;
    answer_page(cx.view(), read, Form::new())
}

/// It is taken, or left with a word.
pub async fn answer(cx: Cx) -> Handled {
    let uid: Uid = cx.at("report")?;
    let mut form = cx.form().await?;
    let answer = form.choice("answer", Answer::from_word);
    let words = form.text("words", 0..=1_000);
    let read = to_answer(&cx).await?;
    let Some(answer) = answer.filter(|_| form.accept(()).is_some()) else {
        return answer_page(cx.view(), read, form);
    };
    let correction = read.correction.clone().ok_or(Problem::Missing)?;
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, uid)?;
        actions::answer(tx, &may, &correction, answer, &words)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/voices/reports/{uid}")).notice("objective-answered")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("words", refusal);
            answer_page(cx.view(), read, form)
        }
        Err(problem) => Err(problem),
    }
}
