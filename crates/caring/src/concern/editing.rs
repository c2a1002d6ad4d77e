//! Confiding: what, to whom, with one’s name or without.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{Belong, May};
use spaces::space::{self, Crumbs, Head, Member};

use super::access;
use super::actions::{self, New};
use super::store;

#[derive(Template)]
#[template(path = "concern/new.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    people: Vec<Member>,
}

impl Page {
    fn is_chosen(&self, member: &Member) -> bool {
        self.form.chosen("readers", &member.uid.to_string())
    }
}

async fn read(cx: &Cx) -> Result<(May<Belong>, Crumbs, Vec<Member>, Uid), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = access::to_confide(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space().id)?;
        let people = store::to_choose(tx, may.space().id, may.actor().id)?;
        Ok((may, crumbs, people, tx.new_uid()))
    })
    .await
}

/// GET /spaces/{space}/concerns/new
pub async fn new(cx: Cx) -> Handled {
    let (may, crumbs, people, once) = read(&cx).await?;
    let mut form = Form::new();
    form.fill("once", once.to_string());
    page(cx.view(), &may, crumbs, people, form)
}

fn page(v: View, may: &May<Belong>, crumbs: Crumbs, people: Vec<Member>, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, may.seen(), crumbs, "care"),
        form,
        people,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/concerns
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let (once, house) = (form.once()?, cx.house().clone());
    let new = New {
        uid: once,
        words: form.text("words", 1..=8_000),
        readers: form.choices("readers", |uid| uid.parse().ok()),
        named: form.ticked("named"),
    };
    if new.readers.is_empty() {
        form.refuse("readers", kernel::Refusal::new("concern-choose-reader"));
    }
    if form.accept(()).is_none() {
        let (may, crumbs, people, _) = read(&cx).await?;
        return page(cx.view(), &may, crumbs, people, form);
    }
    let done = cx
        .write(move |tx| {
            let may = access::to_confide(tx, &slug)?;
            actions::raise(tx, &house, &may, &new)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/concerns/{once}")).notice("concern-raised")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("readers", refusal);
            let (may, crumbs, people, _) = read(&cx).await?;
            page(cx.view(), &may, crumbs, people, form)
        }
        Err(problem) => Err(problem),
    }
}
