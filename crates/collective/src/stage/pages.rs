//! The stages as those who describe a space tell them, and one stage with everything in it.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::identity::listed::{self, Place};
use spaces::identity::{answer, change};
use spaces::shape::said;
use spaces::space::access::{Describe, May};
use spaces::space::{self, Crumbs, Head};
use trame::Stage;

use super::edit;
use super::saving::{save, stage, to_tell};

/// A stage in the list.
struct Line {
    key: String,
    name: String,
    meaning: String,
    here: bool,
}

/// What a form asks of a stage: its word, how many lines it has, and whether it may stay empty.
const PARTS: [(&str, u8, bool); 3] = [("name", 1, false), ("meaning", 3, false), ("signs", 3, true)];

#[derive(Template)]
#[template(path = "stage/list.html")]
struct List {
    v: View,
    head: Head,
    form: Form,
    languages: Vec<&'static str>,
    parts: [(&'static str, u8, bool); 3],
    lines: Vec<Line>,
    after: String,
    wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "stage/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    languages: Vec<&'static str>,
    parts: [(&'static str, u8, bool); 3],
    shape: i64,
    key: String,
    title: String,
}

async fn to_edit(cx: &Cx) -> Result<(May<Describe>, Crumbs), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = to_tell(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space().id)?;
        Ok((may, crumbs))
    })
    .await
}

/// GET /spaces/{space}/stages
pub async fn list(cx: Cx) -> Handled {
    list_page(&cx, Form::new(), None).await
}

async fn list_page(cx: &Cx, form: Form, wrong: Option<Refusal>) -> Handled {
    let (may, crumbs) = to_edit(cx).await?;
    let v = cx.view();
    let (shape, here) = (&may.space().shape, may.space().stage.as_deref());
    let stages = &shape.trame.stages;
    let line = |stage: &Stage| Line {
        key: stage.key.clone(),
        name: said(&stage.name, v.language).text.to_owned(),
        meaning: said(&stage.meaning, v.language).text.to_owned(),
        here: here == Some(stage.key.as_str()),
    };
    let is_refused = wrong.is_some() || form.accept(()).is_none();
    let page = List {
        head: Head::new(&v, may.seen(), crumbs, "identity"),
        languages: shape.languages(),
        parts: PARTS,
        lines: stages.iter().map(line).collect(),
        after: stages.last().map(|stage| stage.key.clone()).unwrap_or_default(),
        wrong: wrong.map(|refusal| v.refusal(&refusal)),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(if is_refused { 422 } else { 200 }))
}

/// POST /spaces/{space}/stages
pub async fn add(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let (texts, after) = (change::read_form(&form, "name-")?, form.value("after").to_owned());
    let saved = save(&cx, None, move |_, trame| {
        let mut new = Stage::default();
        let read = edit::read(&mut new, &texts, &trame.card.languages);
        Ok(read.and_then(|()| edit::add(&mut trame.stages, &after, new)))
    });
    match saved.await? {
        Ok(undo) => Ok(answer(&slug, "stages", undo, "stage-added")),
        Err((field, refusal)) => {
            form.refuse(field, refusal);
            list_page(&cx, form, None).await
        }
    }
}

/// GET /spaces/{space}/stages/{stage}
pub async fn show(cx: Cx) -> Handled {
    show_page(&cx, None).await
}

async fn show_page(cx: &Cx, typed: Option<Form>) -> Handled {
    let key: String = cx.at("stage")?;
    let (may, crumbs) = to_edit(cx).await?;
    let v = cx.view();
    let shape = &may.space().shape;
    let stage = stage(&shape.trame, &key).ok_or(Problem::Missing)?;
    let status = if typed.is_some() { 422 } else { 200 };
    let form = typed.unwrap_or_else(|| {
        let mut form = Form::new();
        edit::fill(&mut form, stage, &shape.trame.card.languages);
        form
    });
    let page = Show {
        head: Head::new(&v, may.seen(), crumbs, "identity"),
        languages: shape.languages(),
        parts: PARTS,
        shape: shape.id,
        title: said(&stage.name, v.language).text.to_owned(),
        key,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/stages/{stage}
pub async fn save_stage(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("stage")?);
    let mut form = cx.form().await?;
    let texts = change::read_form(&form, "name-")?;
    let about = (key.clone(), form.value("shape").to_owned());
    let saved = save(&cx, Some(about), move |_, trame| {
        let languages = trame.card.languages.clone();
        let stage = trame.stages.iter_mut().find(|stage| stage.key == key);
        Ok(edit::read(stage.ok_or(Problem::Missing)?, &texts, &languages))
    });
    match saved.await? {
        Ok(undo) => Ok(answer(&slug, "stages", undo, "stage-saved")),
        Err((field, refusal)) => {
            form.refuse(field, refusal);
            show_page(&cx, Some(form)).await
        }
    }
}

/// POST /spaces/{space}/stages/{stage}/place
pub async fn place(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("stage")?);
    let place = Place::asked(&cx.form().await?)?;
    let saved = save(&cx, None, move |_, trame| {
        listed::place(&mut trame.stages, &key, &place).map(Ok)
    });
    done(&cx, &slug, saved.await?, "stage-moved").await
}

/// POST /spaces/{space}/stages/{stage}/removal: pressed twice, it is gone already.
pub async fn remove(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("stage")?);
    let saved = save(&cx, None, move |may, trame| {
        if may.space().stage.as_deref() == Some(key.as_str()) && trame.stages.len() > 1 {
            return Ok(Err(("name", Refusal::new("stage-here"))));
        }
        trame.stages.retain(|stage| stage.key != key);
        Ok(Ok(()))
    });
    done(&cx, &slug, saved.await?, "stage-removed").await
}

async fn done(
    cx: &Cx,
    slug: &str,
    saved: Result<Option<kernel::Uid>, edit::Wrong>,
    notice: &'static str,
) -> Handled {
    match saved {
        Ok(undo) => Ok(answer(slug, "stages", undo, notice)),
        Err((_, refusal)) => list_page(cx, Form::new(), Some(refusal)).await,
    }
}
