//! "Session 3 will treat this": words from one session to a later one.

use kernel::{Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply};

use super::{actions, sessions};

/// Writes one.
pub async fn make(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let note = form.line("note", 3..=300);
    let from = form.value("from").parse::<Uid>().ok();
    let to = form.value("to").parse::<Uid>().ok();
    let reply = |reply: Reply, ()| reply.notice("cycle-is-bridged");
    sessions::shape(&cx, form, "note", reply, move |tx, may| {
        let between = from.zip(to).ok_or(Refusal::new("form-choose"))?;
        actions::bridge(tx, may, once, between, &note)
    })
    .await
}

/// Takes one away.
pub async fn remove(cx: Cx) -> Handled {
    let (uid, bridge): (Uid, Uid) = (cx.at("cycle")?, cx.at("bridge")?);
    let reply = move |reply: Reply, ()| {
        reply.notice_with_undo(
            "cycle-is-unbridged",
            format!("/cycles/{uid}/bridges/{bridge}/restoration"),
        )
    };
    sessions::shape(&cx, Form::new(), "note", reply, move |tx, may| {
        actions::set_bridge(tx, may, bridge, true)
    })
    .await
}

/// Puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let bridge: Uid = cx.at("bridge")?;
    let reply = |reply: Reply, ()| reply.notice("cycle-is-bridged");
    sessions::shape(&cx, Form::new(), "note", reply, move |tx, may| {
        actions::set_bridge(tx, may, bridge, false)
    })
    .await
}
