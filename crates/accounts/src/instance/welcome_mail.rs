//! Whether mails leave: tried once, and never in the way.

use askama::Template;
use kernel::Problem;
use platform::mail::Mail;
use platform::web::{Cx, Handled, Reply, View};

use super::{access, store};

/// How the try went.
enum Tried {
    NotYet,
    Sent,
    Failed(String),
}

#[derive(Template)]
#[template(path = "instance/welcome_mail.html")]
struct MailPage {
    v: View,
    is_set: bool,
    email: String,
    tried: Tried,
}

/// GET /welcome/mail
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Tried::NotYet).await
}

async fn page(cx: &Cx, tried: Tried) -> Handled {
    let email = cx
        .read(|tx| {
            let may = access::to_run(tx)?;
            store::load_email(tx, may)
        })
        .await?;
    Reply::page(&MailPage {
        v: cx.view(),
        is_set: cx.house().sender().is_set(),
        email,
        tried,
    })
}

/// POST /welcome/mail-test
pub async fn test(cx: Cx) -> Handled {
    let recipient = cx
        .read(|tx| {
            let may = access::to_run(tx)?;
            store::load_email(tx, may)
        })
        .await?;
    let house = cx.house();
    if !house.sender().is_set() {
        return page(&cx, Tried::NotYet).await;
    }
    let (view, name) = (cx.view(), house.instance().name.clone());
    let mail = Mail {
        uid: house.chance().uid(house.now()),
        recipient,
        subject: view.t1("instance-test-subject", "house", &name),
        body: view.t1("instance-test-text", "house", &name),
        calendar: None,
        paper: None,
        made: house.now(),
        sent: None,
    };
    let tried = match house.sender().send(&name, &mail, None).await {
        Ok(()) => Tried::Sent,
        Err(problem) => Tried::Failed(cause(&problem)),
    };
    page(&cx, tried).await
}

/// What the mail server answered; the sender has kept secrets out of it.
fn cause(problem: &Problem) -> String {
    match problem {
        Problem::Fault(fault) => fault
            .source()
            .map_or_else(|| fault.to_string(), ToString::to_string),
        _ => String::new(),
    }
}
