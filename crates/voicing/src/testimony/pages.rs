//! One testimony, what its author does with it, and what moderation may.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, Own};
use super::actions;
use super::model::{State, Testimony};
use crate::voice::agreement::{Ways, ways};

#[derive(Template)]
#[template(path = "testimony/show.html")]
struct Show {
    v: View,
    head: Head,
    testimony: Testimony,
    state: State,
    reads_text: bool,
    ways: Option<Ways>,
    /// Whether it says here that it is the reader’s: never of what others read under another name.
    is_mine: bool,
    form: Form,
}

impl Show {
    fn signature(&self) -> String {
        self.testimony.voice.signature(&self.v)
    }

    fn days(&self) -> String {
        self.testimony.period.days(&self.v)
    }

    fn is(&self, word: &str) -> bool {
        self.state.word() == word
    }
}

/// One testimony.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("testimony")?;
    let (seen, crumbs, ways) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.space.space.id)?;
            let ways = match seen.state {
                State::Draft | State::Waiting => None,
                State::Given | State::Hidden => {
                    let voiced = actions::voiced(&seen.testimony);
                    Some(ways(tx, &seen.space, &voiced, seen.is_author())?)
                }
            };
            Ok((seen, crumbs, ways))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let others_read = matches!(seen.state, State::Given | State::Hidden);
    let is_silent = seen.testimony.voice.is_pseudonymous() && others_read;
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "voices"),
        reads_text: seen.reads_text(),
        ways,
        is_mine: seen.is_author() && !is_silent,
        state: seen.state,
        testimony: seen.testimony,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn of_mine(
    cx: &Cx,
    door: fn(&mut Tx, Uid) -> Result<Own, Problem>,
    act: fn(&mut Tx, &Own) -> Result<(), Problem>,
    notice: fn(&Testimony) -> &'static str,
) -> Handled {
    let uid: Uid = cx.at("testimony")?;
    let done = cx.write(move |tx| {
        let own = door(tx, uid)?;
        act(tx, &own)?;
        Ok(own.testimony().clone())
    });
    match done.await {
        Ok(testimony) => {
            let path = format!("/spaces/{}/voices/testimonies", testimony.space);
            Ok(Reply::see_other(path).notice(notice(&testimony)))
        }
        Err(Problem::Refused(refusal)) => {
            let mut form = Form::new();
            form.refuse("testimony", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Its author gives it.
pub async fn offer(cx: Cx) -> Handled {
    let notice = |testimony: &Testimony| match testimony.voice.is_pseudonymous() {
        true => "testimony-given-tomorrow",
        false => "testimony-given",
    };
    of_mine(&cx, access::to_own, actions::give, notice).await
}

/// Its author takes it back.
pub async fn withdraw(cx: Cx) -> Handled {
    of_mine(
        &cx,
        access::to_withdraw,
        actions::withdraw,
        |_| "testimony-withdrawn",
    )
    .await
}

/// Moderation hides it, with a reason.
pub async fn hide(cx: Cx) -> Handled {
    let uid: Uid = cx.at("testimony")?;
    let mut form = cx.form().await?;
    let reason = form.text("reason", 3..=1_000);
    let whole = form.accept(()).is_some();
    let place = cx
        .write(move |tx| {
            let may = access::to_moderate(tx, uid)?;
            actions::hide(tx, &may, Some(reason.as_str()).filter(|_| whole))
        })
        .await?;
    if let Some(place) = place {
        return Ok(Reply::see_other(place));
    }
    if !whole {
        return page(&cx, form).await;
    }
    Ok(Reply::see_other(format!("/voices/testimonies/{uid}")).notice("testimony-hidden"))
}

/// Moderation shows it again.
pub async fn unhide(cx: Cx) -> Handled {
    let uid: Uid = cx.at("testimony")?;
    let place = cx
        .write(move |tx| {
            let may = access::to_moderate(tx, uid)?;
            actions::unhide(tx, &may)
        })
        .await?;
    Ok(match place {
        Some(place) => Reply::see_other(place),
        None => Reply::see_other(format!("/voices/testimonies/{uid}")).notice("testimony-shown"),
    })
}
