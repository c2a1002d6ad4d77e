//! Changing what is said of a project. When somebody did meanwhile, from another page, both versions are shown.

use askama::Template;
use kernel::{Problem, Uid};
use learning::project::{self, Project, Words};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::access::{self, MayWrite};
use super::model::{Differs, Picture, Step, steps};
use super::picture::{self, SLOT};
use super::store;
use super::top::Top;
use super::words::{self, PARAGRAPHS, paragraph};
use crate::attachment::{self, Slot};
use crate::circle::{self, Choice, Circle, What};

#[derive(Template)]
#[template(path = "project/edition.html")]
struct Edition {
    v: View,
    head: Head,
    top: Top,
    form: Form,
    choices: Vec<Choice>,
    stages: Vec<Step>,
    slot: Slot,
    picture: Option<Picture>,
    conflict: bool,
    differs: Vec<Differs>,
}

struct Ground {
    may: MayWrite,
    crumbs: Crumbs,
    circle: Circle,
    picture: Option<Picture>,
}

fn ground(tx: &mut Tx, uid: Uid) -> Result<Ground, Problem> {
    let may = access::to_write(tx, uid)?;
    let (training, project) = (&may.seen().training, &may.seen().project);
    Ok(Ground {
        crumbs: space::crumbs(tx, training.id())?,
        circle: Circle::of(tx, training, project.owner.id)?,
        picture: store::picture(tx, project.id)?,
        may,
    })
}

async fn load(cx: &Cx) -> Result<Ground, Problem> {
    let uid: Uid = cx.at("project")?;
    cx.read(move |tx| ground(tx, uid)).await
}

/// GET /projects/{project}/edition
pub async fn edit(cx: Cx) -> Handled {
    let ground = load(&cx).await?;
    let project = &ground.may.seen().project;
    let form = words::filled(&project.words, project.version, ground.picture.as_ref());
    page(&cx, ground, form, None)
}

/// `typed` is there when it was refused because the project had changed meanwhile.
fn page(cx: &Cx, ground: Ground, form: Form, typed: Option<&Words>) -> Handled {
    let v = cx.view();
    let seen = ground.may.seen();
    let accepted = form.accept(()).is_some() && typed.is_none();
    let page = Edition {
        head: Head::new(&v, &seen.training.space, ground.crumbs, "projects"),
        top: Top::of(seen, "project"),
        choices: circle::choices(&v, &ground.circle, What::Project),
        stages: steps(&seen.training, Some(form.value("stage")), v.language),
        slot: SLOT,
        picture: ground.picture,
        conflict: typed.is_some(),
        differs: typed.map_or_else(Vec::new, |typed| differing(&v, &seen.project, typed)),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(if accepted { 200 } else { 422 }))
}

fn differing(v: &View, project: &Project, typed: &Words) -> Vec<Differs> {
    let now = &project.words;
    let reach = |words: &Words| circle::title(v, What::Project, words.reach);
    let lines = [
        ("title", now.title.clone(), typed.title.clone()),
        ("reach", reach(now), reach(typed)),
    ];
    let paragraphs = PARAGRAPHS.map(|field| {
        let said = |words: &Words| paragraph(words, field).to_owned();
        (field, said(now), said(typed))
    });
    let all = lines.into_iter().chain(paragraphs);
    all.filter(|(_, now, typed)| now != typed)
        .map(|(field, now, typed)| Differs {
            label: v.word("project", field).to_owned(),
            now,
            typed,
        })
        .collect()
}

/// POST /projects/{project}/edition
pub async fn save(cx: Cx) -> Handled {
    let ground = load(&cx).await?;
    let mut form = cx.form().await?;
    let version = form.value("version").parse::<i64>();
    let version = version.map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let uid = ground.may.seen().project.uid;
    let typed = words::read(&mut form, &ground.may.seen().training);
    let change = picture::taken(&cx, &mut form, ground.picture.is_some()).await?;
    if form.accept(()).is_none() {
        return page(&cx, ground, form, None);
    }
    let (new, words) = (change.uids(), typed.clone());
    let done = cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        project::change(tx, may.tell(), version, &words)?;
        let owned = &may.seen().project;
        picture::write(tx, owned.id, owned.owner.id, &change)
    });
    match attachment::settle(&cx, done.await, new).await {
        Ok(()) => Ok(Reply::see_other(format!("/projects/{uid}")).notice("project-saved")),
        Err(Problem::Refused(_)) => {
            // Sent again, it counts as written after what is there now, which they have seen.
            let ground = load(&cx).await?;
            form.fill("version", ground.may.seen().project.version.to_string());
            page(&cx, ground, form, Some(&typed))
        }
        Err(problem) => Err(problem),
    }
}
