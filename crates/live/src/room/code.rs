//! Where one types the six letters that are shown in the room.

use askama::Template;
use gatherings::code;
use kernel::Refusal;
use platform::tries::{self, Limit};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::store;

/// How many wrong codes may come from one place.
const GUESSES: Limit = Limit {
    act: "live.code",
    times: 30,
    minutes: 60,
};

#[derive(Template)]
#[template(path = "room/code.html")]
struct Code {
    v: View,
    form: Form,
}

/// The form. A code in the address is filled in, and nothing happens.
pub async fn ask(cx: Cx) -> Handled {
    let mut form = Form::new();
    if let Some(code) = cx.query("code").and_then(code::read) {
        form.fill("code", code);
    }
    page(&cx, form).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    cx.read(|_| Ok(())).await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Code { v: cx.view(), form };
    Ok(Reply::page(&page)?.status(status))
}

/// Leads to the door of the room that has this code.
pub async fn find(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let typed = form.line("code", 1..=20);
    let client = cx.address();
    let code = code::read(&typed);
    let wanted = code.clone();
    let found = cx
        .write(move |tx| {
            tries::check(tx, GUESSES, &client)?;
            let found = match &wanted {
                Some(code) => store::by_code(tx, code)?,
                None => None,
            };
            if found.is_none() {
                tries::spend(tx, GUESSES, &client)?;
            }
            Ok(found)
        })
        .await;
    match (found, code) {
        (Ok(Some(uid)), Some(code)) => Ok(Reply::see_other(format!("/gatherings/{uid}/live?code={code}"))),
        (Err(problem), _) => Err(problem),
        _ => {
            form.refuse("code", Refusal::new("live-wrong-code"));
            page(&cx, form).await
        }
    }
}
