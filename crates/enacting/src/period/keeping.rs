//! What a holder does with their period: keeps it on, pauses, goes on, shares, has read what was left.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::role::actions;
use spaces::role::model::Holding;
use spaces::role::period::State;
use spaces::shape::said;
use spaces::space::access::Seen;
use spaces::space::{self, Head};

use crate::access;

const WEEKS: std::ops::RangeInclusive<i64> = 1..=104;

#[derive(Template)]
#[template(path = "period/keep.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    holding: Holding,
    name: String,
}

/// GET …/prolongation
pub async fn ask(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("holding")?);
    let (seen, crumbs, holding) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let holding = actions::held(tx, &seen, uid, true)?;
            let is_open = seen.space.shape.role(&holding.role).is_some_and(|role| role.open);
            if !is_open && !seen.has(kernel::Right::AssignRole) {
                return Err(Problem::Forbidden);
            }
            Ok((space::crumbs(tx, seen.space.id)?, holding, seen))
        })
        .await
        .map(|(crumbs, holding, seen)| (seen, crumbs, holding))?;
    let v = cx.view();
    let role = seen.space.shape.role(&holding.role).ok_or(Problem::Missing)?;
    if form.is_none() && holding.period.state(v.now()) == State::Ended {
        return Err(Problem::Missing);
    }
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("weeks", role.weeks.to_string());
        form
    });
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, &seen, crumbs, "roles"),
        name: said(&role.name, v.language).text.to_owned(),
        holding,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST …/prolongation
pub async fn keep_on(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("holding")?);
    let mut form = cx.form().await?;
    let weeks = form.whole("weeks", WEEKS);
    let is_right = form.accept(()).is_some();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let seen = access::to_see(tx, &wanted)?;
            if is_right {
                actions::keep_on(tx, &seen, uid, weeks).map(Some)
            } else {
                actions::held(tx, &seen, uid, true).map(|_| None)
            }
        })
        .await;
    match done {
        Ok(Some(role)) => {
            Ok(Reply::see_other(format!("/spaces/{slug}/roles/{role}")).notice("period-kept-on"))
        }
        Ok(None) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("weeks", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

async fn change(
    cx: Cx,
    notice: &'static str,
    undo: Option<&'static str>,
    act: fn(&mut Tx, &Seen, Uid) -> Result<String, Problem>,
) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("holding")?);
    let wanted = slug.clone();
    let role = cx
        .write(move |tx| {
            let seen = access::to_see(tx, &wanted)?;
            act(tx, &seen, uid)
        })
        .await?;
    let undo = undo.map(|back| format!("/spaces/{slug}/holdings/{uid}/{back}"));
    Ok(Reply::see_other(format!("/spaces/{slug}/roles/{role}")).notice_and_undo(notice, undo))
}

/// POST …/pause
pub async fn pause(cx: Cx) -> Handled {
    change(cx, "period-paused-now", Some("resumption"), actions::pause).await
}

/// POST …/resumption
pub async fn resume(cx: Cx) -> Handled {
    change(cx, "period-resumed", None, actions::resume).await
}

/// POST …/sharing
pub async fn share(cx: Cx) -> Handled {
    change(cx, "period-shared-now", Some("sharing-end"), |tx, seen, uid| {
        actions::share(tx, seen, uid, true)
    })
    .await
}

/// POST …/sharing-end
pub async fn unshare(cx: Cx) -> Handled {
    change(cx, "period-unshared", None, |tx, seen, uid| {
        actions::share(tx, seen, uid, false)
    })
    .await
}

/// POST …/reading
pub async fn has_read(cx: Cx) -> Handled {
    change(cx, "period-read", None, actions::has_read).await
}
