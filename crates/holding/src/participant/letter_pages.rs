//! Writing to all of them: the form, how it will read, and sending it.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::actions;
use super::letter::compose;
use super::store::Words;
use gatherings::gathering::access;
use gatherings::gathering::{Frame, head};

#[derive(Template)]
#[template(path = "participant/letter.html")]
struct Page {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    /// Subject, text and to how many, when it is read once more before it leaves.
    preview: Option<(String, String, i64)>,
}

/// The form.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    let once = cx.read(|tx| Ok(tx.new_uid())).await?;
    form.fill("once", once.to_string()).fill("to", "placed");
    page(&cx, form, None).await
}

/// Reads what was typed; nothing when something is wrong with it.
fn words(form: &mut Form) -> Option<Words> {
    let subject = form.line("subject", 1..=150);
    let body = form.text("body", 1..=5_000);
    let everybody = form.choice("to", |word| match word {
        "placed" => Some(false),
        "all" => Some(true),
        _ => None,
    });
    let everybody = everybody.unwrap_or(false);
    form.accept(Words {
        subject,
        body,
        everybody,
    })
}

async fn page(cx: &Cx, form: Form, preview: Option<Words>) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let everybody = preview.as_ref().is_some_and(|words| words.everybody);
    let (may, crumbs, recipients) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let crumbs = space::crumbs(tx, may.seen().space.space.id)?;
            let recipients = actions::recipients(tx, may.gathering(), everybody)?;
            Ok((may, crumbs, recipients))
        })
        .await?;
    let v = cx.view();
    let preview = preview.map(|words| {
        let link = v.absolute("/registrations/…");
        let name = may.actor().name.as_str();
        let (subject, body) = compose(cx.house(), may.gathering(), &words, v.language, name, &link);
        (subject, body, recipients)
    });
    let page = Page {
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "people"),
        preview,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// How it will read. Nothing leaves yet.
pub async fn preview(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    form.once()?;
    let words = words(&mut form);
    page(&cx, form, words).await
}

/// Sends it.
pub async fn send(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let Some(words) = words(&mut form) else {
        return page(&cx, form, None).await;
    };
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            actions::write(tx, &may, once, &words)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/gatherings/{uid}/people")).notice("participant-letter-sent")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("to", refusal);
            page(&cx, form, None).await
        }
        Err(problem) => Err(problem),
    }
}
