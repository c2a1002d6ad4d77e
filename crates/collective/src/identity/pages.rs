//! Reading and changing the identity sheet, and the stage.

use askama::Template;
use kernel::{Audience, Language, Module, Problem, Refusal, Right, Trace, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use trame::{Identity, Words};

use super::{Saving, change};
use crate::library::descent;
use crate::stage::told_here;
use spaces::opening;
use spaces::shape::said;
use spaces::space::access::{self, Describe};
use spaces::space::{self, Head};

/// The parts of the sheet, by their key in forms, messages and trames.
const PARTS: [&str; 8] = [
    "purpose",
    "ways",
    "values",
    "development",
    "recognition",
    "joining",
    "lifetime",
    "tools",
];

fn part<'a>(identity: &'a Identity, key: &str) -> Option<&'a Words> {
    match key {
        "purpose" => Some(&identity.purpose),
        "ways" => identity.ways.as_ref(),
        "values" => identity.values.as_ref(),
        "development" => identity.development.as_ref(),
        "recognition" => identity.recognition.as_ref(),
        "joining" => identity.joining.as_ref(),
        "lifetime" => identity.lifetime.as_ref(),
        _ => identity.tools.as_ref(),
    }
}

#[derive(Template)]
#[template(path = "identity/show.html")]
struct Show {
    v: View,
    head: Head,
    parts: Vec<(&'static str, String, Option<&'static str>)>,
    stages: Vec<StageText>,
    joining: &'static str,
    review: Option<kernel::Instant>,
    lineage: Vec<String>,
    may_describe: bool,
    /// Whether the reader may tell the stages otherwise.
    may_tell_stages: bool,
    origin: Option<(String, String)>,
}

/// A stage with what it means.
struct StageText {
    key: String,
    name: String,
    meaning: String,
    signs: Option<String>,
    here: bool,
}

/// The sheet.
pub async fn show(cx: Cx) -> Handled {
    let (seen, crumbs) = space::to_read(&cx).await?;
    let (id, belongs) = (seen.space.id, seen.belongs());
    // Where it comes from may be a place that others must not know of.
    let origin = if belongs {
        cx.read(move |tx| opening::origin(tx, id)).await?
    } else {
        None
    };
    let v = cx.view();
    let language = v.language;
    let shape = &seen.space.shape;
    let (trame, identity) = (&shape.trame, &shape.trame.space.identity);
    let text = |key: &&'static str| {
        let said = said(part(identity, key)?, language);
        Some((*key, platform::markdown::html(said.text), said.other))
    };
    let stage = |stage: &trame::Stage| StageText {
        key: stage.key.clone(),
        name: said(&stage.name, language).text.to_owned(),
        meaning: said(&stage.meaning, language).text.to_owned(),
        signs: stage
            .signs
            .as_ref()
            .map(|signs| said(signs, language).text.to_owned()),
        here: seen.space.stage.as_deref() == Some(stage.key.as_str()),
    };
    let stages_on = shape.has(Module::Stages);
    let page = Show {
        head: Head::new(&v, &seen, crumbs, "identity"),
        parts: PARTS.iter().filter_map(text).collect(),
        stages: if stages_on {
            trame.stages.iter().map(stage).collect()
        } else {
            Vec::new()
        },
        joining: seen.space.joining.word(),
        review: seen.space.review.filter(|_| shape.has(Module::Lifetime)),
        lineage: descent(&seen.space, language),
        may_describe: seen.has(Right::Describe),
        may_tell_stages: seen.has(Right::Describe) && told_here(shape),
        origin,
        v,
    };
    Reply::page(&page)
}

#[derive(Template)]
#[template(path = "identity/edit.html")]
struct Edit {
    v: View,
    form: Form,
    head: Head,
    languages: Vec<&'static str>,
    parts: [&'static str; 8],
    has_lifetime: bool,
}

/// The sheet as it is written, in each language.
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, None).await
}

async fn edit_page(cx: &Cx, form: Option<Form>) -> Handled {
    let (may, crumbs) = space::to_edit::<Describe>(cx).await?;
    let v = cx.view();
    let trame = &may.space().shape.trame;
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("name", may.space().name.as_str());
        for key in PARTS {
            change::fill(
                &mut form,
                key,
                &trame.card.languages,
                part(&trame.space.identity, key),
            );
        }
        change::fill(
            &mut form,
            "welcome",
            &trame.card.languages,
            trame.welcome.as_ref(),
        );
        form.fill(
            "review",
            may.space()
                .review
                .map_or_else(String::new, |review| v.calendar().field(review)),
        );
        form
    });
    let page = Edit {
        head: Head::new(&v, may.seen(), crumbs, "identity"),
        languages: may.space().shape.languages(),
        parts: PARTS,
        has_lifetime: may.space().shape.has(Module::Lifetime),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Writes the sheet.
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let name = form.line("name", 2..=120);
    let review = match form.value("review") {
        "" => None,
        date => {
            let found = cx.view().calendar().from_field(date);
            if found.is_none() {
                form.refuse("review", Refusal::new("form-not-a-date"));
            }
            found
        }
    };
    let saving = Saving {
        what: "identity",
        fields: "purpose-",
        refused_at: "purpose-fr",
        then: "identity",
        notice: "identity-written",
    };
    let saved = saving.save::<Describe>(&cx, &mut form, move |tx, may, trame, texts| {
        space::rename(tx, may.space().id, &name)?;
        space::set_review(tx, may.space().id, review)?;
        write(trame, texts)
    });
    match saved.await? {
        Some(reply) => Ok(reply),
        None => edit_page(&cx, Some(form)).await,
    }
}

const PARAGRAPH: usize = 2_000;
const TEXT: usize = 20_000;

fn write(trame: &mut trame::Trame, texts: &change::Texts) -> Result<(), Problem> {
    let languages: Vec<Language> = trame.card.languages.clone();
    let known = trame.space.identity.clone();
    let read = |field: &str| change::words(texts, field, &languages, PARAGRAPH, part(&known, field));
    trame.space.identity = Identity {
        purpose: read("purpose")?.ok_or(Refusal::new("identity-purpose-missing"))?,
        ways: read("ways")?,
        values: read("values")?,
        development: read("development")?,
        recognition: read("recognition")?,
        joining: read("joining")?,
        lifetime: read("lifetime")?,
        tools: read("tools")?,
    };
    trame.welcome = change::words(texts, "welcome", &languages, TEXT, trame.welcome.as_ref())?;
    Ok(())
}

/// Moves the space to another stage of its life.
pub async fn set_stage(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let form = cx.form().await?;
    let (stage, wanted) = (form.value("stage").to_owned(), slug.clone());
    cx.write(move |tx| {
        let may = access::to::<Describe>(tx, &wanted)?;
        let known = may
            .space()
            .shape
            .trame
            .stages
            .iter()
            .any(|known| known.key == stage);
        if !known {
            return Err(Refusal::new("form-choose").into());
        }
        if may.space().stage.as_deref() != Some(stage.as_str()) {
            space::set_stage(tx, may.space().id, &stage)?;
            let trace = Trace::new("space.stage_reached", Some(may.actor().id));
            tx.record(trace.inside(may.space().id, Audience::Public).detail(stage))?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/identity")).notice("identity-stage-set"))
}

/// Goes back to the state before a change.
pub async fn go_back(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("change")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let seen = access::to_see(tx, &wanted)?;
        change::go_back(tx, &seen, uid)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}")).notice("identity-gone-back"))
}
