//! Writing the answer together: one after the other, each from what the last one left; and the states it had.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, Work};
use super::model::{Inquiry, Piece};
use super::{actions, store};
use crate::difference::{Stretch, between};

#[derive(Template)]
#[template(path = "inquiry/answering.html")]
struct Answering {
    v: View,
    head: Head,
    form: Form,
    inquiry: Inquiry,
    pieces: Vec<Piece>,
    /// What somebody else wrote meanwhile, beside what was typed.
    meanwhile: Vec<Stretch>,
}

async fn page(cx: &Cx, typed: Option<Form>) -> Handled {
    let uid: Uid = cx.at("inquiry")?;
    let (may, crumbs, pieces) = cx
        .read(move |tx| {
            let may = access::to::<Work>(tx, uid)?;
            let crumbs = space::crumbs(tx, may.inquiry().space_id)?;
            let pieces = store::pieces(tx, may.inquiry().id)?;
            Ok((may, crumbs, pieces))
        })
        .await?;
    let v = cx.view();
    let inquiry = may.inquiry().clone();
    let status = if typed.is_some() { 422 } else { 200 };
    let mut meanwhile = Vec::new();
    let form = match typed {
        Some(mut form) => {
            if form
                .refusal("answer")
                .is_some_and(|refusal| refusal.message == "inquiry-changed-meanwhile")
            {
                meanwhile = between(&inquiry.answer, form.value("answer"));
                // Sent again, it counts as written after what was written meanwhile.
                form.fill("version", inquiry.version.to_string());
            }
            form
        }
        None => {
            let mut form = Form::new();
            let mut text = inquiry.answer.clone();
            let added = cx.query("with").and_then(|with| with.parse::<Uid>().ok());
            if let Some(piece) = pieces.iter().find(|piece| Some(piece.uid) == added) {
                text = if text.is_empty() {
                    piece.body.clone()
                } else {
                    format!("{text}\n\n{}", piece.body)
                };
            }
            form.fill("answer", text);
            form.fill("version", inquiry.version.to_string());
            form
        }
    };
    let page = Answering {
        head: Head::new(&v, &may.seen().space, crumbs, "sheets"),
        inquiry,
        pieces,
        meanwhile,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The answer as it is, to be written further; `?with=` puts a piece at its end.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

/// It is written.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("inquiry")?;
    let mut form = cx.form().await?;
    let version = form.value("version").parse::<i64>();
    let version = version.map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let text = form.text("answer", 1..=50_000);
    if form.accept(()).is_none() {
        return page(&cx, Some(form)).await;
    }
    let done = cx.write(move |tx| {
        let may = access::to::<Work>(tx, uid)?;
        actions::answer(tx, &may, version, &text)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/inquiries/{uid}#answer")).notice("inquiry-answer-kept")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("answer", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "inquiry/version.html")]
struct Version {
    v: View,
    head: Head,
    inquiry: Inquiry,
    number: i64,
    stretches: Vec<Stretch>,
}

/// A state of the answer, beside the one before.
pub async fn show(cx: Cx) -> Handled {
    let (uid, number): (Uid, i64) = (cx.at("inquiry")?, cx.at("version")?);
    let (seen, crumbs, before, after) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.inquiry.space_id)?;
            let before = store::version(tx, seen.inquiry.id, number.saturating_sub(1))?;
            let after = store::version(tx, seen.inquiry.id, number)?.ok_or(Problem::Missing)?;
            Ok((seen, crumbs, before.unwrap_or_default(), after))
        })
        .await?;
    let v = cx.view();
    let page = Version {
        head: Head::new(&v, &seen.space, crumbs, "sheets"),
        stretches: between(&before, &after),
        inquiry: seen.inquiry,
        number,
        v,
    };
    Reply::page(&page)
}
