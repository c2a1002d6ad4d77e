//! The form that opens a space.

use askama::Template;
use kernel::{Joining, Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::actions::{self, Wish};
use spaces::library;
use spaces::shape::said;
use spaces::space::access::{self, OpenInside};

#[derive(Template)]
#[template(path = "opening/new.html")]
struct New {
    v: View,
    form: Form,
    trame_name: String,
    summary: String,
    picture: &'static str,
    kind: &'static str,
    inside: Option<String>,
    children: Vec<String>,
    signed_in: bool,
}

impl New {
    fn joinings(&self) -> &'static [Joining] {
        Joining::ALL
    }
}

/// What is about to be opened, and its name.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("trame", cx.query("trame").unwrap_or_default())
        .fill("inside", cx.query("inside").unwrap_or_default());
    if cx.query("trame").is_none() {
        // Which one? The library asks.
        let inside = cx
            .query("inside")
            .map(|slug| format!("?inside={}", platform::web::percent_encoded(slug)));
        return Ok(Reply::see_other(format!("/trames{}", inside.unwrap_or_default())));
    }
    page(&cx, form).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let trame: Uid = form.value("trame").parse().map_err(|_| Problem::Missing)?;
    let inside = Some(form.value("inside").to_owned()).filter(|slug| !slug.is_empty());
    let (shape, inside, once, signed_in) = cx
        .read(move |tx| {
            let shape = library::to_open(tx, trame)?;
            let inside = inside
                .map(|slug| access::to::<OpenInside>(tx, &slug))
                .transpose()?;
            Ok((
                shape,
                inside.map(|may| may.space().name.clone()),
                tx.new_uid(),
                tx.actor().is_some(),
            ))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string())
            .fill("joining", shape.trame.space.joining.word());
    }
    let language = v.language;
    let page = New {
        trame_name: said(&shape.trame.card.name, language).text.to_owned(),
        summary: said(&shape.trame.card.summary, language).text.to_owned(),
        picture: shape.trame.card.picture.word(),
        kind: shape.trame.space.kind.word(),
        children: shape
            .trame
            .space
            .inside
            .iter()
            .map(|each| said(&each.name, language).text.to_owned())
            .collect(),
        inside,
        signed_in,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Opens it.
pub async fn create(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let trame: Uid = form.value("trame").parse().map_err(|_| Problem::Missing)?;
    let name = form.line("name", 2..=120);
    if let Err(refusal) = actions::check_name(&name) {
        form.refuse("name", refusal);
    }
    let joining = form.choice("joining", Joining::from_word);
    let language = cx.language();
    let inside = Some(form.value("inside").to_owned()).filter(|slug| !slug.is_empty());
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let opened = cx
        .write(move |tx| {
            let actor = tx.signed_in()?;
            let joining = joining.ok_or(kernel::Refusal::new("form-choose"))?;
            let inside = inside
                .map(|slug| access::to::<OpenInside>(tx, &slug))
                .transpose()?;
            let shape = library::to_open(tx, trame)?;
            actions::open(
                tx,
                &actor,
                inside.as_ref(),
                &shape,
                &Wish {
                    once,
                    name,
                    joining,
                    language,
                },
            )
        })
        .await;
    match opened {
        Ok(slug) => Ok(Reply::see_other(format!("/spaces/{slug}")).notice("opening-done")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
