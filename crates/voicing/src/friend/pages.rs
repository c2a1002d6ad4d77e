//! One look: what was asked, the three parts of the answer, and what is taken of it.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, MayLook};
use super::actions;
use super::model::{Look, State};
use super::store::Answer;
use crate::words::named;

#[derive(Template)]
#[template(path = "friend/show.html")]
struct Show {
    v: View,
    head: Head,
    look: Look,
    state: State,
    is_asker: bool,
    is_friend: bool,
    form: Form,
}

impl Show {
    fn is(&self, word: &str) -> bool {
        self.state.word() == word
    }

    fn asker(&self) -> String {
        named(&self.v, &self.look.asker.name)
    }

    fn friend(&self) -> String {
        named(&self.v, &self.look.friend.name)
    }

    /// Whether the friend may word an answer now.
    fn answers(&self) -> bool {
        self.is_friend && matches!(self.state, State::Asked | State::Answered)
    }

    /// Whether it may be said now what is taken.
    fn takes(&self) -> bool {
        self.is_asker && matches!(self.state, State::Answered | State::Taken)
    }
}

/// One look.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("look")?;
    let (seen, crumbs) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.look.space_id)?;
            Ok((seen, crumbs))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let (is_asker, is_friend) = (seen.is_asker(), seen.is_friend());
    let look = seen.look;
    if status == 200 {
        form.fill("sees", &*look.sees)
            .fill("wonders", &*look.wonders)
            .fill("would_try", &*look.would_try)
            .fill("taken", &*look.taken);
    }
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "voices"),
        state: look.state(),
        is_asker,
        is_friend,
        look,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn change(
    cx: &Cx,
    form: Form,
    door: fn(&mut Tx, Uid) -> Result<MayLook, Problem>,
    act: impl Fn(&mut Tx, &MayLook) -> Result<(), Problem> + Send + Sync + 'static,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at("look")?;
    let whole = form.accept(()).is_some();
    let done = cx.write(move |tx| {
        let may = door(tx, uid)?;
        if whole {
            act(tx, &may)
        } else {
            Err(Refusal::new("form-missing").into())
        }
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/voices/friends/{uid}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            let mut form = form;
            if whole {
                form.refuse("look", refusal);
            }
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// The friend answers.
pub async fn answer(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let answer = Answer {
        sees: form.text("sees", 1..=4_000),
        wonders: form.text("wonders", 1..=4_000),
        would_try: form.text("would_try", 1..=4_000),
    };
    let act = move |tx: &mut Tx, may: &MayLook| actions::answer(tx, may, &answer);
    change(&cx, form, access::to_answer, act, "friend-answered").await
}

/// The friend says no.
pub async fn decline(cx: Cx) -> Handled {
    change(
        &cx,
        Form::new(),
        access::to_answer,
        actions::decline,
        "friend-declined",
    )
    .await
}

/// It is no longer asked.
pub async fn withdraw(cx: Cx) -> Handled {
    change(
        &cx,
        Form::new(),
        access::to_take,
        actions::withdraw,
        "friend-withdrawn",
    )
    .await
}

/// Whoever asked says what they take.
pub async fn take(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let taken = form.text("taken", 1..=4_000);
    let act = move |tx: &mut Tx, may: &MayLook| actions::take(tx, may, &taken);
    change(&cx, form, access::to_take, act, "friend-taken").await
}
