//! Those in whom one may confide: named by those who describe the space, once they said yes themselves.

use askama::Template;
use kernel::{Problem, Right, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::membership;
use spaces::space::{self, Head, Member};

use super::model::Confidant;
use super::{access, actions, store};
use crate::climate::access as climate;
use crate::climate::model::Part;

#[derive(Template)]
#[template(path = "concern/confidants.html")]
struct Index {
    v: View,
    head: Head,
    confidants: Vec<Confidant>,
    people: Vec<Member>,
    own: Option<Confidant>,
    may_name: bool,
    form: Form,
}

/// GET /spaces/{space}/confidants
pub async fn index(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, confidants, members) = cx
        .read(move |tx| {
            let seen = climate::to_part(tx, &slug, Part::Concerns)?;
            let id = seen.space.space.id;
            let members = match seen.space.has(Right::Describe) {
                true => membership::names(tx, id)?,
                false => Vec::new(),
            };
            Ok((space::crumbs(tx, id)?, store::confidants(tx, id)?, members, seen))
        })
        .await
        .map(|(crumbs, confidants, members, seen)| (seen, crumbs, confidants, members))?;
    let v = cx.view();
    let me = seen.space.actor.as_ref().map(|actor| actor.id);
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let may_name = seen.space.has(Right::Describe);
    let is_named = |person: &Member| confidants.iter().any(|each| each.person.id == person.id);
    let page = Index {
        head: Head::new(&v, &seen.space, crumbs, "care"),
        people: members.into_iter().filter(|person| !is_named(person)).collect(),
        own: confidants.iter().find(|each| Some(each.person.id) == me).cloned(),
        // Who was asked and said nothing is between them and whoever asked.
        confidants: confidants
            .into_iter()
            .filter(|each| may_name || each.accepted.is_some())
            .collect(),
        may_name,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/confidants
pub async fn name(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let person: Option<Uid> = form.choice("person", |uid| uid.parse().ok());
    let (wanted, house) = (slug.clone(), cx.house().clone());
    let done = cx
        .write(move |tx| {
            let may = access::to_name(tx, &wanted)?;
            match person {
                Some(person) => actions::name(tx, &house, &may, person),
                None => Err(kernel::Refusal::new("form-choose").into()),
            }
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/confidants")).notice("confidant-was-asked")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("person", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /spaces/{space}/confidants/{person}/removal
pub async fn remove(cx: Cx) -> Handled {
    let (slug, person): (String, Uid) = (cx.at("space")?, cx.at("person")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_name(tx, &wanted)?;
        actions::remove(tx, &may, person)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/confidants")).notice("confidant-was-removed"))
}

/// POST /spaces/{space}/confidants/acceptance
pub async fn accept(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_confide(tx, &wanted)?;
        actions::accept(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/confidants")).notice("confidant-said-yes"))
}

/// POST /spaces/{space}/confidants/departure
pub async fn step_back(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_confide(tx, &wanted)?;
        actions::step_back(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/confidants")).notice("confidant-stepped-back"))
}
