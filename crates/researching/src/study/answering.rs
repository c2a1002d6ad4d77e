//! Agreeing for a space, consenting for oneself, and taking either back.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled};

use super::model::{Study, Variable};
use super::{access, actions, pages};
use crate::proposal::{Proposed, forms};

/// POST /studies/{study}/sites: a space agrees.
pub async fn agree(cx: Cx) -> Handled {
    let uid: Uid = cx.at("study")?;
    let form = cx.form().await?;
    let slug = form.value("space").to_owned();
    let result = cx
        .write(move |tx| {
            let may = access::to_agree(tx, uid, &slug)?;
            actions::agree(tx, &may)
        })
        .await;
    forms::done::<Study>(&cx, result, (form, "space"), "study-agreed").await
}

/// POST /studies/{study}/sites/{space}/end: it no longer does.
pub async fn end(cx: Cx) -> Handled {
    let (uid, slug): (Uid, String) = (cx.at("study")?, cx.at("space")?);
    let result = cx
        .write(move |tx| {
            let may = access::to_agree(tx, uid, &slug)?;
            actions::end(tx, &may)
        })
        .await;
    forms::done::<Study>(&cx, result, (Form::new(), Study::PLACE), "study-ended").await
}

/// What was answered, by variable; a refusal names the question that is answered by nothing it may be.
fn typed(form: &mut Form, variables: &[Variable]) -> Vec<(String, String)> {
    let mut answers = Vec::new();
    for variable in variables {
        let value = form.value(&pages::field(variable)).to_owned();
        if value.trim().is_empty() {
            continue;
        }
        match variable.read(&value) {
            Some(value) => answers.push((variable.key.clone(), value)),
            None => form.refuse(
                "answers",
                Refusal::new("study-not-an-answer").with("question", &variable.question),
            ),
        }
    }
    answers
}

/// POST /studies/{study}/consent
pub async fn consent(cx: Cx) -> Handled {
    let uid: Uid = cx.at("study")?;
    let mut form = cx.form().await?;
    form.must_tick("consents", "study-must-consent");
    let (form, result) = cx
        .write(move |tx: &mut Tx| {
            let may = access::to_take_part(tx, uid)?;
            let answers = typed(&mut form, &may.study().said.variables);
            let slug = form.value("space").to_owned();
            if form.accept(()).is_none() {
                return Ok((form, Err(Refusal::new("form-missing").into())));
            }
            match actions::consent(tx, &may, &slug, &answers) {
                Err(Problem::Refused(refusal)) => Ok((form, Err(Problem::Refused(refusal)))),
                other => other.map(|()| (form, Ok(()))),
            }
        })
        .await?;
    forms::done::<Study>(&cx, result, (form, Study::PLACE), "study-consented").await
}

/// POST /studies/{study}/consent-withdrawal
pub async fn take_back(cx: Cx) -> Handled {
    let said = ("study-consent-gone", None);
    forms::press(&cx, access::to_take_part, actions::take_back, said).await
}
