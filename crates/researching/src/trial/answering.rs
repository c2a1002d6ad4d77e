//! What the space answers, what came of it, and taking a call back.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};

use super::access::{self, MayTry};
use super::model::{State, Verdict};
use super::{actions, pages};

async fn answer(cx: &Cx, to: State, notice: &'static str) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let mut form = cx.form().await?;
    let words = form.text("answer", 0..=2_000);
    let whole = form.accept(()).is_some();
    let result = cx
        .write(move |tx| {
            let may = access::to_answer(tx, uid)?;
            if !whole {
                return Err(Refusal::new("form-missing").into());
            }
            actions::answer(tx, &may, to, &words)
        })
        .await;
    pages::done(cx, result, form, "answer", notice).await
}

/// POST /trials/{trial}/acceptance
pub async fn accept(cx: Cx) -> Handled {
    answer(&cx, State::Open, "trials-accepted").await
}

/// POST /trials/{trial}/refusal
pub async fn decline(cx: Cx) -> Handled {
    answer(&cx, State::Declined, "trials-declined").await
}

/// POST /trials/{trial}/verdict
pub async fn conclude(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let mut form = cx.form().await?;
    let verdict = form.choice("verdict", Verdict::from_word);
    let words = form.text("verdict-words", 1..=20_000);
    let whole = form.accept(()).is_some();
    let result = cx
        .write(move |tx| {
            let may = access::to_lead(tx, uid)?;
            match verdict.filter(|_| whole) {
                Some(verdict) => actions::conclude(tx, &may, verdict, &words),
                None => Err(Refusal::new("form-choose").into()),
            }
        })
        .await;
    pages::done(&cx, result, form, "verdict-words", "trials-concluded").await
}

async fn change(cx: &Cx, act: fn(&mut Tx, &MayTry) -> Result<(), Problem>, notice: &'static str) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let result = cx
        .write(move |tx| {
            let may = access::to_take_back(tx, uid)?;
            act(tx, &may)
        })
        .await;
    pages::done(cx, result, Form::new(), "trial", notice).await
}

/// POST /trials/{trial}/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let reply: Reply = change(&cx, actions::withdraw, "trials-withdrawn").await?;
    Ok(reply.notice_with_undo("trials-withdrawn", format!("/trials/{uid}/restoration")))
}

/// POST /trials/{trial}/restoration
pub async fn restore(cx: Cx) -> Handled {
    change(&cx, actions::restore, "trials-restored").await
}
