//! What whoever asked sees at their secret address, and does there. Nothing happens by opening it.

use askama::Template;
use kernel::Problem;
use platform::House;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access::{self, Ask, May};
use super::actions;
use super::model::{Accompaniment, State, kind_in_words};
use crate::path::Walk;

#[derive(Template)]
#[template(path = "request/own.html")]
struct Show {
    v: View,
    about: Accompaniment,
    walk: String,
    form: Form,
}

impl Show {
    fn kind(&self) -> String {
        kind_in_words(&self.v, &self.about.kind)
    }

    fn is(&self, word: &str) -> bool {
        self.about.state.word() == word
    }

    fn may_edit(&self) -> bool {
        matches!(self.about.state, State::Draft | State::Asked | State::Proposed)
    }

    fn may_withdraw(&self) -> bool {
        self.may_edit() || self.about.state.keeps_busy()
    }

    fn reads_address(&self) -> bool {
        true
    }
}

/// The request and what became of it.
pub async fn show(cx: Cx) -> Handled {
    show_with(&cx, Form::new()).await
}

/// The same with a form that came back.
async fn show_with(cx: &Cx, form: Form) -> Handled {
    let secret: String = cx.at("secret")?;
    let (about, walk) = cx
        .read(move |tx| {
            let may = access::to_ask(tx, &secret)?;
            let about = may.about().clone();
            let walk = Walk::of_asker(tx, &may)?;
            Ok((about, walk))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        walk: walk.draw(&v, &about, &form)?,
        about,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What whoever asked does by pressing a button.
type Deed = fn(&mut Tx, &House, &May<Ask>) -> Result<(), Problem>;

/// How whoever asked is let in.
pub(crate) type Door = fn(&mut Tx, &str) -> Result<May<Ask>, Problem>;

async fn press(cx: &Cx, door: Door, deed: Deed, said: (&'static str, Option<&'static str>)) -> Handled {
    act(cx, door, (Form::new(), "request"), said, deed).await
}

/// What whoever asked does with a form of their page: back to it with a word, or the same page with what was typed and
/// what is wrong beside `field`. `undo` is what takes it back.
pub(crate) async fn act(
    cx: &Cx,
    door: Door,
    (mut form, field): (Form, &'static str),
    (notice, undo): (&'static str, Option<&'static str>),
    deed: impl FnOnce(&mut Tx, &House, &May<Ask>) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let secret: String = cx.at("secret")?;
    if form.accept(()).is_none() {
        return show_with(cx, form).await;
    }
    let (wanted, house) = (secret.clone(), cx.house().clone());
    let done = cx
        .write(move |tx| {
            let may = door(tx, &wanted)?;
            deed(tx, &house, &may)
        })
        .await;
    match done {
        Ok(()) => {
            let path = format!("/accompanied/{secret}");
            let undo = undo.map(|undo| format!("{path}/{undo}"));
            Ok(Reply::see_other(path).notice_and_undo(notice, undo))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            show_with(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// A draft is sent, if it says enough.
pub async fn send(cx: Cx) -> Handled {
    press(&cx, access::to_ask, send_whole, ("request-sent", None)).await
}

fn send_whole(tx: &mut Tx, house: &House, may: &May<Ask>) -> Result<(), Problem> {
    let about = may.about();
    if about.who.is_empty() || about.project.is_empty() || about.kind.is_empty() {
        return Err(kernel::Refusal::new("request-not-whole").into());
    }
    actions::send(tx, house, may)
}

/// It is taken back, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let said = ("request-withdrawn", Some("resumption"));
    press(&cx, access::to_ask_always, actions::withdraw, said).await
}

/// It is asked again.
pub async fn resume(cx: Cx) -> Handled {
    let deed = |tx: &mut Tx, _: &House, may: &May<Ask>| actions::resume(tx, may);
    press(&cx, access::to_ask, deed, ("request-resumed", None)).await
}
