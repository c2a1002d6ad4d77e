//! Asking to be erased.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::session;
use platform::web::{Cookie, Cx, Form, Handled, Reply, View};

use super::{access, actions, store};

#[derive(Template)]
#[template(path = "own_data/erasure.html")]
struct ErasurePage {
    v: View,
    form: Form,
    email: String,
    must_stay: bool,
    left_alone: Vec<(String, String)>,
}

/// GET /me/erasure
pub async fn ask(cx: Cx) -> Handled {
    show(&cx, Form::new(), 200).await
}

async fn show(cx: &Cx, form: Form, status: u16) -> Handled {
    let (email, must_stay, left_alone) = cx
        .read(|tx| {
            let own = access::own(tx)?;
            let must_stay = matches!(access::to_erase(tx), Err(Problem::Refused(_)));
            let left_alone = store::list_left_alone(tx, own)?;
            Ok((store::load_email(tx, own.person())?, must_stay, left_alone))
        })
        .await?;
    Ok(Reply::page(&ErasurePage {
        v: cx.view(),
        form,
        email,
        must_stay,
        left_alone,
    })?
    .status(status))
}

/// POST /me/erasure
pub async fn erase(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let typed = form.line("address", 1..=254).to_lowercase();
    form.must_tick("understood", "own-data-not-ticked");
    let tables = cx.house().registered().personal.clone();
    let (form, erased) = cx
        .write(move |tx| {
            let own = access::own(tx)?;
            if typed != store::load_email(tx, own.person())? {
                form.refuse("address", Refusal::new("own-data-not-the-address"));
            }
            let may = match access::to_erase(tx) {
                Ok(may) => may,
                Err(Problem::Refused(refusal)) => {
                    form.refuse("understood", refusal);
                    return Ok((form, None));
                }
                Err(problem) => return Err(problem),
            };
            let erased = if form.accept(()).is_some() {
                Some(actions::erase(tx, &may, &tables)?)
            } else {
                None
            };
            Ok((form, erased))
        })
        .await?;
    let Some(pictures) = erased else {
        return show(&cx, form, 422).await;
    };
    for uid in pictures {
        cx.house().media().remove(uid).await;
    }
    let reply = Reply::see_other("/sign-in?left=1").notice("own-data-erased");
    Ok(reply.cookie(Cookie::ended(session::COOKIE)))
}
