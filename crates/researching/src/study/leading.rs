//! What the space answers; and what whoever leads it does: take it back, take data out, tell what came of it.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};

use super::access::{self, MayStudy};
use super::model::State;
use super::{actions, export, pages};

/// What a table is called for programs.
const CSV: &str = "text/csv; charset=utf-8";

async fn answer(cx: &Cx, to: State, notice: &'static str) -> Handled {
    let uid: Uid = cx.at("study")?;
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

/// POST /studies/{study}/acceptance
pub async fn accept(cx: Cx) -> Handled {
    answer(&cx, State::Open, "study-accepted").await
}

/// POST /studies/{study}/refusal
pub async fn decline(cx: Cx) -> Handled {
    answer(&cx, State::Declined, "study-declined").await
}

async fn change(
    cx: &Cx,
    act: fn(&mut Tx, &MayStudy) -> Result<(), Problem>,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at("study")?;
    let result = cx
        .write(move |tx| {
            let may = access::to_lead(tx, uid)?;
            act(tx, &may)
        })
        .await;
    pages::done(cx, result, Form::new(), "study", notice).await
}

/// POST /studies/{study}/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("study")?;
    let reply: Reply = change(&cx, actions::withdraw, "study-withdrawn").await?;
    Ok(reply.notice_with_undo("study-withdrawn", format!("/studies/{uid}/restoration")))
}

/// POST /studies/{study}/restoration
pub async fn restore(cx: Cx) -> Handled {
    change(&cx, actions::restore, "study-restored").await
}

/// POST /studies/{study}/results
pub async fn tell(cx: Cx) -> Handled {
    let uid: Uid = cx.at("study")?;
    let mut form = cx.form().await?;
    let words = form.text("results", 1..=100_000);
    let whole = form.accept(()).is_some();
    let result = cx
        .write(move |tx| {
            let may = access::to_lead(tx, uid)?;
            if !whole {
                return Err(Refusal::new("form-missing").into());
            }
            actions::tell(tx, &may, &words)
        })
        .await;
    pages::done(&cx, result, form, "results", "study-told").await
}

/// POST /studies/{study}/exports: the table of those who consent now. It is noted that it left.
pub async fn export(cx: Cx) -> Handled {
    let uid: Uid = cx.at("study")?;
    let made = cx
        .write(move |tx| {
            let may = access::to_export(tx, uid)?;
            actions::export(tx, &may)
        })
        .await;
    match made {
        Ok(table) => Ok(Reply::file(CSV, table).saved_as("answers.csv").for_one_alone()),
        Err(problem) => pages::done(&cx, Err(problem), Form::new(), "study", "study-exported").await,
    }
}

/// GET /studies/{study}/dictionary: what each column means, for whoever sees the study.
pub async fn dictionary(cx: Cx) -> Handled {
    let uid: Uid = cx.at("study")?;
    let seen = cx.read(move |tx| access::to_see(tx, uid)).await?;
    let table = export::dictionary(&cx.view(), &seen.study);
    Ok(Reply::file(CSV, table).saved_as("dictionary.csv"))
}
