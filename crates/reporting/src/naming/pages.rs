//! The page on which one says how one is named.

use askama::Template;
use kernel::{Audience, Module, Problem, Trace};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, access};

use super::model::Choice;
use super::store;

#[derive(Template)]
#[template(path = "naming/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    choices: [Choice; 3],
}

/// Lets somebody who belongs to a space, or once did, say how they are named. A space that sleeps or is closed still
/// hears it.
fn to_choose(tx: &mut Tx, slug: &str) -> Result<(access::Seen, platform::Actor), Problem> {
    let seen = access::to_see_always(tx, slug)?;
    if !seen.space.shape.has(Module::Reports) {
        return Err(Problem::Missing);
    }
    let actor = seen.actor.clone().ok_or(Problem::SignIn)?;
    match seen.membership.as_deref() {
        Some("active" | "aside" | "left") => Ok((seen, actor)),
        _ => Err(Problem::Forbidden),
    }
}

/// GET /spaces/{space}/reports/naming
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, own) = cx
        .read(move |tx| {
            let (seen, actor) = to_choose(tx, &slug)?;
            let own = store::own(tx, seen.space.id, actor.id)?;
            Ok((space::crumbs(tx, seen.space.id)?, seen, own))
        })
        .await
        .map(|(crumbs, seen, own)| (seen, crumbs, own))?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("choice").is_empty() {
        form.fill("choice", own.unwrap_or(Choice::No).word());
    }
    let page = Show {
        head: Head::new(&v, &seen, crumbs, "reports"),
        choices: Choice::ALL,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/reports/naming
pub async fn choose(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let Some(choice) = form.choice("choice", Choice::from_word) else {
        return page(&cx, form).await;
    };
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (seen, actor) = to_choose(tx, &wanted)?;
        if store::choose(tx, seen.space.id, actor.id, choice)? {
            // The ledger never changes: what somebody chose stays out of it.
            tx.record(Trace::new("naming.chosen", Some(actor.id)).inside(seen.space.id, Audience::Own))?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/reports/naming")).notice("naming-chosen"))
}
