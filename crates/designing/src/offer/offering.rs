//! In the space that offers: the form, and what became of earlier offers.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::compare::Difference;
use spaces::space::access::Arrange;
use spaces::space::{self, Head};

use super::actions::{self, Words};
use super::model;
use super::store::{self, Listed};
use crate::fork;
use crate::merge::Plan;
use crate::plan::access;

#[derive(Template)]
#[template(path = "offer/new.html")]
struct New {
    v: View,
    form: Form,
    head: Head,
    parent: String,
    parent_slug: String,
    differences: Vec<Difference>,
    offers: Vec<Listed>,
    waits: bool,
}

/// What would be offered, and the form.
pub async fn new(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, typed: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, once, parent, began, offers, waits, may) = cx
        .read(move |tx| {
            let may = access::to::<Arrange>(tx, &slug)?;
            let id = may.space().id;
            let (parent, base) = fork::store::origin(tx, id)?.ok_or(Problem::Missing)?;
            let began = store::shape_of(tx, base)?;
            let crumbs = space::crumbs(tx, id)?;
            let offers = store::from_fork(tx, id)?;
            let waits = store::waits(tx, id)?;
            Ok((crumbs, tx.new_uid(), parent, began, offers, waits, may))
        })
        .await?;
    let v = cx.view();
    let began = Plan::of(&began.trame).unwrap_or_default();
    let (offered, now) = (access::plan(may.seen())?, access::plan(&parent)?);
    let status = if typed.is_some() { 422 } else { 200 };
    let form = typed.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string());
        form
    });
    let page = New {
        differences: model::things(&began, &offered, &now)
            .iter()
            .flat_map(|thing| super::pages::differences_of(&v, &now, &offered, thing))
            .collect(),
        parent: parent.space.name,
        parent_slug: parent.space.slug,
        head: Head::new(&v, may.seen(), crumbs, "program"),
        offers,
        waits,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Offers it.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let words = Words {
        once: form.once()?,
        message: form.text("message", 1..=2_000),
        credit: form.line("credit", 0..=160),
    };
    if form.accept(()).is_none() {
        return page(&cx, Some(form)).await;
    }
    let (wanted, house) = (slug.clone(), cx.house().clone());
    let done = cx
        .write(move |tx| {
            let may = access::to::<Arrange>(tx, &wanted)?;
            actions::offer(tx, &house, &may, &words)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/plan/offer")).notice("offer-made")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("message", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Takes an offer back.
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, offer): (String, Uid) = (cx.at("space")?, cx.at("offer")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to::<Arrange>(tx, &wanted)?;
        actions::withdraw(tx, &may, offer)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/plan/offer")).notice("offer-withdrawn"))
}
