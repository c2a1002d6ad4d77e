//! Calling for a trial, and wording it otherwise.

use askama::Template;
use kernel::{Instant, Problem, Right, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{Crumbs, Head, access as space_access};

use super::model::{Origin, Said, Trial};
use super::{access, actions};
use crate::proposal::forms;

/// For how long a trial goes on, unless it is said otherwise, and at most.
const DAYS: i64 = 60;
const LONGEST_DAYS: i64 = 800;

#[derive(Template)]
#[template(path = "trial/wording.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    action: String,
    changes: bool,
    answers: bool,
    origins: &'static [Origin],
}

fn page(v: View, seen: &space_access::Seen, crumbs: Crumbs, form: Form, changes: Option<Uid>) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let head = Head::new(&v, seen, crumbs, "trials");
    let page = Page {
        action: changes.map_or_else(
            || format!("/spaces/{}/trials", head.slug),
            |uid| format!("/trials/{uid}/edition"),
        ),
        changes: changes.is_some(),
        answers: seen.has(Right::Describe),
        origins: Origin::ALL,
        head,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// GET /spaces/{space}/trials/new
pub async fn new(cx: Cx) -> Handled {
    let (may, crumbs, once, now) = forms::new(&cx).await?;
    let v = cx.view();
    let mut form = Form::new();
    form.fill("once", once.to_string())
        .fill("places", "5")
        .fill("sets", "0")
        .fill("ends", v.calendar().field(now.plus_days(DAYS)));
    if may.space.belongs() {
        form.fill("origin", Origin::Members.word());
    }
    page(v, &may.space, crumbs, form, None)
}

/// What a form says.
fn typed(v: &View, form: &mut Form, now: Instant) -> Said {
    let origin = form
        .choice("origin", Origin::from_word)
        .unwrap_or(Origin::Members);
    let least = usize::from(origin != Origin::Members);
    let ends = forms::ends(v, form, now, LONGEST_DAYS, "trials-not-in-time");
    let sets = form.whole("sets", 0..=500);
    Said {
        origin,
        body_name: form.line("body-name", least..=160),
        title: form.line("title", 1..=160),
        hypothesis: form.text("hypothesis", 1..=2_000),
        protocol: form.text("protocol", 1..=20_000),
        interest: form.text("interest", least..=2_000),
        places: form.whole("places", 1..=1_000),
        sets,
        equipment: form.text("equipment", usize::from(sets > 0)..=2_000),
        ends,
    }
}

/// POST /spaces/{space}/trials
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (may, crumbs, _, now) = forms::new(&cx).await?;
    let v = cx.view();
    let said = typed(&v, &mut form, now);
    if form.accept(()).is_none() {
        return page(v, &may.space, crumbs, form, None);
    }
    let opens = may.space.has(Right::Describe);
    let house = cx.house().clone();
    cx.write(move |tx| {
        let may = access::to_propose(tx, &slug)?;
        actions::propose(tx, &house, &may, once, &said)
    })
    .await?;
    let notice = if opens { "trials-opened" } else { "trials-proposed" };
    Ok(Reply::see_other(format!("/trials/{once}")).notice(notice))
}

/// GET /trials/{trial}/edition
pub async fn edit(cx: Cx) -> Handled {
    let (may, crumbs, _) = forms::known(&cx, access::to_edit).await?;
    let (v, trial) = (cx.view(), may.trial());
    let said = &trial.said;
    let mut form = Form::new();
    form.fill("version", trial.version.to_string())
        .fill("origin", said.origin.word())
        .fill("body-name", &*said.body_name)
        .fill("title", &*said.title)
        .fill("hypothesis", &*said.hypothesis)
        .fill("protocol", &*said.protocol)
        .fill("interest", &*said.interest)
        .fill("places", said.places.to_string())
        .fill("sets", said.sets.to_string())
        .fill("equipment", &*said.equipment)
        .fill("ends", v.calendar().field(said.ends));
    page(v, &may.seen().space, crumbs, form, Some(trial.uid))
}

/// POST /trials/{trial}/edition
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let mut form = cx.form().await?;
    let version: i64 = form.value("version").parse().unwrap_or(0);
    let (may, crumbs, now) = forms::known(&cx, access::to_edit).await?;
    let v = cx.view();
    let said = typed(&v, &mut form, now);
    if form.accept(()).is_none() {
        return page(v, &may.seen().space, crumbs, form, Some(uid));
    }
    let done = cx
        .write(move |tx| {
            let may = access::to_edit(tx, uid)?;
            actions::change(tx, &may, version, &said)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/trials/{uid}")).notice("trials-changed")),
        Err(Problem::Refused(refusal)) => {
            let field = if refusal.message == "trials-sets-out" {
                "sets"
            } else {
                "title"
            };
            form.refuse(field, refusal);
            forms::attempt_again::<Trial>(&cx, &mut form).await?;
            page(v, &may.seen().space, crumbs, form, Some(uid))
        }
        Err(problem) => Err(problem),
    }
}
