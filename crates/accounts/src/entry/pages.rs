//! The door, the page of a link, going out.

use askama::Template;
use kernel::Problem;
use platform::session;
use platform::settings::Mode;
use platform::web::{Cookie, Cx, Form, Handled, Reply, View, percent_encoded};

use super::access;
use super::actions::{self, Asked};
use super::model::{Browser, Entered, LANGUAGE_COOKIE, Link, return_path};

#[derive(Template)]
#[template(path = "entry/sign_in.html")]
struct SignIn {
    v: View,
    form: Form,
    by_password: bool,
    left: bool,
}

#[derive(Template)]
#[template(path = "entry/mail.html")]
struct Mailed {
    v: View,
    again: String,
    mails_leave: bool,
}

#[derive(Template)]
#[template(path = "entry/link.html")]
struct LinkPage {
    v: View,
    form: Form,
    secret: String,
    link: Link,
}

#[derive(Template)]
#[template(path = "entry/dead.html")]
struct DeadLink {
    v: View,
    form: Form,
}

/// The door, with what was typed and what was wrong with it.
pub(super) fn door(cx: &Cx, form: Form, status: u16) -> Handled {
    let by_password = form.refusal("account").is_some() || form.refusal("password").is_some();
    let left = cx.query("left").is_some();
    Ok(Reply::page(&SignIn {
        v: cx.view(),
        form,
        by_password,
        left,
    })?
    .status(status))
}

/// GET /sign-in
pub async fn sign_in(cx: Cx) -> Handled {
    let then = return_path(cx.query("then").unwrap_or_default());
    if cx.read(|tx| Ok(tx.actor().is_some())).await? {
        return Ok(Reply::see_other(then));
    }
    let mut form = Form::new();
    form.fill("then", then);
    door(&cx, form, 200)
}

/// POST /sign-in/link: the same answer for every address.
pub async fn ask_for_link(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let return_to = return_path(form.value("then"));
    form.fill("then", return_to.clone());
    let email = form.email("email");
    let Some(email) = form.accept(email) else {
        return door(&cx, form, 422);
    };
    let after = format!("/sign-in/mail?then={}", percent_encoded(&return_to));
    let asked = Asked {
        email,
        return_to,
        language: cx.language(),
        client: cx.address(),
    };
    let house = cx.house().clone();
    cx.write(move |tx| actions::send_link(tx, &house, &asked)).await?;
    Ok(Reply::see_other(after))
}

/// GET /sign-in/mail: look at your mail.
pub async fn mail(cx: Cx) -> Handled {
    cx.read(|_| Ok(())).await?;
    let then = return_path(cx.query("then").unwrap_or_default());
    let again = format!("/sign-in?then={}", percent_encoded(&then));
    let mails_leave = cx.house().sender().is_set() || cx.house().settings().mode != Mode::Service;
    Reply::page(&Mailed {
        v: cx.view(),
        again,
        mails_leave,
    })
}

/// GET /sign-in/{secret}: a button, because programs that look through mail open pages but send no forms.
pub async fn link(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let known = secret.clone();
    let Some(may) = cx.read(move |tx| access::by_link(tx, &known)).await? else {
        return dead(&cx);
    };
    let Some(link) = may.link().cloned() else {
        return dead(&cx);
    };
    if link.direct && !link.name.is_empty() {
        let browser = browser(&cx);
        let entered = cx
            .write(move |tx| actions::enter(tx, &may, &link.name, &browser))
            .await?;
        return entered.map_or_else(|| dead(&cx), |entered| Ok(session_cookies(entered)));
    }
    let mut form = Form::new();
    form.fill("name", link.name.clone());
    Reply::page(&LinkPage {
        v: cx.view(),
        form,
        secret,
        link,
    })
}

enum Tried {
    In(Entered),
    Refused(Link, Form),
    Dead,
}

/// POST /sign-in/{secret}/entry
pub async fn enter(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let mut form = cx.form().await?;
    let (known, browser) = (secret.clone(), browser(&cx));
    let tried = cx
        .write(move |tx| {
            let Some(may) = access::by_link(tx, &known)? else {
                return Ok(Tried::Dead);
            };
            let Some(link) = may.link().cloned() else {
                return Ok(Tried::Dead);
            };
            let name = if link.is_guest {
                form.line("name", 1..=80)
            } else {
                String::new()
            };
            let Some(name) = form.accept(name) else {
                return Ok(Tried::Refused(link, form));
            };
            Ok(actions::enter(tx, &may, &name, &browser)?.map_or(Tried::Dead, Tried::In))
        })
        .await?;
    match tried {
        Tried::In(entered) => Ok(session_cookies(entered)),
        Tried::Refused(link, form) => Ok(Reply::page(&LinkPage {
            v: cx.view(),
            form,
            secret,
            link,
        })?
        .status(422)),
        Tried::Dead => dead(&cx),
    }
}

/// POST /sign-out
pub async fn sign_out(cx: Cx) -> Handled {
    let session = cx.session().map(str::to_owned);
    cx.write(move |tx| session.map_or(Ok(()), |secret| session::end(tx, &secret)))
        .await?;
    let reply = Reply::see_other("/sign-in?left=1").notice("entry-signed-out");
    Ok(reply.cookie(Cookie::ended(session::COOKIE)))
}

fn dead(cx: &Cx) -> Result<Reply, Problem> {
    Ok(Reply::page(&DeadLink {
        v: cx.view(),
        form: Form::new(),
    })?
    .status(410))
}

pub(super) fn browser(cx: &Cx) -> Browser {
    Browser {
        device: cx.device(),
        session: cx.session().map(str::to_owned),
    }
}

/// Sends somebody who has come in on their way, with the cookies that keep them in and in their language.
pub fn session_cookies(entered: Entered) -> Reply {
    Reply::see_other(entered.return_to)
        .cookie(Cookie::new(session::COOKIE, entered.secret, session::COOKIE_DAYS))
        .cookie(Cookie::new(LANGUAGE_COOKIE, entered.language.word(), 365))
}
