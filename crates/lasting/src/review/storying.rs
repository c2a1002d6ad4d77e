//! What it was for each of them: told, told otherwise, taken back.

use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply};

use super::{access, actions, pages};

/// POST /reviews/{review}/story
pub async fn tell(cx: Cx) -> Handled {
    let uid: Uid = cx.at("review")?;
    let mut form = cx.form().await?;
    let text = form.text("story", 1..=5_000);
    if form.accept(()).is_none() {
        return pages::page(&cx, Some(form)).await;
    }
    let done = cx
        .write(move |tx| {
            let may = access::to_tell(tx, uid)?;
            actions::tell(tx, &may, &text)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/reviews/{uid}#stories")).notice("review-story-told")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("story", refusal);
            pages::page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /reviews/{review}/story-withdrawal
pub async fn take_back(cx: Cx) -> Handled {
    let uid: Uid = cx.at("review")?;
    cx.write(move |tx| {
        let may = access::to_take_back(tx, uid)?;
        actions::take_back(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/reviews/{uid}#stories")).notice("review-story-withdrawn"))
}
