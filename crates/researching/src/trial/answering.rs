//! What the space answers, what came of it, and taking a call back.

use kernel::{Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Handled};

use super::access::{self, MayTry};
use super::actions;
use super::model::{State, Trial, Verdict};
use crate::proposal::forms;

async fn answer(cx: &Cx, to: State, notice: &'static str) -> Handled {
    let house = cx.house().clone();
    let act = move |tx: &mut Tx, may: &MayTry, words: &str| actions::answer(tx, &house, may, to, words);
    forms::write(cx, ("answer", 0..=2_000), access::to_answer, act, notice).await
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
    forms::done::<Trial>(&cx, result, (form, "verdict-words"), "trials-concluded").await
}

/// POST /trials/{trial}/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let said = ("trials-withdrawn", Some("restoration"));
    forms::press(&cx, access::to_take_back, actions::withdraw, said).await
}

/// POST /trials/{trial}/restoration
pub async fn restore(cx: Cx) -> Handled {
    forms::press(
        &cx,
        access::to_take_back,
        actions::restore,
        ("trials-restored", None),
    )
    .await
}
