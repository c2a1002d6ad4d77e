//! The forms of what people write while an exchange goes on, and of what comes of it.

use kernel::{Problem, Uid};
use learning::Reach;
use platform::web::{Cx, Form, Handled, Reply};

use super::access::{self, Keep, Sit, Tell};
use super::acts::act;
use super::lines::Kind;
use super::speaking;
use crate::merge::Marks;

/// POST /exchanges/{exchange}/lines
pub async fn note(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let body = form.line("body", 1..=600);
    let kind = form.choice("kind", Kind::from_word);
    act::<Sit>(&cx, form, "body", "#lines", move |tx, may| {
        let kind = kind.ok_or(Problem::Missing)?;
        speaking::note(tx, may, once, kind, &body)?;
        Ok(None)
    })
    .await
}

/// POST /exchanges/{exchange}/lines/{line}/withdrawal, with a way to undo.
pub async fn withdraw_line(cx: Cx) -> Handled {
    let (uid, line): (Uid, Uid) = (cx.at("exchange")?, cx.at("line")?);
    cx.write(move |tx| {
        let may = access::to::<Sit>(tx, uid)?;
        speaking::withdraw(tx, &may, line)
    })
    .await?;
    let undo = format!("/exchanges/{uid}/lines/{line}/restoration");
    Ok(Reply::see_other(format!("/exchanges/{uid}#lines")).notice_with_undo("exchange-line-withdrawn", undo))
}

/// POST /exchanges/{exchange}/lines/{line}/restoration
pub async fn restore_line(cx: Cx) -> Handled {
    let line: Uid = cx.at("line")?;
    act::<Sit>(&cx, Form::new(), "body", "#lines", move |tx, may| {
        speaking::restore(tx, may, line)?;
        Ok(None)
    })
    .await
}

/// POST /exchanges/{exchange}/lines/{line}/taking
pub async fn take_line(cx: Cx) -> Handled {
    let line: Uid = cx.at("line")?;
    act::<Tell>(&cx, Form::new(), "body", "#lines", move |tx, may| {
        speaking::take(tx, may, line)?;
        Ok(None)
    })
    .await
}

/// POST /exchanges/{exchange}/lines/{line}/release
pub async fn release_line(cx: Cx) -> Handled {
    let line: Uid = cx.at("line")?;
    act::<Tell>(&cx, Form::new(), "body", "#lines", move |tx, may| {
        speaking::release(tx, may, line)?;
        Ok(None)
    })
    .await
}

/// The longest notes.
const NOTES: usize = 40_000;

/// POST /exchanges/{exchange}/notes
pub async fn keep_notes(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let notes = form.text("notes", 0..=NOTES);
    let base = form.text("base", 0..=NOTES);
    let words = std::sync::Arc::clone(cx.house().languages());
    let language = cx.language();
    act::<Keep>(&cx, form, "notes", "#notes", move |tx, may| {
        let mark = |id: &str| format!("**{}**", words.text(language, id));
        let (theirs, mine) = (mark("merge-theirs"), mark("merge-mine"));
        let marks = Marks {
            theirs: &theirs,
            mine: &mine,
            end: "---",
        };
        let clashes = speaking::keep_notes(tx, may, &base, &notes, &marks)?;
        Ok(Some(if clashes == 0 {
            "exchange-notes-kept"
        } else {
            "merge-clashed"
        }))
    })
    .await
}

/// POST /exchanges/{exchange}/outcome
pub async fn conclude(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let outcome = form.text("outcome", 1..=8_000);
    let first_step = form.line("first_step", 0..=300);
    let reach = form.choice("reach", Reach::from_word);
    act::<Tell>(&cx, form, "outcome", "#outcome", move |tx, may| {
        let reach = reach.ok_or(Problem::Missing)?;
        speaking::conclude(tx, may, &outcome, &first_step, reach)?;
        Ok(Some("exchange-concluded"))
    })
    .await
}

/// POST /exchanges/{exchange}/agreement
pub async fn agree(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let agreed = form.value("agreed") == "yes";
    act::<Sit>(&cx, form, "agreed", "#agreement", move |tx, may| {
        speaking::agree(tx, may, agreed)?;
        Ok(None)
    })
    .await
}
