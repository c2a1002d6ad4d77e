//! The tools that nobody used, and doing without some of them.

use askama::Template;
use kernel::{Module, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::identity::change;
use spaces::part::ArrangePart;
use spaces::space::access::{self, Arrange};
use spaces::space::{self, Head};

use super::model::{SEASON, Unused, unused};
use super::store;

/// Where the page of arrangements leads here.
pub(super) const ARRANGE: ArrangePart = ArrangePart {
    name: "lightness-title",
    text: "lightness-text",
    to: "dosage/own-tools",
    when: |_| true,
};

#[derive(Template)]
#[template(path = "lightness/show.html")]
struct Show {
    v: View,
    head: Head,
    unused: Vec<Unused>,
    is_young: bool,
    form: Form,
}

/// GET /spaces/{space}/dosage/own-tools
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, traces, opened) = cx
        .read(move |tx| {
            let may = access::to::<Arrange>(tx, &slug)?;
            let id = may.space().id;
            let (traces, opened) = (store::last(tx, id)?, store::opened(tx, id)?);
            Ok((space::crumbs(tx, id)?, traces, opened, may))
        })
        .await
        .map(|(crumbs, traces, opened, may)| (may, crumbs, traces, opened))?;
    let v = cx.view();
    let since = v.now().plus_days(-SEASON);
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        unused: unused(&may.space().shape.trame.space.modules, &traces, since),
        is_young: opened > since,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/dosage/own-tools: those that are ticked are switched off, and kept.
pub async fn lighten(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let off: Vec<Module> = form.choices("modules", Module::from_word);
    if off.is_empty() {
        form.refuse("modules", Refusal::new("lightness-choose"));
        return page(&cx, form).await;
    }
    cx.write(move |tx| {
        let may = access::to::<Arrange>(tx, &slug)?;
        change::make(tx, may.seen(), "arrangement", |trame| {
            trame.space.modules.retain(|module| !off.contains(module));
            Ok(())
        })
    })
    .await?;
    let slug: String = cx.at("space")?;
    Ok(Reply::see_other(format!("/spaces/{slug}/arrangement")).notice("lightness-done"))
}
