//! Where one says that one wishes to stay in touch, and takes it back.

use askama::Template;
use kernel::Problem;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::{actions, store};
use gatherings::afterwards::{Participant, To, Way};

#[derive(Template)]
#[template(path = "mailing_list/show.html")]
struct Show {
    v: View,
    form: Form,
    own: Participant,
    is_on: bool,
    moment: &'static str,
}

/// Whether one is on the list, and what that means.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let way = Way::of(cx)?;
    let (own, is_on) = cx
        .read(move |tx| {
            let own = Participant::of(tx, &way)?;
            let is_on = store::is_on(tx, own.gathering.id, own.person)?;
            if is_on || own.takes_part() {
                Ok((own, is_on))
            } else {
                Err(Problem::Forbidden)
            }
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        moment: own.moment(v.now()),
        own,
        is_on,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Says yes: the box is ticked for this and nothing else.
pub async fn join(cx: Cx) -> Handled {
    let way = Way::of(&cx)?;
    let mut form = cx.form().await?;
    form.must_tick("consent", "mailing-list-tick");
    let says_yes = form.accept(()).is_some();
    let back = format!("{}/mailing-list", way.path());
    let done = cx
        .write(move |tx| {
            let to = To::leave(tx, &way)?;
            if says_yes {
                actions::join(tx, &to)?;
            }
            Ok(says_yes)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(back).notice("mailing-list-joined")),
        Ok(false) => page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("consent", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Takes it back, at once.
pub async fn withdraw(cx: Cx) -> Handled {
    let way = Way::of(&cx)?;
    let back = way.path();
    cx.write(move |tx| {
        let own = Participant::of(tx, &way)?;
        actions::withdraw(tx, &own)
    })
    .await?;
    Ok(Reply::see_other(back).notice("mailing-list-left"))
}
