//! The list of notices, whose beginning stands on the space's home, and its forms.

use askama::Template;
use kernel::{Module, Problem, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::store::Shown;
use super::{actions, store};
use spaces::space::access::{self, Seen};
use spaces::space::{self, Head, Paged};

#[derive(Template)]
#[template(path = "notice/index.html")]
struct Index {
    v: View,
    head: Head,
    notices: Vec<Shown>,
    form: Form,
    may_publish: bool,
    once: String,
    next: Option<i64>,
}

/// How many notices a page of the list shows.
const PAGE: i64 = 30;

/// Every notice, newest first.
pub async fn index(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(cx, PAGE);
    let (crumbs, notices, once, seen) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Notices) {
                return Err(Problem::Missing);
            }
            let once = tx.new_uid().to_string();
            Ok((
                space::crumbs(tx, seen.space.id)?,
                store::newest(tx, &seen, part)?,
                once,
                seen,
            ))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "notices"),
        may_publish: seen.belongs() && seen.has(Right::PublishNotice),
        next: part.next(&notices),
        notices,
        once,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Writes one.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once();
    let body = form.text("body", 1..=5000);
    let refused = form.refusal("body").cloned();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to(tx, &wanted)?;
            if !may.space().shape.has(Module::Notices) {
                return Err(Problem::Missing);
            }
            match refused {
                Some(refusal) => Err(refusal.into()),
                None => actions::publish(tx, &may, once?, &body),
            }
        })
        .await;
    match done {
        Ok(()) => Ok(home(&slug).notice("notice-published")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("body", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Its author takes it back, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, notice) = change(&cx, actions::withdraw).await?;
    let undo = format!("/spaces/{slug}/notices/{notice}/restoration");
    Ok(home(&slug).notice_with_undo("notice-withdrawn", undo))
}

/// Its author puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let (slug, _) = change(&cx, actions::restore).await?;
    Ok(home(&slug).notice("notice-restored"))
}

async fn change(
    cx: &Cx,
    act: impl FnOnce(&mut Tx, &Seen, Uid) -> Result<(), Problem> + Send + 'static,
) -> Result<(String, Uid), Problem> {
    let (slug, notice): (String, Uid) = (cx.at("space")?, cx.at("notice")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let seen = access::to_see(tx, &wanted)?;
        act(tx, &seen, notice)
    })
    .await?;
    Ok((slug, notice))
}

/// Somebody who looks after the place hides it; in the name of an agreement, where that is how the space does it.
pub async fn hide(cx: Cx) -> Handled {
    let (slug, notice): (String, Uid) = (cx.at("space")?, cx.at("notice")?);
    let wanted = slug.clone();
    let agreed = cx
        .write(move |tx| {
            let may = access::to(tx, &wanted)?;
            actions::hide(tx, &may, notice)
        })
        .await?;
    match agreed {
        Some(measure) => Ok(Reply::see_other(measure)),
        None => Ok(home(&slug).notice("notice-hidden")),
    }
}

fn home(slug: &str) -> Reply {
    Reply::see_other(format!("/spaces/{slug}#notices"))
}
