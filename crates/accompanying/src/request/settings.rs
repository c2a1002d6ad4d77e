//! How a space accompanies: whether one may ask, about what, and how long a request may wait.

use askama::Template;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{self as space_access, Arrange};
use spaces::space::{self, Head};

use super::model::Settings;
use super::{actions, store};

/// The longest that a request may wait before somebody is told, in days.
const LONGEST: i64 = 90;

#[derive(Template)]
#[template(path = "request/settings.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
}

/// The form.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, typed: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, settings) = cx
        .read(move |tx| {
            let may = space_access::to::<Arrange>(tx, &slug)?;
            let id = may.space().id;
            Ok((space::crumbs(tx, id)?, store::settings(tx, id)?, may))
        })
        .await
        .map(|(crumbs, settings, may)| (may, crumbs, settings))?;
    let status = if typed.is_some() { 422 } else { 200 };
    let form = typed.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("welcome", &*settings.welcome)
            .fill("themes", settings.themes_text())
            .fill("kinds", settings.kinds_text())
            .fill("days", settings.days.to_string());
        if settings.is_open {
            form.fill("is-open", "on");
        }
        form
    });
    let v = cx.view();
    let page = Page {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Keeps it.
pub async fn save(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let said = Settings::of(
        form.ticked("is-open"),
        form.text("welcome", 0..=8000),
        &form.text("themes", 0..=4000),
        &form.text("kinds", 0..=2000),
        form.whole("days", 1..=LONGEST),
    );
    if form.accept(()).is_none() {
        // The door first: whoever may not arrange is told so rather than what is wrong.
        return page(&cx, Some(form)).await;
    }
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = space_access::to::<Arrange>(tx, &wanted)?;
        actions::arrange(tx, &may, &said)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/accompaniments")).notice("request-arranged"))
}
