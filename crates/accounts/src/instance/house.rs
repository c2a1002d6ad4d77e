//! The state of the house, for its administrators.

use askama::Template;
use platform::jobs::{self, Listed};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::model::Check;
use super::{access, actions, state};

#[derive(Template)]
#[template(path = "instance/house.html")]
struct HousePage {
    v: View,
    form: Form,
    checks: Vec<Check>,
    is_well: bool,
    given_up: Vec<Listed>,
}

/// GET /house
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, refused: Option<Form>) -> Handled {
    let migrations = cx.house().registered().migrations;
    let counted = cx
        .read(move |tx| {
            let may = access::to_run(tx)?;
            state::count(tx, may, migrations)
        })
        .await?;
    let v = cx.view();
    let checks = state::checks(cx.house(), &v, &counted).await?;
    let status = if refused.is_some() { 422 } else { 200 };
    let form = refused.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("name", v.instance.name.clone())
            .fill("contact", counted.contact.clone());
        form
    });
    let is_well = checks.iter().all(|check| check.is_well);
    Ok(Reply::page(&HousePage {
        v,
        form,
        checks,
        is_well,
        given_up: counted.given_up,
    })?
    .status(status))
}

/// POST /house/identity
pub async fn identity(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let name = form.line("name", 1..=80);
    let contact = if form.value("contact").trim().is_empty() {
        String::new()
    } else {
        form.email("contact")
    };
    let Some((name, contact)) = form.accept((name, contact)) else {
        return page(&cx, Some(form)).await;
    };
    cx.write(move |tx| {
        let may = access::to_run(tx)?;
        actions::name(tx, may, &name, &contact)
    })
    .await?;
    cx.house().read_instance().await?;
    Ok(Reply::see_other("/house").notice("instance-kept"))
}

/// POST /house/jobs/{job}/retry
pub async fn retry(cx: Cx) -> Handled {
    let job: i64 = cx.at("job")?;
    cx.write(move |tx| {
        access::to_run(tx)?;
        jobs::retry(tx, job)
    })
    .await?;
    Ok(Reply::see_other("/house").notice("instance-retried"))
}
