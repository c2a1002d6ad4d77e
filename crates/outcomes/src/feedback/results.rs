//! What those who hold a gathering read of what was said of it.

use askama::Template;
use kernel::Uid;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::Felt;
use super::store::Said;
use super::{actions, store};
use crate::replay;
use gatherings::gathering::access;
use gatherings::gathering::{Frame, head};

#[derive(Template)]
#[template(path = "feedback/results.html")]
struct Results {
    v: View,
    head: Head,
    frame: Frame,
    counts: [(Felt, i64); 4],
    total: i64,
    said: Vec<Said>,
    is_shown: bool,
}

/// The counts, and every word.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (may, crumbs, counts, said, is_shown) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let crumbs = space::crumbs(tx, may.seen().space.space.id)?;
            let id = may.gathering().id;
            let counts = store::counts(tx, id)?;
            let said = store::all_said(tx, id)?;
            let is_shown = replay::shows_feedback(tx, id)?;
            Ok((may, crumbs, counts, said, is_shown))
        })
        .await?;
    let v = cx.view();
    let page = Results {
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "replay"),
        total: counts.iter().map(|(_, count)| count).sum(),
        counts,
        said,
        is_shown,
        v,
    };
    Reply::page(&page)
}

async fn set(cx: &Cx, shown: bool) -> Result<String, kernel::Problem> {
    let uid: Uid = cx.at("gathering")?;
    cx.write(move |tx| {
        let may = access::to_hold(tx, uid)?;
        actions::show(tx, &may, shown)
    })
    .await?;
    Ok(format!("/gatherings/{uid}/feedback"))
}

/// Shows the results to everybody.
pub async fn publish(cx: Cx) -> Handled {
    let path = set(&cx, true).await?;
    let undo = format!("{path}/withdrawal");
    Ok(Reply::see_other(format!("{path}/results")).notice_with_undo("feedback-published", undo))
}

/// Shows them to those who hold it only.
pub async fn withdraw(cx: Cx) -> Handled {
    let path = set(&cx, false).await?;
    let undo = format!("{path}/publication");
    Ok(Reply::see_other(format!("{path}/results")).notice_with_undo("feedback-withdrawn", undo))
}
