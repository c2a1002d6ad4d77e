//! Bringing one's project to a cohort that one is in already.

use askama::Template;
use kernel::{Problem, Uid};
use learning::cohort::access::{self as training_access, MayFollow};
use learning::project;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::model::{Picture, Step, steps};
use super::picture::{self, SLOT};
use super::words;
use crate::attachment::{self, Slot};
use crate::circle::{self, Choice, Circle, What};

#[derive(Template)]
#[template(path = "project/new.html")]
struct New {
    v: View,
    head: Head,
    form: Form,
    choices: Vec<Choice>,
    stages: Vec<Step>,
    slot: Slot,
    picture: Option<Picture>,
}

/// What the form stands on.
struct Ground {
    may: MayFollow,
    crumbs: Crumbs,
    circle: Circle,
    brought: Option<Uid>,
    once: Uid,
}

fn ground(tx: &mut Tx, slug: &str) -> Result<Ground, Problem> {
    let may = training_access::to_follow(tx, slug)?;
    let (space, me) = (may.seen().id(), may.actor().id);
    Ok(Ground {
        crumbs: space::crumbs(tx, space)?,
        circle: Circle::of(tx, may.seen(), me)?,
        brought: project::store::of_person(tx, space, me)?.map(|project| project.uid),
        once: tx.new_uid(),
        may,
    })
}

async fn load(cx: &Cx) -> Result<Ground, Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| ground(tx, &slug)).await
}

/// GET /spaces/{space}/projects/new
pub async fn new(cx: Cx) -> Handled {
    let ground = load(&cx).await?;
    if let Some(brought) = ground.brought {
        return Ok(Reply::see_other(format!("/projects/{brought}")));
    }
    let form = words::empty(ground.may.seen(), ground.once);
    page(&cx, ground, form)
}

fn page(cx: &Cx, ground: Ground, form: Form) -> Handled {
    let v = cx.view();
    let training = ground.may.seen();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = New {
        head: Head::new(&v, &training.space, ground.crumbs, "projects"),
        choices: circle::choices(&v, &ground.circle, What::Project),
        stages: steps(training, Some(form.value("stage")), v.language),
        slot: SLOT,
        picture: None,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/projects
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let ground = load(&cx).await?;
    let mut form = cx.form().await?;
    form.once()?;
    let words = words::read(&mut form, ground.may.seen());
    let change = picture::taken(&cx, &mut form, false).await?;
    if form.accept(()).is_none() {
        return page(&cx, ground, form);
    }
    let new = change.uids();
    let done = cx.write(move |tx| {
        let may = training_access::to_follow(tx, &slug)?;
        let (space, me) = (may.seen().id(), may.actor().id);
        match project::bring(tx, space, me, &words)? {
            Some((id, uid)) => Ok((uid, picture::write(tx, id, me, &change)?)),
            // They had brought one, maybe by this very form: nothing is written over it.
            None => {
                let brought = project::store::of_person(tx, space, me)?.ok_or(Problem::Missing)?;
                Ok((brought.uid, change.uids()))
            }
        }
    });
    let done = done.await;
    let uid = done.as_ref().ok().map(|(uid, _)| *uid);
    attachment::settle(&cx, done.map(|(_, useless)| useless), new).await?;
    let uid = uid.ok_or(Problem::Missing)?;
    Ok(Reply::see_other(format!("/projects/{uid}")).notice("project-brought"))
}
