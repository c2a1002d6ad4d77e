//! What whoever asked does on their own page of it.

use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled};
use platform::{House, Tx};

use super::actions::{self, Written};
use crate::request::access::{self, Ask, May};
use crate::request::own_act;

async fn act(
    cx: &Cx,
    typed: (Form, &'static str),
    notice: &'static str,
    deed: impl FnOnce(&mut Tx, &House, &May<Ask>) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    own_act(cx, access::to_ask, typed, (notice, None), deed).await
}

/// Books an hour.
pub async fn book(cx: Cx) -> Handled {
    let uid: Uid = cx.at("meeting")?;
    let deed = move |tx: &mut Tx, house: &House, may: &May<Ask>| actions::book(tx, house, may, uid);
    act(&cx, (Form::new(), "request"), "path-booked", deed).await
}

/// Says that a meeting does not take place.
pub async fn cancel(cx: Cx) -> Handled {
    let uid: Uid = cx.at("meeting")?;
    let deed = move |tx: &mut Tx, house: &House, may: &May<Ask>| {
        actions::cancel(tx, house, may.about(), may.who(), uid)
    };
    act(&cx, (Form::new(), "request"), "path-cancelled", deed).await
}

/// Writes a note for both.
pub async fn note(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let body = form.text("note", 1..=10_000);
    let deed = move |tx: &mut Tx, house: &House, may: &May<Ask>| {
        let written = Written {
            who: may.who(),
            once,
            audience: "both",
            body: &body,
        };
        actions::note(tx, house, may.about(), &written)
    };
    act(&cx, (form, "note"), "path-noted", deed).await
}

async fn tick(cx: &Cx, done: bool) -> Handled {
    let uid: Uid = cx.at("step")?;
    let deed =
        move |tx: &mut Tx, _: &House, may: &May<Ask>| actions::tick(tx, may.about(), may.who(), uid, done);
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

/// Thanks whoever accompanied.
pub async fn thank(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let words = form.text("thanks", 1..=4000);
    let deed = move |tx: &mut Tx, house: &House, may: &May<Ask>| actions::thank(tx, house, may, &words);
    act(&cx, (form, "thanks"), "path-thanked", deed).await
}
