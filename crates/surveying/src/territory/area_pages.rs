//! The list of areas of a space, typed one a line.

use askama::Template;
use kernel::Problem;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::{self, Line};
use super::{actions, store};
use crate::survey::access;

#[derive(Template)]
#[template(path = "territory/areas.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
}

/// GET /spaces/{space}/areas
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, sent: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, areas) = cx
        .read(move |tx| {
            let may = access::to_make(tx, &slug)?;
            let crumbs = space::crumbs(tx, may.space.space.id)?;
            let areas = store::areas(tx, may.space.space.id)?;
            Ok((may, crumbs, areas))
        })
        .await?;
    let v = cx.view();
    let form = sent.unwrap_or_else(|| {
        let line = |area: &store::Area| {
            let mut depth = 0;
            let mut at = area.parent;
            while let Some(parent) = at.filter(|_| depth < 12) {
                depth += 1;
                at = areas
                    .iter()
                    .find(|each| each.id == parent)
                    .and_then(|each| each.parent);
            }
            Line {
                depth,
                name: area.name.clone(),
            }
        };
        let lines: Vec<Line> = areas.iter().map(line).collect();
        let mut form = Form::new();
        form.fill("areas", model::written(&lines));
        form
    });
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, &may.space, crumbs, "mirrors"),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/areas
pub async fn save(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let typed = form.value("areas").to_owned();
    form.text("areas", 0..=200_000);
    // Spaces at the beginning of a line say how far in it stands, so that the text is read as it was typed.
    let read = model::read(&typed.replace("\r\n", "\n"));
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_make(tx, &wanted)?;
            actions::write(tx, &may, &read?)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/areas")).notice("territory-written")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("areas", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
