//! The forms of a matter: each is a change of state with an address of its own.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};

use super::model::Move;
use super::pages::page;
use super::{access, actions};

/// Carries an act out, and goes back to the page; what somebody can change about it is said beside `field`.
async fn act(
    cx: &Cx,
    mut form: Form,
    field: &'static str,
    act: impl FnOnce(&mut Tx, &str, Uid) -> Result<Option<&'static str>, Problem> + Send + 'static,
) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("matter")?);
    let wanted = slug.clone();
    match cx.write(move |tx| act(tx, &wanted, uid)).await {
        Ok(notice) => {
            let reply = Reply::see_other(format!("/spaces/{slug}/shared/{uid}"));
            Ok(match notice {
                Some(notice) => reply.notice(notice),
                None => reply,
            })
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST …/theme
pub async fn sort(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let theme = form.value("theme").to_owned();
    act(&cx, form, "theme", move |tx, slug, uid| {
        let may = access::to_write(tx, slug)?;
        let found = access::to_see(tx, slug, uid)?;
        let theme = match theme.as_str() {
            "" => None,
            word => Some(word.parse().map_err(|_| Refusal::new("form-choose"))?),
        };
        actions::sort(tx, &may, &found.matter, theme)?;
        Ok(Some("matter-sorted"))
    })
    .await
}

/// POST …/life: the reader lives the same.
pub async fn live(cx: Cx) -> Handled {
    act(&cx, Form::new(), "life", |tx, slug, uid| {
        let may = access::to_write(tx, slug)?;
        let found = access::to_see(tx, slug, uid)?;
        actions::live(tx, &may, &found.matter)?;
        Ok(None)
    })
    .await
}

/// POST …/life-end
pub async fn stop_living(cx: Cx) -> Handled {
    act(&cx, Form::new(), "life", |tx, slug, uid| {
        let may = access::to_write(tx, slug)?;
        let found = access::to_see(tx, slug, uid)?;
        actions::stop_living(tx, &may, &found.matter)?;
        Ok(None)
    })
    .await
}

/// POST …/merger: joins it to its twin, with a way to undo.
pub async fn join(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("matter")?);
    let mut form = cx.form().await?;
    let into = form.choice("into", |word| word.parse::<Uid>().ok());
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_edit(tx, &wanted, uid)?;
            let into = into.ok_or(Refusal::new("form-choose"))?;
            actions::join(tx, &may, into)
        })
        .await;
    match done {
        Ok(twin) => {
            let undo = format!("/spaces/{slug}/shared/{uid}/separation");
            let to = format!("/spaces/{slug}/shared/{}", twin.uid);
            Ok(Reply::see_other(to).notice_with_undo("matter-joined", undo))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("into", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST …/separation
pub async fn separate(cx: Cx) -> Handled {
    act(&cx, Form::new(), "into", |tx, slug, uid| {
        let may = access::to_edit(tx, slug, uid)?;
        actions::separate(tx, &may)?;
        Ok(Some("matter-separated"))
    })
    .await
}

async fn moves(cx: &Cx, form: Form, field: &'static str, wanted: Move, notice: &'static str) -> Handled {
    let group = form.value("group").parse::<Uid>().ok();
    act(cx, form, field, move |tx, slug, uid| {
        let found = access::to_see(tx, slug, uid)?;
        actions::move_on(tx, &found, wanted, group, "")?;
        Ok(Some(notice))
    })
    .await
}

/// POST …/choice
pub async fn choose(cx: Cx) -> Handled {
    moves(&cx, Form::new(), "state", Move::Choose, "matter-was-chosen").await
}

/// POST …/choice-end
pub async fn unchoose(cx: Cx) -> Handled {
    moves(&cx, Form::new(), "state", Move::Unchoose, "matter-was-unchosen").await
}

/// POST …/taking
pub async fn take(cx: Cx) -> Handled {
    let form = cx.form().await?;
    moves(&cx, form, "group", Move::Take, "matter-was-taken").await
}

/// POST …/return
pub async fn give_back(cx: Cx) -> Handled {
    moves(&cx, Form::new(), "state", Move::Return, "matter-was-returned").await
}

/// POST …/answer
pub async fn answer(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let answer = form.text("answer", 1..=10_000);
    let refused = form.refusal("answer").cloned();
    act(&cx, form, "answer", move |tx, slug, uid| {
        let found = access::to_see(tx, slug, uid)?;
        match refused {
            Some(refusal) => Err(refusal.into()),
            None => actions::move_on(tx, &found, Move::Answer, None, &answer)
                .map(|()| Some("matter-was-answered")),
        }
    })
    .await
}

/// POST …/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("matter")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let found = access::to_see(tx, &wanted, uid)?;
        actions::move_on(tx, &found, Move::Withdraw, None, "")
    })
    .await?;
    let undo = format!("/spaces/{slug}/shared/{uid}/restoration");
    Ok(Reply::see_other(format!("/spaces/{slug}/shared")).notice_with_undo("matter-was-withdrawn", undo))
}

/// POST …/restoration
pub async fn restore(cx: Cx) -> Handled {
    moves(&cx, Form::new(), "state", Move::Restore, "matter-was-restored").await
}
