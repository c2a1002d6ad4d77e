//! Telling of a trial, changing what one told.

use askama::Template;
use kernel::{Audience, Language, Problem, Refusal, Trace, Uid};
use platform::Tx;
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use sheets::State;
use sheets::access::{self, Seen};
use spaces::space::{self, Head};

use super::model::{DISTANCES, Told, Trial, VERDICTS, one_of};
use super::store::{self, Kept};

#[derive(Template)]
#[template(path = "trial/telling.html")]
struct Telling {
    v: View,
    head: Head,
    form: Form,
    title: String,
    uid: Uid,
    action: String,
    is_new: bool,
    distances: [&'static str; 3],
    verdicts: [&'static str; 3],
}

/// Lets a person tell of a sheet that is published.
fn to_tell(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = access::to_see(tx, uid)?;
    if seen.space.actor.is_none() {
        return Err(Problem::SignIn);
    }
    if seen.sheet.state == State::Published {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// A trial, its sheet, and who asks.
pub(super) struct Own {
    pub trial: Trial,
    pub seen: Seen,
    pub me: kernel::PersonId,
}

/// Lets whoever told it change it.
fn to_change(tx: &mut Tx, uid: Uid) -> Result<Own, Problem> {
    let own = to_reach(tx, uid)?;
    if own.trial.by.id == own.me {
        Ok(own)
    } else {
        Err(Problem::Forbidden)
    }
}

/// What is on a page that one sees, or is one's own.
pub(super) fn to_reach(tx: &mut Tx, uid: Uid) -> Result<Own, Problem> {
    let trial = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let seen = access::to_see(tx, trial.sheet_uid)?;
    let me = seen
        .space
        .actor
        .as_ref()
        .map(|actor| actor.id)
        .ok_or(Problem::SignIn)?;
    let is_there = trial.withdrawn.is_none() || trial.by.id == me || seen.moderates();
    if is_there {
        Ok(Own { trial, seen, me })
    } else {
        Err(Problem::Missing)
    }
}

fn typed(v: &View, form: &mut Form) -> Told {
    // A day without an hour is the same in every zone.
    let calendar = Calendar::new(Language::French, "UTC");
    let day = calendar.from_field(form.value("day"));
    let day = match day {
        Some(day) if day <= v.now().plus_days(1) => calendar.field(day),
        Some(_) => {
            form.refuse("day", Refusal::new("trial-not-yet"));
            String::new()
        }
        None => {
            form.refuse("day", Refusal::new("form-not-a-date"));
            String::new()
        }
    };
    let people = match form.value("people").trim().is_empty() {
        true => None,
        false => Some(form.whole("people", 1..=100_000)),
    };
    Told {
        day,
        people,
        whom: form.line("whom", 0..=200),
        place: form.line("place", 0..=200),
        distance: form
            .choice("distance", |word| one_of(&DISTANCES, word))
            .unwrap_or_default()
            .to_owned(),
        verdict: form
            .choice("verdict", |word| one_of(&VERDICTS, word))
            .unwrap_or_default()
            .to_owned(),
        words: form.text("words", 1..=5_000),
        watch: form.text("watch", 0..=2_000),
    }
}

fn fill(form: &mut Form, told: &Told) {
    let people = told.people.map(|people| people.to_string()).unwrap_or_default();
    for (field, value) in [
        ("day", &told.day),
        ("people", &people),
        ("whom", &told.whom),
        ("place", &told.place),
        ("distance", &told.distance),
        ("verdict", &told.verdict),
        ("words", &told.words),
        ("watch", &told.watch),
    ] {
        form.fill(field, value.as_str());
    }
}

async fn new_page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let (seen, crumbs, once) = cx
        .read(move |tx| {
            let seen = to_tell(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.sheet.space_id)?;
            Ok((seen, crumbs, tx.new_uid()))
        })
        .await?;
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    page(cx, &seen, crumbs, form, format!("/sheets/{uid}/trials"), true)
}

async fn edit_page(cx: &Cx, form: Option<Form>) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let (own, crumbs) = cx
        .read(move |tx| {
            let own = to_change(tx, uid)?;
            let crumbs = space::crumbs(tx, own.seen.sheet.space_id)?;
            Ok((own, crumbs))
        })
        .await?;
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        fill(&mut form, &own.trial.told);
        form
    });
    page(
        cx,
        &own.seen,
        crumbs,
        form,
        format!("/sheet-trials/{uid}/edition"),
        false,
    )
}

fn page(cx: &Cx, seen: &Seen, crumbs: space::Crumbs, form: Form, action: String, is_new: bool) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Telling {
        head: Head::new(&v, &seen.space, crumbs, "sheets"),
        title: seen.sheet.title.clone(),
        uid: seen.sheet.uid,
        distances: DISTANCES,
        verdicts: VERDICTS,
        action,
        is_new,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Its form.
pub async fn new(cx: Cx) -> Handled {
    new_page(&cx, Form::new()).await
}

fn record(tx: &mut Tx, verb: &'static str, seen: &Seen, me: kernel::PersonId) -> Result<(), Problem> {
    let sheet = &seen.sheet;
    let trace = Trace::new(verb, Some(me)).inside(sheet.space_id, Audience::Space);
    tx.record(trace.to("sheet", sheet.id.number()).detail(sheet.kind.as_str()))
}

/// It is told.
pub async fn create(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let told = typed(&cx.view(), &mut form);
    if form.accept(()).is_none() {
        return new_page(&cx, form).await;
    }
    let done = cx.write(move |tx| {
        let seen = to_tell(tx, uid)?;
        let me = seen
            .space
            .actor
            .as_ref()
            .map(|actor| actor.id)
            .ok_or(Problem::SignIn)?;
        match store::insert(tx, once, seen.sheet.id, me, &told)? {
            Kept::Yes => record(tx, "sheet.tried", &seen, me),
            Kept::Already => Ok(()),
            Kept::SameDay => Err(Refusal::new("trial-same-day").into()),
        }
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/sheets/{uid}#trials")).notice("trial-told")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("day", refusal);
            new_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Its form, filled.
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, None).await
}

/// It is told otherwise.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let mut form = cx.form().await?;
    let told = typed(&cx.view(), &mut form);
    if form.accept(()).is_none() {
        return edit_page(&cx, Some(form)).await;
    }
    let done = cx.write(move |tx| {
        let own = to_change(tx, uid)?;
        if own.trial.withdrawn.is_some() {
            return Err(Problem::Missing);
        }
        if store::update(tx, &own.trial, &told)? {
            Ok(own.trial.sheet_uid)
        } else {
            Err(Refusal::new("trial-same-day").into())
        }
    });
    match done.await {
        Ok(sheet) => Ok(Reply::see_other(format!("/sheets/{sheet}#trials")).notice("trial-changed")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("day", refusal);
            edit_page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
