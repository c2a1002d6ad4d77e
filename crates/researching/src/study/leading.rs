//! What the space answers; and what whoever leads it does: take it back, take data out, tell what came of it.

use kernel::Uid;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};

use super::access::{self, MayStudy};
use super::model::{State, Study};
use super::{actions, export};
use crate::proposal::{Proposed, forms};

/// What a table is called for programs.
const CSV: &str = "text/csv; charset=utf-8";

async fn answer(cx: &Cx, to: State, notice: &'static str) -> Handled {
    let house = cx.house().clone();
    let act = move |tx: &mut Tx, may: &MayStudy, words: &str| actions::answer(tx, &house, may, to, words);
    forms::write(cx, ("answer", 0..=2_000), access::to_answer, act, notice).await
}

/// POST /studies/{study}/acceptance
pub async fn accept(cx: Cx) -> Handled {
    answer(&cx, State::Open, "study-accepted").await
}

/// POST /studies/{study}/refusal
pub async fn decline(cx: Cx) -> Handled {
    answer(&cx, State::Declined, "study-declined").await
}

/// POST /studies/{study}/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let said = ("study-withdrawn", Some("restoration"));
    forms::press(&cx, access::to_lead, actions::withdraw, said).await
}

/// POST /studies/{study}/restoration
pub async fn restore(cx: Cx) -> Handled {
    forms::press(&cx, access::to_lead, actions::restore, ("study-restored", None)).await
}

/// POST /studies/{study}/results
pub async fn tell(cx: Cx) -> Handled {
    let field = ("results", 1..=100_000);
    forms::write(&cx, field, access::to_lead, actions::tell, "study-told").await
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
        Err(problem) => {
            let nothing = (Form::new(), Study::PLACE);
            forms::done::<Study>(&cx, Err(problem), nothing, "study-exported").await
        }
    }
}

/// GET /studies/{study}/dictionary: what each column means, for whoever sees the study.
pub async fn dictionary(cx: Cx) -> Handled {
    let uid: Uid = cx.at("study")?;
    let seen = cx.read(move |tx| access::to_see(tx, uid)).await?;
    let table = export::dictionary(&cx.view(), &seen.proposal);
    Ok(Reply::file(CSV, table).saved_as("dictionary.csv"))
}
