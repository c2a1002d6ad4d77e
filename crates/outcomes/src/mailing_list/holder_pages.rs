//! What those who hold a gathering see of the list, and how they write to it.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::{Subscriber, Written};
use super::{actions, store};
use gatherings::gathering::access;
use gatherings::gathering::{Frame, head};

#[derive(Template)]
#[template(path = "mailing_list/people.html")]
struct People {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    people: Vec<Subscriber>,
    letters: Vec<Written>,
    community: Option<(String, String)>,
}

/// The most names on one page.
const MOST: i64 = 2_000;

/// Names and addresses of those who consent, what was written to them, and what came of it.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (may, crumbs, people, letters, community, once) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let crumbs = space::crumbs(tx, may.seen().space.space.id)?;
            let id = may.gathering().id;
            let people = store::after(tx, id, 0, MOST)?;
            let letters = store::letters(tx, id)?;
            let community = store::community(tx, id)?;
            Ok((may, crumbs, people, letters, community, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string());
        form
    });
    let page = People {
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "replay"),
        people,
        letters,
        community,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Writes to everybody on the list.
pub async fn write(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let subject = form.line("subject", 1..=160);
    let body = form.text("body", 1..=10_000);
    let valid = form.accept(()).is_some();
    let once = form.once();
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            if valid {
                actions::write(tx, &may, once?, &subject, &body)?;
            }
            Ok(valid)
        })
        .await;
    match done {
        Ok(true) => {
            let back = format!("/gatherings/{uid}/mailing-list/people");
            Ok(Reply::see_other(back).notice("mailing-list-written"))
        }
        Ok(false) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("body", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
