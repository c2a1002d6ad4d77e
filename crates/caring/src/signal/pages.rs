//! The signals of a space, those that stand and those that were set aside.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{Belong, May};
use spaces::space::{self, Head};

use super::actions;
use super::store::{self, Shown};
use crate::climate::access;
use crate::climate::model::Part;

#[derive(Template)]
#[template(path = "signal/index.html")]
struct Index {
    v: View,
    head: Head,
    signals: Vec<Shown>,
    earlier: Vec<Shown>,
    belongs: bool,
    form: Form,
}

/// GET /spaces/{space}/signals
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    page(&cx, slug, Form::new()).await
}

async fn page(cx: &Cx, slug: String, form: Form) -> Handled {
    let (seen, crumbs, signals, mut earlier) = cx
        .read(move |tx| {
            let seen = access::to_part(tx, &slug, Part::Signals)?;
            let id = seen.space.space.id;
            Ok((
                space::crumbs(tx, id)?,
                store::standing(tx, id)?,
                store::all(tx, id)?,
                seen,
            ))
        })
        .await
        .map(|(crumbs, standing, all, seen)| (seen, crumbs, standing, all))?;
    earlier.retain(|each| signals.iter().all(|standing| standing.uid != each.uid));
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Index {
        head: Head::new(&v, &seen.space, crumbs, "care"),
        belongs: seen.space.belongs(),
        signals,
        earlier,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn to_answer(tx: &mut Tx, uid: Uid) -> Result<(May<Belong>, i64), Problem> {
    let (id, _, slug) = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    Ok((access::to_belong(tx, &slug, Part::Signals)?, id))
}

/// POST /signals/{signal}/setting-aside
pub async fn set_aside(cx: Cx) -> Handled {
    let uid: Uid = cx.at("signal")?;
    let mut form = cx.form().await?;
    let word = form.line("word", 1..=280);
    let whole = form.accept(()).is_some();
    let slug = cx
        .write(move |tx| {
            let (may, id) = to_answer(tx, uid)?;
            if whole {
                actions::set_aside(tx, &may, id, &word)?;
            }
            Ok(may.space().slug.clone())
        })
        .await?;
    if !whole {
        return page(&cx, slug, form).await;
    }
    let back = Reply::see_other(format!("/spaces/{slug}/signals"));
    Ok(back.notice_with_undo("signal-set-aside", format!("/signals/{uid}/restoration")))
}

/// POST /signals/{signal}/restoration
pub async fn restore(cx: Cx) -> Handled {
    let uid: Uid = cx.at("signal")?;
    let slug = cx
        .write(move |tx| {
            let (may, id) = to_answer(tx, uid)?;
            actions::restore(tx, &may, id)?;
            Ok(may.space().slug.clone())
        })
        .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/signals")).notice("signal-restored"))
}
