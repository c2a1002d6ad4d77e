//! Changing a sheet, and publishing a draft.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};

use super::ground::Ground;
use super::writing::{page, settle, typed};
use sheets::access::{self, Change, Publish};
use sheets::actions;
use sheets::field::{self, Wrong};
use sheets::model::State;
use sheets::store;

/// GET /sheets/{sheet}/edition
pub async fn edit(cx: Cx) -> Handled {
    let ground = Ground::of_edit(&cx, &Form::new()).await?;
    let form = ground.filled();
    page(&cx, ground, form, &Wrong::default())
}

/// POST /sheets/{sheet}/edition
pub async fn save(cx: Cx) -> Handled {
    // The door first: a stranger is not asked for a readable form.
    Ground::of_edit(&cx, &Form::new()).await?;
    let mut form = cx.form().await?;
    let ground = Ground::of_edit(&cx, &form).await?;
    let version = form.value("version").parse::<i64>();
    let version = version.map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let (Some(kind), Some(sheet)) = (ground.kind.clone(), ground.door.sheet()) else {
        return Err(Problem::Missing);
    };
    let (uid, was) = (sheet.uid, sheet.state);
    let state = match form.value("state") {
        "published" => State::Published,
        _ => was,
    };
    let mut wrong = Wrong::default();
    let (written, change) = typed(&cx, &mut form, &ground, &kind, state, &mut wrong).await?;
    if !wrong.is_empty() {
        return page(&cx, ground, form, &wrong);
    }
    let new = change.uids();
    let done = cx.write(move |tx| {
        let may = access::to::<Change>(tx, uid)?;
        let useless = actions::change(tx, &may, version, &written, &change)?;
        if state != was {
            show(tx, uid)?;
        }
        Ok(useless)
    });
    let notice = match (state == was, ground.waits) {
        (true, _) => "sheet-saved",
        (false, true) => "sheet-proposed",
        (false, false) => "sheet-published",
    };
    match settle(&cx, done.await, new).await {
        Ok(()) => Ok(Reply::see_other(format!("/sheets/{uid}")).notice(notice)),
        Err(Problem::Refused(refusal)) => refused(&cx, form, refusal).await,
        Err(problem) => Err(problem),
    }
}

fn show(tx: &mut Tx, uid: Uid) -> Result<(), Problem> {
    let may = access::to::<Publish>(tx, uid)?;
    actions::publish(tx, &may)
}

/// The form comes back with all that was typed, over the sheet as it now is: sent again, it counts as written after it.
async fn refused(cx: &Cx, mut form: Form, refusal: Refusal) -> Handled {
    let ground = Ground::of_edit(cx, &form).await?;
    let mut wrong = Wrong::default();
    if refusal.message == "sheet-changed-meanwhile" {
        let version = ground.door.sheet().map_or(0, |sheet| sheet.version);
        form.fill("version", version.to_string());
        wrong.note("form", refusal);
    } else if refusal.message == "sheet-licence-not-allowed" {
        wrong.note("licence", refusal);
    } else {
        wrong.note("pictures", refusal);
    }
    page(cx, ground, form, &wrong)
}

/// POST /sheets/{sheet}/publication
pub async fn publish(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let shown = cx.write(move |tx| {
        show(tx, uid)?;
        let sheet = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
        Ok(if sheet.proposed.is_some() {
            "sheet-proposed"
        } else {
            "sheet-published"
        })
    });
    match shown.await {
        Ok(notice) => Ok(Reply::see_other(format!("/sheets/{uid}")).notice(notice)),
        Err(Problem::Refused(_)) => {
            let ground = Ground::of_edit(&cx, &Form::new()).await?;
            let form = ground.filled();
            let lacks = match (&ground.kind, ground.door.sheet()) {
                (Some(kind), Some(sheet)) => field::lacking(kind, &sheet.fields),
                _ => Wrong::default(),
            };
            page(&cx, ground, form, &lacks)
        }
        Err(problem) => Err(problem),
    }
}
