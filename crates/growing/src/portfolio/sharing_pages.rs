//! Who sees a portfolio, and who shall.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::Member;

use super::access::{self, MayCompose};
use super::model::{Audience, Circle, Portfolio};
use super::{sharing, sharing_store};

/// How long a link lasts if nothing else is said, in days.
const USUAL: i64 = 30;

#[derive(Template)]
#[template(path = "portfolio/sharing.html")]
struct Page {
    v: View,
    form: Form,
    portfolio: Portfolio,
    audience: Audience,
    people: Vec<Member>,
    circles: Vec<Circle>,
    fresh: Option<String>,
    once: String,
    zone: String,
}

/// GET: the page.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None, None).await
}

async fn page(cx: &Cx, typed: Option<Form>, fresh: Option<String>) -> Handled {
    let uid: Uid = cx.at("portfolio")?;
    let (may, audience, people, circles, once) = cx
        .read(move |tx| {
            let may = access::to_compose(tx, uid)?;
            let audience = sharing_store::audience(tx, &may.portfolio)?;
            let people = sharing_store::around(tx, may.actor.id)?;
            let circles = sharing_store::circles(tx, may.actor.id)?;
            Ok((may, audience, people, circles, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if typed.is_some() { 422 } else { 200 };
    let form = typed.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("ends", v.calendar().moment_field(v.now().plus_days(USUAL)));
        form
    });
    let is_named = |person: &Member| audience.readers.iter().any(|reader| reader.id == person.id);
    let is_shown = |circle: &Circle| audience.groups.contains(circle);
    let page = Page {
        people: people.into_iter().filter(|person| !is_named(person)).collect(),
        circles: circles.into_iter().filter(|circle| !is_shown(circle)).collect(),
        fresh: fresh.map(|secret| v.absolute(&format!("/shown/{secret}"))),
        zone: v.calendar().zone().to_owned(),
        portfolio: may.portfolio,
        once: once.to_string(),
        audience,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn share(
    cx: &Cx,
    form: Form,
    field: &'static str,
    notice: &'static str,
    act: impl FnOnce(&mut Tx, &MayCompose) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let uid: Uid = cx.at("portfolio")?;
    let done = cx
        .write(move |tx| {
            let may = access::to_compose(tx, uid)?;
            act(tx, &may)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/portfolios/{uid}/sharing")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            let mut form = form;
            form.refuse(field, refusal);
            page(cx, Some(form), None).await
        }
        Err(problem) => Err(problem),
    }
}

fn named(form: &Form, field: &str) -> Result<Uid, Problem> {
    form.value(field)
        .parse()
        .map_err(|_| Refusal::new("form-choose").into())
}

/// POST: names somebody.
pub async fn add_reader(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let person = named(&form, "person");
    share(&cx, form, "person", "portfolio-shared", move |tx, may| {
        sharing::add_reader(tx, may, person?)
    })
    .await
}

/// POST: names them no longer.
pub async fn remove_reader(cx: Cx) -> Handled {
    let person: Uid = cx.at("person")?;
    share(
        &cx,
        Form::new(),
        "person",
        "portfolio-unshared",
        move |tx, may| sharing::remove_reader(tx, may, person),
    )
    .await
}

/// POST: shows it to a group.
pub async fn add_group(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let group = named(&form, "group");
    share(&cx, form, "group", "portfolio-shared", move |tx, may| {
        sharing::add_group(tx, may, group?)
    })
    .await
}

/// POST: shows it to the group no longer.
pub async fn remove_group(cx: Cx) -> Handled {
    let group: Uid = cx.at("group")?;
    share(&cx, Form::new(), "group", "portfolio-unshared", move |tx, may| {
        sharing::remove_group(tx, may, group)
    })
    .await
}

/// POST: makes a link and shows it, once.
pub async fn make_link(cx: Cx) -> Handled {
    let uid: Uid = cx.at("portfolio")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let note = form.line("note", 0..=120);
    let typed = form.value("ends").to_owned();
    let refused = form.refusals().next().map(|(_, refusal)| refusal.clone());
    let language = cx.language();
    let done = cx
        .write(move |tx| {
            let may = access::to_compose(tx, uid)?;
            if let Some(refusal) = refused {
                return Err(refusal.into());
            }
            let calendar = Calendar::new(language, &may.actor.zone);
            let ends = calendar
                .from_moment_field(&typed)
                .ok_or(Refusal::new("portfolio-link-no-end"))?;
            sharing::make_link(tx, &may, once, &note, ends)
        })
        .await;
    match done {
        Ok(Some(secret)) => page(&cx, None, Some(secret)).await,
        Ok(None) => Ok(Reply::see_other(format!("/portfolios/{uid}/sharing"))),
        Err(Problem::Refused(refusal)) => {
            if form.accept(()).is_some() {
                form.refuse("ends", refusal);
            }
            page(&cx, Some(form), None).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST: ends a link.
pub async fn withdraw_link(cx: Cx) -> Handled {
    let link: Uid = cx.at("link")?;
    share(
        &cx,
        Form::new(),
        "ends",
        "portfolio-link-withdrawn",
        move |tx, may| sharing::withdraw_link(tx, may, link),
    )
    .await
}

/// POST: shows it to everybody.
pub async fn publish(cx: Cx) -> Handled {
    share(
        &cx,
        Form::new(),
        "public",
        "portfolio-published",
        sharing::publish,
    )
    .await
}

/// POST: shows it to everybody no longer.
pub async fn unpublish(cx: Cx) -> Handled {
    share(
        &cx,
        Form::new(),
        "public",
        "portfolio-unpublished",
        sharing::unpublish,
    )
    .await
}
