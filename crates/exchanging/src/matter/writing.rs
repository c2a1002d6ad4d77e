//! Writing a matter, and saying it better.

use askama::Template;
use kernel::{Level, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access;
use super::actions::{self, New};
use super::model::{Kind, Words};
use super::store::{self, About};
use super::theme::{self, Theme};
use crate::exchange;

#[derive(Template)]
#[template(path = "matter/writing.html")]
struct Writing {
    v: View,
    head: Head,
    action: String,
    back: String,
    is_new: bool,
    projects: Vec<About>,
    themes: Vec<Theme>,
    form: Form,
}

impl Writing {
    fn kinds(&self) -> [&'static str; 2] {
        Kind::ALL.map(Kind::word)
    }

    fn levels(&self) -> Vec<&'static str> {
        Level::ALL.iter().map(|level| level.word()).collect()
    }

    fn is_about(&self, project: &About) -> bool {
        self.form.chosen("projects", &project.uid.to_string())
    }
}

/// The projects that somebody may name.
fn nameable(
    tx: &mut Tx,
    training: &learning::cohort::Seen,
    me: kernel::PersonId,
) -> Result<Vec<About>, Problem> {
    let reader = training.reader(tx)?;
    let mut near = store::near_projects(tx, training.id(), me)?;
    near.retain(|project| reader.may_read(project.owner, project.reach));
    Ok(near)
}

/// GET /spaces/{space}/shared/new; with `?exchange=`, after an exchange in which one took part.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("exchange", cx.query("exchange").unwrap_or_default());
    form.fill("kind", Kind::Problem.word());
    new_page(&cx, form).await
}

async fn new_page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, projects, themes, once) = cx
        .read(move |tx| {
            let may = access::to_write(tx, &slug)?;
            let space = may.seen().id();
            let crumbs = space::crumbs(tx, space)?;
            let projects = nameable(tx, may.seen(), may.actor().id)?;
            Ok((may, crumbs, projects, theme::of(tx, space)?, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let slug = may.seen().slug();
    let page = Writing {
        action: format!("/spaces/{slug}/shared"),
        back: format!("/spaces/{slug}/shared"),
        head: Head::new(&v, &may.seen().space, crumbs, "exchanges"),
        is_new: true,
        projects,
        themes,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What the form says; nothing when something is wrong with it.
fn words(form: &mut Form) -> Option<Words> {
    let title = form.line("title", 4..=160);
    let body = form.text("body", 1..=8_000);
    let kind = form.choice("kind", Kind::from_word);
    let level = form.choice("level", Level::from_word);
    let words = Words {
        kind: kind?,
        level: level?,
        title,
        body,
    };
    form.accept(words)
}

fn named(form: &Form) -> Vec<Uid> {
    form.choices("projects", |word| word.parse().ok())
}

/// POST /spaces/{space}/shared
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = words(&mut form);
    let projects = named(&form);
    let theme = form.value("theme").parse().ok();
    let exchange = form.value("exchange").parse::<Uid>().ok();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, &wanted)?;
            let Some(words) = words else { return Ok(false) };
            let exchange = match exchange {
                // Only those who took part may say that it came from there.
                Some(exchange) => exchange::taken_part(tx, exchange)?,
                None => None,
            };
            let new = New {
                words,
                theme,
                projects,
                exchange,
            };
            actions::write(tx, &may, once, &new)?;
            Ok(true)
        })
        .await?;
    if done {
        Ok(Reply::see_other(format!("/spaces/{slug}/shared/{once}")).notice("matter-written"))
    } else {
        new_page(&cx, form).await
    }
}

/// GET …/edition
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, Form::new()).await
}

async fn edit_page(cx: &Cx, mut form: Form) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("matter")?);
    let wanted = slug.clone();
    let (may, crumbs, projects, about) = cx
        .read(move |tx| {
            let may = access::to_edit(tx, &wanted, uid)?;
            let list = &may.found().list;
            let crumbs = space::crumbs(tx, list.training.id())?;
            let projects = nameable(tx, &list.training, list.me)?;
            let about = store::projects(tx, may.found().matter.id)?;
            Ok((may, crumbs, projects, about))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let matter = &may.found().matter;
    if status == 200 {
        let words = &matter.words;
        form.fill("version", matter.version.to_string())
            .fill("title", &words.title)
            .fill("body", &words.body)
            .fill("kind", words.kind.word())
            .fill("level", words.level.word());
        for project in &about {
            form.choose("projects", project.uid.to_string());
        }
    }
    let page = Writing {
        action: format!("/spaces/{slug}/shared/{uid}/edition"),
        back: format!("/spaces/{slug}/shared/{uid}"),
        head: Head::new(&v, &may.found().list.training.space, crumbs, "exchanges"),
        is_new: false,
        themes: Vec::new(),
        projects,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST …/edition
pub async fn save(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("matter")?);
    let mut form = cx.form().await?;
    let words = words(&mut form);
    let (projects, version) = (named(&form), form.value("version").parse().unwrap_or(0));
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_edit(tx, &wanted, uid)?;
            match words {
                Some(words) => actions::change(tx, &may, version, &words, &projects).map(|()| true),
                None => Ok(false),
            }
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/spaces/{slug}/shared/{uid}")).notice("matter-changed")),
        Ok(false) => edit_page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("body", refusal);
            edit_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
