//! Where one types the code that is shown in the room.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::actions::{self, Arrival, Newcomer};
use super::{code, parts, words};
use gatherings::gathering::Gathering;

#[derive(Template)]
#[template(path = "attendance/check_in.html")]
struct Ask {
    v: View,
    form: Form,
    asks_name: bool,
}

#[derive(Template)]
#[template(path = "attendance/arrived.html")]
struct Arrived {
    v: View,
    title: String,
    uid: String,
    part: String,
}

/// The form, with the code that a drawing carried. Opening it does nothing.
pub async fn ask(cx: Cx) -> Handled {
    let mut form = Form::new();
    if let Some(code) = cx.query("code").and_then(code::read) {
        form.fill("code", code);
    }
    page(&cx, form, false).await
}

async fn page(cx: &Cx, form: Form, asks_name: bool) -> Handled {
    // Finds out who asks.
    cx.read(|_| Ok(())).await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Ask {
        v: cx.view(),
        form,
        asks_name,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Says that one is there.
pub async fn arrive(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    cx.read(|_| Ok(())).await?;
    let is_known = cx.view().actor.is_some();
    let typed = form.line("code", 1..=20);
    let email = (!is_known).then(|| form.email("email"));
    let name = form.line("name", 0..=80);
    if form.accept(()).is_none() {
        return page(&cx, form, false).await;
    }
    let house = cx.house().clone();
    let newcomer = Newcomer {
        email,
        name,
        language: cx.language(),
        zone: house.instance().zone.clone(),
        client: cx.address(),
    };
    let done = cx
        .write(move |tx| actions::arrive_by_code(tx, &house, &typed, &newcomer))
        .await;
    let (field, refusal) = match done {
        Ok(Arrival::There(gathering)) => return arrived(&cx, &gathering),
        Ok(Arrival::WrongCode) => ("code", Refusal::new("attendance-wrong-code")),
        Ok(Arrival::NotOnTheList) if is_known => ("code", Refusal::new("attendance-not-on-list")),
        Ok(Arrival::NotOnTheList) => ("email", Refusal::new("attendance-not-on-list")),
        Ok(Arrival::NameMissing) => {
            form.refuse("name", Refusal::new("attendance-name-missing"));
            return page(&cx, form, true).await;
        }
        Err(Problem::Refused(refusal)) => ("code", refusal),
        Err(problem) => return Err(problem),
    };
    form.refuse(field, refusal);
    page(&cx, form, false).await
}

fn arrived(cx: &Cx, gathering: &Gathering) -> Handled {
    let v = cx.view();
    let parts = parts::parts(gathering);
    let part = parts::open(&parts, v.now()).and_then(|open| parts.get(open));
    let page = Arrived {
        title: gathering.title.clone(),
        uid: gathering.uid.to_string(),
        part: part.map_or_else(String::new, |part| {
            words::part_in_words(v.languages(), v.language, gathering, part)
        }),
        v,
    };
    Reply::page(&page)
}
