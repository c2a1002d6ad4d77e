//! The signals of a space, those that stand and those that were set aside.

use askama::Template;
use kernel::{Problem, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{Arrange, Belong, May};
use spaces::space::{self, Head};

use super::actions;
use super::model::Kind;
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
    off: Vec<Kind>,
    belongs: bool,
    may_arrange: bool,
    form: Form,
}

impl Index {
    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn is_on(&self, kind: &Kind) -> bool {
        !self.off.contains(kind)
    }
}

/// GET /spaces/{space}/signals
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    page(&cx, slug, Form::new()).await
}

async fn page(cx: &Cx, slug: String, form: Form) -> Handled {
    let (seen, crumbs, signals, mut earlier, off) = cx
        .read(move |tx| {
            let seen = access::to_part(tx, &slug, Part::Signals)?;
            let id = seen.space.space.id;
            Ok((
                space::crumbs(tx, id)?,
                store::standing(tx, id)?,
                store::all(tx, id)?,
                store::off(tx, id)?,
                seen,
            ))
        })
        .await
        .map(|(crumbs, standing, all, off, seen)| (seen, crumbs, standing, all, off))?;
    earlier.retain(|each| signals.iter().all(|standing| standing.uid != each.uid));
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Index {
        head: Head::new(&v, &seen.space, crumbs, "care"),
        belongs: seen.space.belongs(),
        may_arrange: seen.space.has(Right::Arrange),
        off,
        signals,
        earlier,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/signals: which are looked for.
pub async fn switch(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let form: Form = cx.form().await?;
    let on = form.choices("kinds", Kind::from_word);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to::<Arrange>(tx, &wanted, Part::Signals)?;
        actions::switch(tx, &may, &on)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/signals")).notice("signal-switched"))
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
