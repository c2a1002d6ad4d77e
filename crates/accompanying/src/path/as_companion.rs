//! What whoever accompanies does on the page of it.

use kernel::{Refusal, Uid};
use platform::web::{Cx, Form, Handled};
use platform::{House, Tx};

use super::actions::{self, Written};
use super::store::Offered;
use crate::request::access::{Accompany, May};
use crate::request::deed::act;

/// The fields of the hours that one form offers.
const HOURS: [&str; 3] = ["starts", "starts-2", "starts-3"];

/// Offers up to three hours.
pub async fn offer(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let (v, now) = (cx.view(), cx.house().now());
    let minutes = form.whole("minutes", 10..=480);
    let mode = form.choice("mode", |word| {
        ["onsite", "remote"].into_iter().find(|known| *known == word)
    });
    let place = form.line("where", 0..=300);
    let mut offered = Vec::new();
    for field in HOURS {
        if form.value(field).is_empty() {
            continue;
        }
        match v.calendar().from_moment_field(form.value(field)) {
            Some(starts) if starts > now && starts < now.plus_days(366) => offered.push(Offered {
                starts,
                ends: starts.plus_minutes(minutes),
                mode: mode.unwrap_or("remote"),
                place: place.clone(),
            }),
            _ => form.refuse(field, Refusal::new("path-not-in-time")),
        }
    }
    if offered.is_empty() && form.accept(()).is_some() {
        form.refuse("starts", Refusal::new("path-an-hour"));
    }
    let deed =
        move |tx: &mut Tx, house: &House, may: &May<Accompany>| actions::offer(tx, house, may, &offered);
    act(&cx, (form, "starts"), "path-offered", deed).await
}

/// Writes the plan.
pub async fn plan(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let words = form.text("plan", 1..=20_000);
    let deed = move |tx: &mut Tx, _: &House, may: &May<Accompany>| actions::plan(tx, may, &words);
    act(&cx, (form, "plan"), "path-planned", deed).await
}

/// Writes a note, for both or for themselves.
pub async fn note(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let body = form.text("note", 1..=10_000);
    let audience = form.choice("audience", |word| {
        ["both", "own"].into_iter().find(|known| *known == word)
    });
    let audience = audience.unwrap_or("own");
    let deed = move |tx: &mut Tx, house: &House, may: &May<Accompany>| {
        let written = Written {
            who: may.who(),
            once,
            audience,
            body: &body,
        };
        actions::note(tx, house, may.about(), &written)
    };
    act(&cx, (form, "note"), "path-noted", deed).await
}

/// Writes down what comes next.
pub async fn add_step(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.line("step", 1..=300);
    let whose = form.choice("whose", |word| {
        ["asker", "companion"].into_iter().find(|known| *known == word)
    });
    let whose = whose.unwrap_or("asker");
    let by = cx.view().calendar().from_field(form.value("step-by"));
    if by.is_none() && !form.value("step-by").is_empty() {
        form.refuse("step-by", Refusal::new("form-not-a-date"));
    }
    let deed = move |tx: &mut Tx, _: &House, may: &May<Accompany>| {
        actions::add_step(tx, may, once, (whose, &words), by)
    };
    act(&cx, (form, "step"), "path-step-added", deed).await
}

/// Says what came of it.
pub async fn finish(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let words = form.text("outcome", 1..=20_000);
    let deed =
        move |tx: &mut Tx, house: &House, may: &May<Accompany>| actions::finish(tx, house, may, &words);
    act(&cx, (form, "outcome"), "path-done", deed).await
}

/// Takes an hour back, or a meeting.
pub async fn cancel(cx: Cx) -> Handled {
    let uid: Uid = cx.at("meeting")?;
    let deed = move |tx: &mut Tx, house: &House, may: &May<Accompany>| {
        actions::cancel(tx, house, may.about(), may.who(), uid)
    };
    act(&cx, (Form::new(), "request"), "path-cancelled", deed).await
}

async fn tick(cx: &Cx, done: bool) -> Handled {
    let uid: Uid = cx.at("step")?;
    let deed = move |tx: &mut Tx, _: &House, may: &May<Accompany>| {
        actions::tick(tx, may.about(), may.who(), uid, done)
    };
    act(cx, (Form::new(), "request"), "path-ticked", deed).await
}

/// A step is done.
pub async fn complete(cx: Cx) -> Handled {
    tick(&cx, true).await
}

/// It is not after all.
pub async fn uncomplete(cx: Cx) -> Handled {
    tick(&cx, false).await
}
