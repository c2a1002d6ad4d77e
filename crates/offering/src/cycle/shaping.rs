//! The words of a cycle: opening one, changing them.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::store::Words;
use super::{access, actions};

#[derive(Template)]
#[template(path = "cycle/edition.html")]
struct Edition {
    v: View,
    form: Form,
    head: Head,
    action: String,
    is_new: bool,
}

fn read(form: &mut Form) -> Words {
    Words {
        title: form.line("title", 3..=140),
        summary: form.line("summary", 0..=300),
        body: form.text("body", 0..=20_000),
    }
}

/// The form to open one.
pub async fn new(cx: Cx) -> Handled {
    new_page(&cx, Form::new()).await
}

async fn new_page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, once) = cx
        .read(move |tx| {
            let may = access::to_open(tx, &slug)?;
            let crumbs = space::crumbs(tx, may.space().id)?;
            Ok((may, crumbs, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Edition {
        head: Head::new(&v, may.seen(), crumbs, "gatherings"),
        action: format!("/spaces/{}/cycles", may.space().slug),
        is_new: true,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Opens it; its sessions come next.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = read(&mut form);
    if form.accept(()).is_none() {
        return new_page(&cx, form).await;
    }
    cx.write(move |tx| {
        let may = access::to_open(tx, &slug)?;
        actions::open(tx, &may, once, &words)
    })
    .await?;
    Ok(Reply::see_other(format!("/cycles/{once}/sessions")).notice("cycle-is-open"))
}

/// The form with the words as they are.
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, None).await
}

async fn edit_page(cx: &Cx, form: Option<Form>) -> Handled {
    let uid: Uid = cx.at("cycle")?;
    let (may, crumbs) = cx
        .read(move |tx| {
            let may = access::to_shape(tx, uid)?;
            let crumbs = space::crumbs(tx, may.cycle().space_id)?;
            Ok((may, crumbs))
        })
        .await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let cycle = may.cycle();
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("title", &cycle.title)
            .fill("summary", &cycle.summary)
            .fill("body", &cycle.body);
        form
    });
    let page = Edition {
        head: Head::new(&v, may.offering().seen(), crumbs, "gatherings"),
        action: format!("/cycles/{uid}/edition"),
        is_new: false,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Changes them.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("cycle")?;
    let mut form = cx.form().await?;
    let words = read(&mut form);
    let valid = form.accept(()).is_some();
    let saved = cx
        .write(move |tx| {
            let may = access::to_shape(tx, uid)?;
            if valid {
                actions::reword(tx, &may, &words)?;
            }
            Ok::<bool, Problem>(valid)
        })
        .await?;
    if saved {
        Ok(Reply::see_other(format!("/cycles/{uid}")).notice("cycle-is-changed"))
    } else {
        edit_page(&cx, Some(form)).await
    }
}
