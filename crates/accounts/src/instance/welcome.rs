//! The first page of all.

use askama::Template;
use kernel::{Language, Refusal};
use platform::calendar::knows_zone;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::model::Settling;
use super::{access, actions};
use crate::entry::session_cookies;
use crate::profile::ZONES;
use people::entry::Entered;

#[derive(Template)]
#[template(path = "instance/welcome.html")]
struct WelcomePage {
    v: View,
    form: Form,
    zones: &'static [&'static str],
}

/// GET /welcome
pub async fn show(cx: Cx) -> Handled {
    let code = cx.query("code").unwrap_or_default().to_owned();
    let key = access::Key::of(&cx, &code);
    cx.read(move |tx| access::to_settle(tx, &key).map(drop)).await?;
    let mut form = Form::new();
    form.fill("code", code)
        .fill("language", cx.language().word())
        .fill("zone", "Europe/Paris");
    page(&cx, form, 200)
}

fn page(cx: &Cx, form: Form, status: u16) -> Handled {
    Ok(Reply::page(&WelcomePage {
        v: cx.view(),
        form,
        zones: &ZONES,
    })?
    .status(status))
}

/// POST /welcome
pub async fn settle(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let key = access::Key::of(&cx, form.value("code"));
    let first = key.clone();
    // Before any work is done for a stranger: hashing is dear.
    cx.read(move |tx| access::to_settle(tx, &first).map(drop)).await?;
    let wanted = read(&mut form);
    let typed = form.password("password", 10..=1000);
    let Some((wanted, typed)) = wanted.and_then(|wanted| form.accept((wanted, typed))) else {
        return page(&cx, form, 422);
    };
    let stored = platform::password::hash(typed, cx.house().chance().bytes()).await?;
    let (device, language) = (cx.device(), wanted.language);
    let secret = cx
        .write(move |tx| {
            let may = access::to_settle(tx, &key)?;
            actions::settle(tx, &may, &wanted, &stored, &device)
        })
        .await?;
    cx.house().read_instance().await?;
    Ok(session_cookies(Entered {
        secret,
        language,
        return_to: "/welcome/mail".into(),
    }))
}

fn read(form: &mut Form) -> Option<Settling> {
    let name = form.line("name", 1..=80);
    let language = form.choice("language", Language::from_word);
    let zone = form.line("zone", 1..=60);
    if !knows_zone(&zone) {
        form.refuse("zone", Refusal::new("form-choose"));
    }
    let contact = if form.value("contact").trim().is_empty() {
        String::new()
    } else {
        form.email("contact")
    };
    let (administrator, email) = (form.line("administrator", 1..=80), form.email("email"));
    Some(Settling {
        name,
        language: language?,
        zone,
        contact,
        administrator,
        email,
    })
}
