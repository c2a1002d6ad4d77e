//! The grid, the history, and how every editing form answers.

use askama::Template;
use kernel::{Problem, Refusal, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{Describe, May};
use spaces::space::{self, Head};

use super::access;
use super::actions::{self, Outcome};
use super::board::Board;
use super::store::{self, Changed};
use crate::merge::Plan;
use crate::{fork, offer};

#[derive(Template)]
#[template(path = "plan/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    title: String,
    base: String,
    board: Board,
    ties: Ties,
}

/// What ties the plan to others: offers that wait for an answer here, and the space that this one was made from.
#[derive(Default)]
pub(super) struct Ties {
    may_arrange: bool,
    offers: i64,
    origin: Option<String>,
}

#[derive(Template)]
#[template(path = "plan/begin.html")]
struct Begin {
    v: View,
    form: Form,
    head: Head,
    title: String,
}

/// The grid.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The grid, with what was refused above it.
async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, ties, may) = cx
        .read(move |tx| {
            let may = access::to::<Describe>(tx, &slug)?;
            let ties = ties(tx, &may)?;
            Ok((space::crumbs(tx, may.space().id)?, ties, may))
        })
        .await?;
    let v = cx.view();
    let title = space::many(&v, may.seen(), trame::Thing::Program);
    let head = Head::new(&v, may.seen(), crumbs, "program");
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let Some(plan) = Plan::of(&may.space().shape.trame) else {
        let page = Begin { form, head, title, v };
        return Ok(Reply::page(&page)?.status(status));
    };
    let page = Show {
        board: Board::of(&v, &plan),
        base: may.space().shape.digest.clone(),
        ties,
        form,
        head,
        title,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

pub(super) fn ties(tx: &mut Tx, may: &May<Describe>) -> Result<Ties, Problem> {
    if !may.seen().has(Right::Arrange) {
        return Ok(Ties::default());
    }
    let origin = fork::store::origin(tx, may.space().id)?;
    Ok(Ties {
        may_arrange: true,
        offers: offer::store::count_open(tx, may.space().id)?,
        origin: origin.map(|(parent, _)| parent.space.name),
    })
}

/// Begins a plan where there is none.
pub async fn begin(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let weeks = form.whole("weeks", 1..=104);
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to(tx, &wanted)?;
        actions::begin(tx, &may, u32::try_from(weeks).unwrap_or(1))
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/plan")).notice("plan-begun"))
}

/// The answer to a form that changes the plan: back to `then`, with a way to undo; or the grid with what is refused.
///
/// # Errors
/// Those of the change.
pub async fn answer(cx: &Cx, done: Result<Outcome, Problem>, then: &str, notice: &'static str) -> Handled {
    let slug: String = cx.at("space")?;
    let place = format!("/spaces/{slug}/plan{then}");
    match done {
        Ok(Outcome::Same) => Ok(Reply::see_other(place)),
        Ok(Outcome::Changed(change)) => {
            let undo = format!("/spaces/{slug}/plan/changes/{change}/undoing");
            Ok(Reply::see_other(place).notice_with_undo(notice, undo))
        }
        Ok(Outcome::Clashed(clashes)) => {
            let (may, _) = access::to_design(cx).await?;
            let plan = access::plan(may.seen())?;
            let name = actions::clashing(&plan, &clashes, cx.language());
            let refusal = if name.is_empty() {
                Refusal::new("plan-clash")
            } else {
                Refusal::new("plan-clash-named").with("name", name)
            };
            refused(cx, refusal).await
        }
        Err(Problem::Refused(refusal)) => refused(cx, refusal).await,
        Err(problem) => Err(problem),
    }
}

async fn refused(cx: &Cx, refusal: Refusal) -> Handled {
    let mut form = Form::new();
    form.refuse("plan", refusal);
    page(cx, form).await
}

/// Undoes one change, and keeps what was done since.
pub async fn undo(cx: Cx) -> Handled {
    let (slug, change): (String, Uid) = (cx.at("space")?, cx.at("change")?);
    let reader = cx.language();
    let done = cx
        .write(move |tx| {
            let may = access::to(tx, &slug)?;
            actions::undo(tx, &may, change, reader)
        })
        .await;
    answer(&cx, done, "", "plan-undone").await
}

#[derive(Template)]
#[template(path = "plan/history.html")]
struct History {
    v: View,
    head: Head,
    changes: Vec<Changed>,
    may_arrange: bool,
}

/// What was done to the plan, newest first.
pub async fn history(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, changes, may) = cx
        .read(move |tx| {
            let may = access::to::<Describe>(tx, &slug)?;
            let id = may.space().id;
            Ok((space::crumbs(tx, id)?, store::history(tx, id)?, may))
        })
        .await?;
    let v = cx.view();
    let page = History {
        head: Head::new(&v, may.seen(), crumbs, "program"),
        may_arrange: may.seen().has(Right::Arrange),
        changes,
        v,
    };
    Reply::page(&page)
}
