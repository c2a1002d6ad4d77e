//! Asking, and putting a question in other words.

use askama::Template;
use kernel::{Problem, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{Belong, May as MaySpace};
use spaces::space::{self, Head};

use super::access::{self, Reword};
use super::actions;
use super::store::{self, New};

#[derive(Template)]
#[template(path = "inquiry/asking.html")]
struct Asking {
    v: View,
    head: Head,
    form: Form,
    action: String,
    is_new: bool,
}

/// The number and the text of the question of a gathering that is taken up, for those who may answer it.
fn taken_up(tx: &mut Tx, may: &MaySpace<Belong>, named: &str) -> Result<Option<(i64, String)>, Problem> {
    match named.parse::<Uid>() {
        Ok(uid) if may.seen().has(Right::AnswerQuestion) => store::question(tx, uid, may.space().id),
        _ => Ok(None),
    }
}

async fn new_page(cx: &Cx, mut form: Form, fills: bool) -> Handled {
    let slug: String = cx.at("space")?;
    let named = form.value("question").to_owned();
    let (may, crumbs, question, once) = cx
        .read(move |tx| {
            let may = access::to_ask(tx, &slug)?;
            let crumbs = space::crumbs(tx, may.space().id)?;
            let question = taken_up(tx, &may, &named)?;
            Ok((may, crumbs, question, tx.new_uid()))
        })
        .await?;
    if let Some((_, text)) = question.filter(|_| fills) {
        let title: String = text
            .lines()
            .next()
            .unwrap_or_default()
            .chars()
            .take(200)
            .collect();
        if title != text {
            form.fill("body", text);
        }
        form.fill("title", title);
    }
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Asking {
        head: Head::new(&v, may.seen(), crumbs, "sheets"),
        action: format!("/spaces/{}/inquiries", may.space().slug),
        is_new: true,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Its form.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("question", cx.query("question").unwrap_or_default());
    new_page(&cx, form, true).await
}

/// It is asked.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (title, body) = (form.line("title", 1..=200), form.text("body", 0..=10_000));
    if form.accept(()).is_none() {
        return new_page(&cx, form, false).await;
    }
    let named = form.value("question").to_owned();
    let done = cx.write(move |tx| {
        let may = access::to_ask(tx, &slug)?;
        let question = taken_up(tx, &may, &named)?.map(|(id, _)| id);
        let new = New {
            uid: once,
            title: &title,
            body: &body,
            question,
        };
        actions::ask(tx, &may, &new)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/inquiries/{once}")).notice("inquiry-asked")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("title", refusal);
            new_page(&cx, form, false).await
        }
        Err(problem) => Err(problem),
    }
}

async fn edit_page(cx: &Cx, form: Option<Form>) -> Handled {
    let uid: Uid = cx.at("inquiry")?;
    let (may, crumbs) = cx
        .read(move |tx| {
            let may = access::to::<Reword>(tx, uid)?;
            let crumbs = space::crumbs(tx, may.inquiry().space_id)?;
            Ok((may, crumbs))
        })
        .await?;
    let v = cx.view();
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("title", may.inquiry().title.as_str());
        form.fill("body", may.inquiry().body.as_str());
        form
    });
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Asking {
        head: Head::new(&v, &may.seen().space, crumbs, "sheets"),
        action: format!("/inquiries/{uid}/edition"),
        is_new: false,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Its form, filled.
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, None).await
}

/// It is asked in other words.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("inquiry")?;
    let mut form = cx.form().await?;
    let (title, body) = (form.line("title", 1..=200), form.text("body", 0..=10_000));
    if form.accept(()).is_none() {
        return edit_page(&cx, Some(form)).await;
    }
    cx.write(move |tx| {
        let may = access::to::<Reword>(tx, uid)?;
        actions::reword(tx, &may, &title, &body)
    })
    .await?;
    Ok(Reply::see_other(format!("/inquiries/{uid}")).notice("inquiry-reworded"))
}
