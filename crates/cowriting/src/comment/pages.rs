//! The forms of comments: they stand below a page, and beside its editor.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::actions::{self, Words};
use super::store::State;
use crate::page::access::{self, Act, May};
use crate::page::door::Key;
use crate::page::model::clean;

const QUOTE: usize = 2_000;
const BODY: usize = 4_000;

#[derive(Template)]
#[template(path = "comment/refused.html")]
struct Refused {
    v: View,
    back: String,
    action: String,
    form: Form,
    title: String,
}

/// POST /pages/{page}/comments
pub async fn say(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    // The passage as it stands in the text: spaces at its ends belong to it.
    let quote = clean(form.value("quote"));
    if quote.chars().count() > QUOTE {
        form.refuse(
            "quote",
            Refusal::new("form-too-long")
                .with("most", QUOTE)
                .with("count", quote.chars().count()),
        );
    }
    let proposes = form.ticked("proposes");
    let proposal = proposes.then(|| clean(form.value("proposal")));
    if proposal.as_ref().is_some_and(|text| text.chars().count() > BODY) {
        form.refuse(
            "proposal",
            Refusal::new("form-too-long")
                .with("most", BODY)
                .with("count", BODY + 1),
        );
    }
    if proposes && quote.is_empty() {
        form.refuse("quote", Refusal::new("comment-needs-passage"));
    }
    let body = form.text("body", usize::from(!proposes)..=BODY);
    let start = form.value("start").parse().ok();
    let words = Words {
        once,
        quote,
        start,
        body,
        proposal,
    };
    let Some(words) = form.accept(words) else {
        return ask_again(&cx, key, form).await;
    };
    let (asked, back) = (key.clone(), back(&cx, &key));
    let done = cx
        .write(move |tx| {
            let may = access::to::<access::Comment>(tx, asked.page, asked.guest.as_ref())?;
            actions::say(tx, &may, &words)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(back).notice("comment-said")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("quote", refusal);
            ask_again(&cx, key, form).await
        }
        Err(problem) => Err(problem),
    }
}

async fn ask_again(cx: &Cx, key: Key, form: Form) -> Handled {
    let asked = key.clone();
    let title = cx
        .read(move |tx| {
            let may = access::to::<access::Comment>(tx, asked.page, asked.guest.as_ref())?;
            Ok(may.page().title.clone())
        })
        .await?;
    let page = Refused {
        v: cx.view(),
        back: back(cx, &key),
        action: format!("/pages/{}/comments", key.page),
        title,
        form,
    };
    Ok(Reply::page(&page)?.status(422))
}

/// Where the form was: on the page, or beside its editor.
fn back(cx: &Cx, key: &Key) -> String {
    let editor = format!("/pages/{}/edition", key.page);
    let from_editor = cx.header("referer").is_some_and(|from| from.ends_with(&editor));
    if from_editor {
        format!("{editor}#comments")
    } else {
        format!("/pages/{}#comments", key.page)
    }
}

async fn does<A: Act + 'static>(
    cx: &Cx,
    said: &'static str,
    act: impl FnOnce(&mut Tx, &May<A>, Uid) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let (key, comment): (Key, Uid) = (Key::of(cx)?, cx.at("comment")?);
    let back = back(cx, &key);
    let done = cx
        .write(move |tx| {
            let may = access::to::<A>(tx, key.page, key.guest.as_ref())?;
            act(tx, &may, comment)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(back).notice(said)),
        Err(Problem::Refused(refusal)) => Ok(Reply::see_other(back).notice(refusal.message)),
        Err(problem) => Err(problem),
    }
}

/// POST /pages/{page}/comments/{comment}/resolution
pub async fn resolve(cx: Cx) -> Handled {
    does::<access::Write>(&cx, "comment-resolved", |tx, may, comment| {
        actions::settle(tx, may, comment, State::Resolved)
    })
    .await
}

/// POST /pages/{page}/comments/{comment}/acceptance
pub async fn accept(cx: Cx) -> Handled {
    does::<access::Write>(&cx, "comment-accepted", actions::accept).await
}

/// POST /pages/{page}/comments/{comment}/refusal
pub async fn decline(cx: Cx) -> Handled {
    does::<access::Write>(&cx, "comment-declined", |tx, may, comment| {
        actions::settle(tx, may, comment, State::Declined)
    })
    .await
}

/// POST /pages/{page}/comments/{comment}/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    does::<access::Comment>(&cx, "comment-withdrawn", actions::withdraw).await
}
