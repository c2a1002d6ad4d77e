//! One's own account.

use askama::Template;
use kernel::{Audience, Language, Refusal};
use platform::calendar::knows_zone;
use platform::chance::fingerprint;
use platform::web::{Cookie, Cx, Form, Handled, Reply, View};

use super::access;
use super::actions::{self, Everything};
use super::device::Device;
use super::fields::{FIELDS, Field, ZONES};
use super::model::Account;
use people::entry::LANGUAGE_COOKIE;

#[derive(Template)]
#[template(path = "profile/account.html")]
struct AccountPage {
    v: View,
    form: Form,
    account: Account,
    parts: [Field; FIELDS.len()],
    zones: Vec<String>,
    devices: Vec<Device>,
    this_device: String,
}

/// The forms of the page; the one that was refused keeps what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed {
    Nothing,
    Identity,
    Profile,
    Other,
}

/// GET /me
pub async fn account(cx: Cx) -> Handled {
    show(&cx, Form::new(), Typed::Nothing).await
}

pub(super) async fn show(cx: &Cx, mut form: Form, typed: Typed) -> Handled {
    let everything = cx
        .read(|tx| {
            let own = access::own(tx)?;
            actions::read(tx, &own)
        })
        .await?;
    fill(&mut form, &everything, typed);
    let Everything { account, devices, .. } = everything;
    let mut zones: Vec<String> = ZONES.iter().map(ToString::to_string).collect();
    if !zones.contains(&account.zone) {
        zones.insert(0, account.zone.clone());
    }
    let this_device = fingerprint(cx.session().unwrap_or_default());
    let page = AccountPage {
        v: cx.view(),
        form,
        account,
        parts: FIELDS,
        zones,
        devices,
        this_device,
    };
    Ok(Reply::page(&page)?.status(if typed == Typed::Nothing { 200 } else { 422 }))
}

fn fill(form: &mut Form, everything: &Everything, typed: Typed) {
    let account = &everything.account;
    if typed != Typed::Identity {
        form.fill("name", account.name.clone());
        form.fill("language", account.language.word())
            .fill("zone", account.zone.clone());
    }
    if typed != Typed::Profile {
        for field in FIELDS {
            let written = everything
                .written
                .iter()
                .find(|written| written.field == field.name);
            form.fill(field.name, written.map_or("", |written| written.value.as_str()));
            form.fill(
                field.audience,
                written.map_or(Audience::Own, |written| written.audience).word(),
            );
        }
    }
}

/// POST /me/identity
pub async fn identity(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let name = form.line("name", 1..=80);
    let language = form.choice("language", Language::from_word);
    let chosen = form.line("zone", 0..=60);
    let other = form.line("other-zone", 0..=60);
    let (field, zone) = if other.is_empty() {
        ("zone", chosen)
    } else {
        ("other-zone", other)
    };
    if !knows_zone(&zone) {
        form.refuse(field, Refusal::new("profile-unknown-zone"));
    }
    let Some((name, language, zone)) = language.and_then(|language| form.accept((name, language, zone)))
    else {
        return show(&cx, form, Typed::Identity).await;
    };
    cx.write(move |tx| {
        let own = access::own(tx)?;
        actions::identify(tx, &own, &name, language, &zone)
    })
    .await?;
    let reply = Reply::see_other("/me").notice("profile-kept");
    Ok(reply.cookie(Cookie::new(LANGUAGE_COOKIE, language.word(), 365)))
}

/// POST /me/profile
pub async fn profile(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let mut parts = Vec::new();
    for field in FIELDS {
        let value = if field.is_long {
            form.text(field.name, 0..=field.most)
        } else {
            form.line(field.name, 0..=field.most)
        };
        if let Some(audience) = form.choice(field.audience, Audience::from_word) {
            parts.push((field, value, audience));
        }
    }
    let Some(parts) = form.accept(parts) else {
        return show(&cx, form, Typed::Profile).await;
    };
    cx.write(move |tx| {
        let own = access::own(tx)?;
        actions::describe(tx, &own, &parts)
    })
    .await?;
    Ok(Reply::see_other("/me").notice("profile-kept"))
}

/// POST /me/password
pub async fn password(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    cx.read(|tx| access::own(tx).map(drop)).await?;
    let typed = form.password("new-password", 10..=1000);
    let Some(typed) = form.accept(typed) else {
        return show(&cx, form, Typed::Other).await;
    };
    let stored = platform::password::hash(typed, cx.house().chance().bytes()).await?;
    change_password(&cx, Some(stored)).await?;
    Ok(Reply::see_other("/me").notice("profile-password-kept"))
}

/// POST /me/password/removal
pub async fn password_removal(cx: Cx) -> Handled {
    change_password(&cx, None).await?;
    Ok(Reply::see_other("/me").notice("profile-password-removed"))
}

async fn change_password(cx: &Cx, stored: Option<String>) -> Result<(), kernel::Problem> {
    let session = cx.session().unwrap_or_default().to_owned();
    cx.write(move |tx| {
        let own = access::own(tx)?;
        actions::change_password(tx, &own, stored, &session)
    })
    .await
}

/// POST /me/sessions/ending
pub async fn session_ending(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let (which, session) = (
        form.line("session", 1..=80),
        cx.session().unwrap_or_default().to_owned(),
    );
    cx.write(move |tx| {
        let own = access::own(tx)?;
        actions::end_sessions(tx, &own, &which, &session)
    })
    .await?;
    Ok(Reply::see_other("/me").notice("profile-session-ended"))
}
