//! The pages of a space, and how one is begun.

use askama::Template;
use kernel::{Module, Problem};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access as space_access;
use spaces::space::{self, Head, Paged};
use trame::Licence;

use super::model::TITLE;
use super::store::{self, Listed};
use super::{access, actions, template, terms};

/// How many pages a part of the list shows.
const PAGE: i64 = 40;

#[derive(Template)]
#[template(path = "page/index.html")]
struct Index {
    v: View,
    head: Head,
    rows: Vec<Listed>,
    may_begin: bool,
    next: Option<i64>,
}

/// GET /spaces/{space}/pages
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, rows) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let rows = store::list(tx, seen.space.id, part)?;
            Ok((seen, crumbs, rows))
        })
        .await?;
    let v = cx.view();
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "pages"),
        may_begin: seen.belongs(),
        next: part.next(&rows),
        rows,
        v,
    };
    Reply::page(&page)
}

#[derive(Template)]
#[template(path = "page/new.html")]
struct New {
    v: View,
    head: Head,
    form: Form,
    templates: &'static [&'static str],
    licences: Vec<&'static str>,
}

/// GET /spaces/{space}/pages/new
pub async fn new(cx: Cx) -> Handled {
    ask(&cx, Form::new()).await
}

async fn ask(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, once) = cx
        .read(move |tx| {
            let may = access::to_begin(tx, &slug)?;
            let crumbs = space::crumbs(tx, may.space().id)?;
            Ok((may, crumbs, tx.new_uid()))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    if form.value("template").is_empty() {
        form.fill("template", "empty");
    }
    if form.value("licence").is_empty() {
        form.fill("licence", Licence::default().word());
    }
    let v = cx.view();
    let page = New {
        head: Head::new(&v, may.seen(), crumbs, "pages"),
        form,
        templates: &template::KEYS,
        licences: terms::words(),
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/pages
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let title = form.line("title", 1..=TITLE);
    let text = form.choice("template", |key| template::text(key, cx.language()));
    if !form.ticked("licence") {
        form.fill("licence", Licence::default().word());
    }
    let licence = form.choice("licence", Licence::from_word);
    let Some((title, text, licence)) = form.accept((title, text.unwrap_or_default(), licence)) else {
        return ask(&cx, form).await;
    };
    cx.write(move |tx| {
        let may = access::to_begin(tx, &slug)?;
        actions::begin(tx, &may, once, (&title, licence.unwrap_or_default()), text)
    })
    .await?;
    Ok(Reply::see_other(format!("/pages/{once}/edition")).notice("page-begun"))
}
