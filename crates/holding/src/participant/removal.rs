//! Taking somebody off the list: a question first, and a letter to them after.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::actions;
use gatherings::gathering::access::{self, MayHold};
use gatherings::gathering::{Frame, head};
use gatherings::registration::{self, Registration};

#[derive(Template)]
#[template(path = "participant/removal.html")]
struct Removal {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    name: String,
    uid: String,
}

/// A registration of this gathering, for those who hold it.
fn find(tx: &mut Tx, gathering: Uid, wanted: Uid) -> Result<(MayHold, Registration), Problem> {
    let may = access::to_hold(tx, gathering)?;
    let registration = registration::by_uid(tx, &wanted.to_string())?
        .filter(|found| found.gathering == may.gathering().id)
        .ok_or(Problem::Missing)?;
    Ok((may, registration))
}

/// The question.
pub async fn ask(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let (gathering, wanted): (Uid, Uid) = (cx.at("gathering")?, cx.at("registration")?);
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let (may, registration, crumbs) = cx
        .read(move |tx| {
            let (may, registration) = find(tx, gathering, wanted)?;
            let crumbs = space::crumbs(tx, may.seen().space.space.id)?;
            Ok((may, registration, crumbs))
        })
        .await?;
    let v = cx.view();
    let page = Removal {
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "people"),
        name: registration.name,
        uid: wanted.to_string(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Does it.
pub async fn remove(cx: Cx) -> Handled {
    let (gathering, wanted): (Uid, Uid) = (cx.at("gathering")?, cx.at("registration")?);
    let mut form = cx.form().await?;
    let reason = form.text("reason", 0..=1_000);
    let valid = form.accept(()).is_some();
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let (may, registration) = find(tx, gathering, wanted)?;
            if valid {
                actions::remove(tx, &house, &may, &registration, &reason)?;
            }
            Ok(valid)
        })
        .await;
    match done {
        Ok(true) => {
            Ok(Reply::see_other(format!("/gatherings/{gathering}/people")).notice("participant-removed"))
        }
        Ok(false) => page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("reason", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
