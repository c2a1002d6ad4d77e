//! The form that makes a plan one's own.

use askama::Template;
use kernel::{Joining, Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head};

use super::actions::{self, Made, Own};
use crate::plan::access;

#[derive(Template)]
#[template(path = "fork/new.html")]
struct New {
    v: View,
    form: Form,
    head: Head,
    signed_in: bool,
    weeks: u32,
    activities: usize,
    authors: Vec<String>,
    lineage: Vec<String>,
    licence: &'static str,
}

impl New {
    fn joinings(&self) -> &'static [Joining] {
        Joining::ALL
    }
}

/// The form.
pub async fn new(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, typed: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, once, seen) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            Ok((space::crumbs(tx, seen.space.id)?, tx.new_uid(), seen))
        })
        .await?;
    let v = cx.view();
    let plan = access::plan(&seen)?;
    if !actions::may(&seen) {
        return Err(Problem::Forbidden);
    }
    let status = if typed.is_some() { 422 } else { 200 };
    let form = typed.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string())
            .fill("name", actions::proposed(&seen, v.language))
            .fill("joining", Joining::Invitation.word())
            .fill("as", "space");
        form
    });
    let card = &seen.space.shape.trame.card;
    let lineage = card.lineage.iter().map(|each| &each.name);
    let page = New {
        signed_in: seen.actor.is_some(),
        weeks: plan.program.weeks,
        activities: plan.program.activities.len(),
        authors: card.authors.iter().map(|author| author.name.clone()).collect(),
        lineage: [&card.name]
            .into_iter()
            .chain(lineage)
            .map(|name| said(name, v.language).text.to_owned())
            .collect(),
        licence: card.licence.word(),
        head: Head::new(&v, &seen, crumbs, "program"),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Makes it.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let name = form.line("name", 2..=120);
    if let Err(refusal) = actions::check_name(&name) {
        form.refuse("name", refusal);
    }
    let summary = form.text("summary", 0..=2_000);
    let credit = form.line("credit", 0..=160);
    let joining = form.choice("joining", Joining::from_word);
    let for_everyone = match form.value("as") {
        "space" => false,
        "library" => true,
        _ => {
            form.refuse("as", Refusal::new("form-choose"));
            false
        }
    };
    let Some(joining) = joining.filter(|_| form.accept(()).is_some()) else {
        return page(&cx, Some(form)).await;
    };
    let language = cx.language();
    let own = Own {
        once,
        name,
        joining,
        credit,
        summary,
        for_everyone,
    };
    let made = cx
        .write(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let actor = tx.signed_in()?;
            actions::fork(tx, &seen, &actor, language, &own)
        })
        .await;
    match made {
        Ok(Made::Space(slug)) => Ok(Reply::see_other(format!("/spaces/{slug}/plan")).notice("fork-made")),
        Ok(Made::Trame(uid)) => Ok(Reply::see_other(format!("/trames/{uid}")).notice("fork-listed")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
