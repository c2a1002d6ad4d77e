//! The page of a view, and the forms that name it, change it and take it away.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, MayChange};
use super::actions;
use super::store::Saved;
use crate::browse::{self, Base, Wanted};

const LONGEST: usize = 80;

/// GET /spaces/{space}/views/{view}
pub async fn show(cx: Cx) -> Handled {
    let view: Uid = cx.at("view")?;
    browse::show(cx, Base::Saved(view)).await
}

#[derive(Template)]
#[template(path = "saved/edition.html")]
struct Edition {
    v: View,
    head: Head,
    form: Form,
    saved: Option<Saved>,
    action: String,
}

/// What a form says: the name, and what the address asks, which is ours to write.
fn read(form: &mut Form) -> (String, String) {
    let name = form.line("name", 1..=LONGEST);
    let asks = Wanted::read(form.value("asks")).query();
    (name, asks)
}

/// POST /spaces/{space}/views
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once();
    let (name, asks) = read(&mut form);
    let refused = form.refusal("name").cloned();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_name(tx, &wanted)?;
            match refused {
                Some(refusal) => Err(refusal.into()),
                None => {
                    let once = once?;
                    actions::name(tx, &may, once, (&name, &asks)).map(|()| once)
                }
            }
        })
        .await;
    match done {
        Ok(view) => Ok(Reply::see_other(format!("/spaces/{slug}/views/{view}")).notice("saved-done")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            let action = format!("/spaces/{slug}/views");
            let found = cx.read(move |tx| {
                let may = access::to_name(tx, &slug)?;
                let crumbs = space::crumbs(tx, may.space().id)?;
                Ok((may, crumbs))
            });
            let (may, crumbs) = found.await?;
            let v = cx.view();
            let head = Head::new(&v, may.seen(), crumbs, "sheets");
            let page = Edition {
                v,
                head,
                form,
                saved: None,
                action,
            };
            Ok(Reply::page(&page)?.status(422))
        }
        Err(problem) => Err(problem),
    }
}

/// GET /spaces/{space}/views/{view}/edition
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, sent: Option<Form>) -> Handled {
    let (slug, view): (String, Uid) = (cx.at("space")?, cx.at("view")?);
    let (may, crumbs) = cx
        .read(move |tx| {
            let may = access::to_change(tx, &slug, view)?;
            let crumbs = space::crumbs(tx, may.seen().space.id)?;
            Ok((may, crumbs))
        })
        .await?;
    let v = cx.view();
    let status = if sent.is_some() { 422 } else { 200 };
    let saved = may.saved().clone();
    let form = sent.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("name", &*saved.name);
        form.fill("asks", &*saved.asks);
        form
    });
    let page = Edition {
        head: Head::new(&v, may.seen(), crumbs, "sheets"),
        action: format!("/spaces/{}/views/{view}/edition", may.seen().space.slug),
        saved: Some(saved),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/views/{view}/edition
pub async fn save(cx: Cx) -> Handled {
    let (slug, view): (String, Uid) = (cx.at("space")?, cx.at("view")?);
    let mut form = cx.form().await?;
    let (name, asks) = read(&mut form);
    let refused = form.refusal("name").cloned();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_change(tx, &wanted, view)?;
            match refused {
                Some(refusal) => Err(refusal.into()),
                None => actions::change(tx, &may, &name, &asks),
            }
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/views/{view}")).notice("saved-changed")),
        Err(Problem::Refused(_)) => page(&cx, Some(form)).await,
        Err(problem) => Err(problem),
    }
}

/// POST /spaces/{space}/views/{view}/removal
pub async fn remove(cx: Cx) -> Handled {
    let (slug, view) = change(&cx, actions::remove).await?;
    let undo = format!("/spaces/{slug}/views/{view}/restoration");
    Ok(Reply::see_other(format!("/spaces/{slug}/sheets")).notice_with_undo("saved-removed", undo))
}

/// POST /spaces/{space}/views/{view}/restoration
pub async fn restore(cx: Cx) -> Handled {
    let (slug, view) = change(&cx, actions::restore).await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/views/{view}")).notice("saved-restored"))
}

async fn change(
    cx: &Cx,
    act: fn(&mut Tx, &MayChange) -> Result<(), Problem>,
) -> Result<(String, Uid), Problem> {
    let (slug, view): (String, Uid) = (cx.at("space")?, cx.at("view")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_change(tx, &wanted, view)?;
        act(tx, &may)
    })
    .await?;
    Ok((slug, view))
}
