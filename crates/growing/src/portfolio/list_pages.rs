//! My portfolios, and those that others show me.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::model::Portfolio;
use super::{actions, store};

#[derive(Template)]
#[template(path = "portfolio/list.html")]
struct Page {
    v: View,
    form: Form,
    mine: Vec<Portfolio>,
    shown: Vec<Portfolio>,
    once: Uid,
}

/// GET /me/portfolio
pub async fn index(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let (mine, shown, once) = cx
        .read(|tx| {
            let me = tx.signed_in()?.id;
            Ok((store::of_person(tx, me)?, store::shown_to(tx, me)?, tx.new_uid()))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        v: cx.view(),
        form,
        mine,
        shown,
        once,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /me/portfolio
pub async fn create(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once();
    let title = form.line("title", 1..=120);
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    match cx.write(move |tx| actions::make(tx, once?, &title)).await {
        Ok(uid) => Ok(Reply::see_other(format!("/portfolios/{uid}/edition")).notice("portfolio-made")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("title", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
