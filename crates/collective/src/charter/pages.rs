//! Reading the charter, accepting it, writing it.

use askama::Template;
use kernel::{Audience, Problem, Right, Trace};
use platform::web::{Cx, Form, Handled, Reply, View};

use spaces::identity::{Saving, change};
use spaces::membership;
use spaces::space::access::{self, WriteCharter};
use spaces::space::{self, Head};

#[derive(Template)]
#[template(path = "charter/show.html")]
struct Show {
    v: View,
    head: Head,
    html: String,
    other: Option<&'static str>,
    may_write: bool,
    accepted: bool,
}

/// The charter that stands.
pub async fn show(cx: Cx) -> Handled {
    let language = cx.language();
    let (seen, crumbs) = space::to_read(&cx).await?;
    let v = cx.view();
    let shape = &seen.space.shape;
    let charter = shape
        .charter_html(language)
        .filter(|_| shape.asks_charter())
        .ok_or(Problem::Missing)?;
    let page = Show {
        head: Head::new(&v, &seen, crumbs, "charter"),
        html: charter.text.to_owned(),
        other: charter.other,
        may_write: seen.has(Right::WriteCharter),
        accepted: seen.belongs() && !seen.owes_charter(),
        v,
    };
    Reply::page(&page)
}

/// A member accepts the charter that stands.
pub async fn accept(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_belong(tx, &wanted)?;
        let (space, me) = (may.space(), may.actor().id);
        if may.seen().owes_charter()
            && membership::accept_charter(tx, space.id, me, space.shape.charter_digest())?
        {
            tx.record(Trace::new("charter.accepted", Some(me)).inside(space.id, Audience::Space))?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}")).notice("charter-accepted"))
}

#[derive(Template)]
#[template(path = "charter/edit.html")]
struct Edit {
    v: View,
    form: Form,
    head: Head,
    languages: Vec<&'static str>,
}

/// The charter as it is written, in each language.
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, None).await
}

async fn edit_page(cx: &Cx, form: Option<Form>) -> Handled {
    let (may, crumbs) = space::to_edit::<WriteCharter>(cx).await?;
    let v = cx.view();
    let trame = &may.space().shape.trame;
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        change::fill(&mut form, "text", &trame.card.languages, trame.charter.as_ref());
        form
    });
    let page = Edit {
        head: Head::new(&v, may.seen(), crumbs, "charter"),
        languages: may.space().shape.languages(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Writes the charter: members are asked to read it again.
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let saving = Saving {
        what: "charter",
        fields: "text-",
        refused_at: "text-fr",
        then: "charter",
        notice: "charter-written",
    };
    let saved = saving.save::<WriteCharter>(&cx, &mut form, |_, _, trame, texts| {
        let (languages, before) = (&trame.card.languages, trame.charter.as_ref());
        trame.charter = change::words(texts, "text", languages, 20_000, before)?;
        Ok(())
    });
    match saved.await? {
        Some(reply) => Ok(reply),
        None => edit_page(&cx, Some(form)).await,
    }
}
