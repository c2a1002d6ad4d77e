//! Looking at what is proposed, and saying what one makes of it.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use sheets::access::{self, Review, TakeBack};
use sheets::{Sheet, review};
use spaces::space::{self, Head};

#[derive(Template)]
#[template(path = "review/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    sheet: Sheet,
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let (may, crumbs) = cx
        .read(move |tx| {
            let may = access::to::<Review>(tx, uid)?;
            let crumbs = space::crumbs(tx, may.sheet().space_id)?;
            Ok((may, crumbs))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        head: Head::new(&v, &may.seen().space, crumbs, "sheets"),
        sheet: may.sheet().clone(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// GET /sheets/{sheet}/review
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// POST /sheets/{sheet}/review
pub async fn say(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let mut form = cx.form().await?;
    let outcome = form.choice("outcome", |word| {
        ["shown", "returned"].into_iter().find(|known| *known == word)
    });
    let shows = outcome == Some("shown");
    // Whoever gets it back must know why.
    let words = form.text("words", if shows { 0..=3_000 } else { 1..=3_000 });
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let done = cx.write(move |tx| {
        let may = access::to::<Review>(tx, uid)?;
        let space = may.sheet().space.clone();
        if shows {
            review::show(tx, &may, &words)?;
        } else {
            review::give_back(tx, &may, &words)?;
        }
        Ok(space)
    });
    match done.await {
        Ok(_) if shows => Ok(Reply::see_other(format!("/sheets/{uid}")).notice("review-shown")),
        Ok(space) => Ok(Reply::see_other(format!("/spaces/{space}/sheets")).notice("review-given-back")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("words", Refusal::new(refusal.message));
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /sheets/{sheet}/proposal-withdrawal
pub async fn take_back(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    cx.write(move |tx| {
        let may = access::to::<TakeBack>(tx, uid)?;
        review::take_back(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/sheets/{uid}")).notice("review-taken-back"))
}
