//! The forms of reactions, which stand on the page of the activity.

use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, Handled, Reply};

use super::actions;
use super::model::Kind;
use crate::activity::{self, MayDo};

/// Reacts.
pub async fn give(cx: Cx) -> Handled {
    let (kind, back) = (cx.at::<Kind>("kind")?, back(&cx)?);
    act(&cx, move |tx, may| actions::give(tx, may, kind)).await?;
    Ok(Reply::see_other(back))
}

/// Takes it back.
pub async fn withdraw(cx: Cx) -> Handled {
    let (kind, back) = (cx.at::<Kind>("kind")?, back(&cx)?);
    act(&cx, move |tx, may| actions::withdraw(tx, may, kind)).await?;
    Ok(Reply::see_other(back))
}

/// The longest line.
const LONGEST: usize = 280;

/// Writes a line to those who lead, or takes it back.
pub async fn remark(cx: Cx) -> Handled {
    let back = back(&cx)?;
    let mut form = cx.form().await?;
    let text = form.line("remark", 0..=LONGEST);
    if form.accept(()).is_none() {
        return activity::page(&cx, Some(form)).await;
    }
    let is_empty = text.is_empty();
    act(&cx, move |tx, may| actions::remark(tx, may, &text)).await?;
    let reply = Reply::see_other(back);
    Ok(if is_empty {
        reply.notice("reaction-remark-withdrawn")
    } else {
        reply.notice("reaction-remark-written")
    })
}

fn back(cx: &Cx) -> Result<String, Problem> {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("activity")?);
    Ok(format!("/spaces/{slug}/activities/{key}#reactions"))
}

async fn act(
    cx: &Cx,
    work: impl FnOnce(&mut Tx, &MayDo) -> Result<(), Problem> + Send + 'static,
) -> Result<(), Problem> {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("activity")?);
    cx.write(move |tx| {
        let may = activity::access::to_do(tx, &slug, &key)?;
        work(tx, &may)
    })
    .await
}
