//! The page that a group writes together.

use askama::Template;
use kernel::{Audience, Instant, PersonId, Problem, Refusal, Trace};
use learning::cohort::{Seen, access};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::store::{self, Assessment, Stated};
use crate::closing::is_last;

#[derive(Template)]
#[template(path = "assessment/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    current: Option<Assessment>,
    history: Vec<Stated>,
    is_open: bool,
    has_conflict: bool,
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    current: Option<Assessment>,
    history: Vec<Stated>,
}

/// Those who belong and those who lead write and read it.
fn to_write(tx: &mut Tx, slug: &str) -> Result<(Seen, PersonId), Problem> {
    let seen = access::to_see(tx, slug)?;
    let me = seen.actor().ok_or(Problem::SignIn)?.id;
    if seen.space.belongs() || seen.leads() {
        Ok((seen, me))
    } else {
        Err(Problem::Forbidden)
    }
}

/// The page.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| {
        let (seen, _) = to_write(tx, &slug)?;
        let id = seen.id();
        Ok(Read {
            crumbs: space::crumbs(tx, id)?,
            current: store::current(tx, id)?,
            history: store::history(tx, id)?,
            seen,
        })
    });
    let read = read.await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let version = read.current.as_ref().map_or(0, |current| current.version);
    let mut form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        let body = match &read.current {
            Some(current) => current.body.clone(),
            None => v.t("assessment-beginning").to_owned(),
        };
        form.fill("body", body);
        form
    });
    // What comes back is written over what is shown beside it, knowingly.
    form.fill("version", version.to_string());
    let page = Show {
        head: Head::new(&v, &read.seen.space, read.crumbs, "leading"),
        is_open: read
            .seen
            .cohort
            .as_ref()
            .is_some_and(|cohort| is_last(cohort, v.now())),
        has_conflict: form.refusal("body").is_some_and(|each| each.message == MEANWHILE),
        current: read.current,
        history: read.history,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

const MEANWHILE: &str = "assessment-changed-meanwhile";

/// Writes it, unless somebody was faster.
pub async fn save(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let body = form.text("body", 1..=50_000);
    let version = form
        .value("version")
        .parse::<i64>()
        .ok()
        .filter(|version| *version >= 0);
    let valid = form.accept(()).is_some();
    let wanted = slug.clone();
    let done = cx.write(move |tx| {
        let (seen, me) = to_write(tx, &wanted)?;
        if !is_last(seen.dated()?, tx.now()) {
            return Err(Refusal::new("evaluation-not-yet").into());
        }
        let version = version.ok_or(Problem::Malformed("problem-not-a-form"))?;
        if !valid {
            return Ok(false);
        }
        let known = store::current(tx, seen.id())?;
        // Sent twice, or nothing changed: it is as it was wished.
        if known.is_some_and(|known| known.body == body) {
            return Ok(true);
        }
        if !store::write(tx, seen.id(), me, version, &body)? {
            return Err(Refusal::new("assessment-changed-meanwhile").into());
        }
        tx.record(
            Trace::new("assessment.written", Some(me))
                .inside(seen.id(), Audience::Space)
                .cohort(seen.id()),
        )?;
        Ok(true)
    });
    match done.await {
        Ok(true) => {
            Ok(Reply::see_other(format!("/spaces/{slug}/closing/assessment")).notice("assessment-saved"))
        }
        Ok(false) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("body", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "assessment/version.html")]
struct Version {
    v: View,
    head: Head,
    number: i64,
    html: String,
    who: String,
    at: Instant,
}

/// One of the states that it had.
pub async fn version(cx: Cx) -> Handled {
    let (slug, number): (String, i64) = (cx.at("space")?, cx.at("version")?);
    let (seen, crumbs, found) = cx
        .read(move |tx| {
            let (seen, _) = to_write(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.id())?;
            let found = store::version(tx, seen.id(), number)?.ok_or(Problem::Missing)?;
            Ok((seen, crumbs, found))
        })
        .await?;
    let v = cx.view();
    let (body, at, who) = found;
    let page = Version {
        head: Head::new(&v, &seen.space, crumbs, "leading"),
        html: platform::markdown::html(&body),
        number,
        who,
        at,
        v,
    };
    Reply::page(&page)
}
