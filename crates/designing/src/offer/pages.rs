//! In the space to which it is offered: the list, the comparison, and the answer.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::compare::{Difference, differences};
use spaces::shape::said;
use spaces::space::access::Arrange;
use spaces::space::{self, Head};
use trame::Part;

use super::actions;
use super::model::{self, Thing};
use super::store::{self, Listed, Offer};
use crate::frame::usual_strands;
use crate::merge::Plan;
use crate::plan::access;
use crate::plan::actions::Outcome;

#[derive(Template)]
#[template(path = "offer/index.html")]
struct Index {
    v: View,
    head: Head,
    offers: Vec<Listed>,
}

/// What was offered.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, offers, may) = cx
        .read(move |tx| {
            let may = access::to::<Arrange>(tx, &slug)?;
            let id = may.space().id;
            Ok((space::crumbs(tx, id)?, store::to_parent(tx, id)?, may))
        })
        .await?;
    let v = cx.view();
    let page = Index {
        head: Head::new(&v, may.seen(), crumbs, "program"),
        offers,
        v,
    };
    Reply::page(&page)
}

/// A thing that an offer changes, with what it says on both sides.
struct Shown {
    name: String,
    title: String,
    both: bool,
    chosen: bool,
    differences: Vec<Difference>,
}

#[derive(Template)]
#[template(path = "offer/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    uid: Uid,
    offer: Offer,
    authors: Vec<String>,
    things: Vec<Shown>,
}

/// What a thing says in both plans.
pub(super) fn differences_of(v: &View, now: &Plan, offered: &Plan, thing: &Thing) -> Vec<Difference> {
    differences(v, &model::alone(now, thing), &model::alone(offered, thing))
}

/// What a thing is and what people call it.
fn titled(v: &View, offered: &Plan, now: &Plan, thing: &Thing) -> String {
    if thing.part == Part::Program {
        return v.word("part-field", &thing.key).to_owned();
    }
    let name = |plan: &Plan| {
        let words = plan.name(thing.part, &thing.key)?;
        Some(said(words, v.language).text.to_owned())
    };
    let name = name(offered).or_else(|| name(now)).unwrap_or_default();
    format!("{} « {name} »", v.word("part", thing.part.word()))
}

/// An offer beside the plan as it stands.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, typed: Option<Form>) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("offer")?);
    let (crumbs, offer, (offered, things, authors), may) = cx
        .read(move |tx| {
            let may = access::to::<Arrange>(tx, &slug)?;
            let offer = store::find(tx, uid, may.space().id)?;
            let now = access::plan(may.seen())?;
            let compared = actions::compare(tx, &offer, &now)?;
            Ok((space::crumbs(tx, may.space().id)?, offer, compared, may))
        })
        .await?;
    if offer.state == "withdrawn" {
        return Err(Problem::Missing);
    }
    let v = cx.view();
    let now = access::plan(may.seen())?;
    let status = if typed.is_some() { 422 } else { 200 };
    let sent = typed.is_some();
    let form = typed.unwrap_or_default();
    let things = things
        .iter()
        .map(|thing| Shown {
            // What both changed is taken on purpose only.
            chosen: if sent {
                form.chosen("thing", &thing.name())
            } else {
                !thing.both
            },
            name: thing.name(),
            title: titled(&v, &offered, &now, thing),
            both: thing.both,
            differences: differences_of(&v, &now, &offered, thing),
        })
        .collect();
    let known = &may.space().shape.trame.card.authors;
    let new = |name: &String| !name.is_empty() && !known.iter().any(|author| author.name == *name);
    let page = Show {
        head: Head::new(&v, may.seen(), crumbs, "program"),
        authors: authors
            .into_iter()
            .chain([offer.credit.clone()])
            .filter(new)
            .collect(),
        uid,
        offer,
        things,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Takes all of it, or what is ticked.
pub async fn accept(cx: Cx) -> Handled {
    let (slug, offer): (String, Uid) = (cx.at("space")?, cx.at("offer")?);
    let mut form = cx.form().await?;
    let chosen: Option<Vec<String>> = if form.value("what") == "all" {
        None
    } else {
        Some(form.choices("thing", |name| Some(name.to_owned())))
    };
    let (reader, v) = (cx.language(), cx.view());
    let (wanted, house) = (slug.clone(), cx.house().clone());
    let done = cx
        .write(move |tx| {
            let may = access::to::<Arrange>(tx, &wanted)?;
            let usual = usual_strands(&v, &may.space().shape.trame.card.languages);
            actions::accept(tx, &house, &may, offer, chosen.as_deref(), (reader, &usual))
        })
        .await;
    match done {
        Ok(Outcome::Changed(change)) => {
            let undo = format!("/spaces/{slug}/plan/changes/{change}/undoing");
            Ok(Reply::see_other(format!("/spaces/{slug}/plan")).notice_with_undo("offer-taken", undo))
        }
        Ok(_) => Ok(Reply::see_other(format!("/spaces/{slug}/plan/offers")).notice("offer-decided")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("thing", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Declines it, with a reason.
pub async fn decline(cx: Cx) -> Handled {
    let (slug, offer): (String, Uid) = (cx.at("space")?, cx.at("offer")?);
    let mut form = cx.form().await?;
    let reason = form.text("reason", 1..=2_000);
    if form.accept(()).is_none() {
        return page(&cx, Some(form)).await;
    }
    let (wanted, house) = (slug.clone(), cx.house().clone());
    cx.write(move |tx| {
        let may = access::to::<Arrange>(tx, &wanted)?;
        actions::decline(tx, &house, &may, offer, &reason)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/plan/offers")).notice("offer-declined"))
}
