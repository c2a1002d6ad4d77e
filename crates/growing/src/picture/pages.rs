//! The page of a group, and drawing its picture.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use learning::group::Group;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape;
use spaces::space::{self, Crumbs, Head};

use super::access::Seen;
use super::actions::Next;
use super::model::LEAST;
use super::words::{Dated, Row, compared};
use super::{access, actions, store};
use crate::drawing::Drawn;
use crate::framework;
use crate::practice::{self, Practised, grid::Grid};

/// A date to choose.
struct Moment {
    uid: Uid,
    at: Instant,
    people: i64,
    is_before: bool,
    is_after: bool,
}

#[derive(Template)]
#[template(path = "picture/show.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    name: String,
    path: String,
    once: String,
    moments: Vec<Moment>,
    rows: Vec<Row>,
    drawn: Option<Drawn>,
    before: Option<Instant>,
    after: Option<(Instant, i64)>,
    ready: i64,
    can_be_drawn: bool,
    belongs: bool,
    grid: Option<Grid>,
    skills_at: Option<String>,
    groups: Vec<(String, String)>,
    grid_title: &'static str,
}

/// GET: a small group.
pub async fn of_group(cx: Cx) -> Handled {
    let group = Some(cx.at("group")?);
    page(&cx, group, Form::new()).await
}

/// GET: everybody in the space.
pub async fn of_everyone(cx: Cx) -> Handled {
    page(&cx, None, Form::new()).await
}

/// POST: draws the picture of a small group.
pub async fn draw_group(cx: Cx) -> Handled {
    let group = Some(cx.at("group")?);
    draw(cx, group).await
}

/// POST: draws the picture of everybody.
pub async fn draw_everyone(cx: Cx) -> Handled {
    draw(cx, None).await
}

async fn draw(cx: Cx, group: Option<Uid>) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let drawn = cx
        .write(move |tx| {
            let seen = access::to_see(tx, &slug, group)?;
            actions::draw(tx, &seen, once)?;
            Ok(seen.path())
        })
        .await;
    match drawn {
        Ok(path) => Ok(Reply::see_other(path).notice("picture-drawn")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("draw", refusal);
            page(&cx, group, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Everything that the page is made of.
pub(super) struct Read {
    seen: Seen,
    crumbs: Crumbs,
    pictures: Vec<Dated>,
    next: Next,
    practised: Option<Vec<Practised>>,
    groups: Vec<Group>,
    once: Uid,
}

/// Reads it, in a number of queries that does not depend on how many people there are.
pub(super) fn read(tx: &mut Tx, slug: &str, group: Option<Uid>) -> Result<Read, Problem> {
    let seen = access::to_see(tx, slug, group)?;
    let space = seen.space.space.id;
    let mut pictures = Vec::new();
    for picture in store::pictures(tx, space, seen.group_id())? {
        let shape = shape::of(tx, picture.trame.0, &picture.trame.1)?;
        pictures.push(Dated { picture, shape });
    }
    let practised = match &seen.group {
        None => Some(practice::of_space(tx, space)?),
        Some((id, _, _, people)) if *people >= LEAST => Some(practice::of_group(tx, space, *id)?),
        Some(_) => None,
    };
    let groups = if seen.group.is_none() && seen.leads {
        learning::group::in_space(tx, space)?
    } else {
        Vec::new()
    };
    Ok(Read {
        next: actions::next(tx, &seen)?,
        groups,
        crumbs: space::crumbs(tx, space)?,
        once: tx.new_uid(),
        seen,
        pictures,
        practised,
    })
}

async fn page(cx: &Cx, group: Option<Uid>, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = |name: &str| cx.query(name).and_then(|uid| uid.parse::<Uid>().ok());
    let (before, after) = (wanted("before"), wanted("after"));
    let Read {
        seen,
        crumbs,
        pictures,
        next,
        practised,
        groups,
        once,
    } = cx.read(move |tx| read(tx, &slug, group)).await?;
    let v = cx.view();
    let find = |uid: Uid| pictures.iter().find(|dated| dated.picture.uid == uid);
    let after = after.and_then(find).or(pictures.first());
    let earlier = pictures
        .iter()
        .find(|dated| after.is_some_and(|after| dated.picture.at < after.picture.at));
    let before = before.and_then(find).or(earlier);
    let before = before.filter(|dated| after.is_some_and(|after| dated.picture.at < after.picture.at));
    let title = v.t1("picture-drawing", "name", seen.name());
    let (rows, drawn) = after.map_or((Vec::new(), None), |after| compared(&v, before, after, title));
    let skills = framework::skills(seen.framework(), v.language);
    let is = |dated: Option<&Dated>, uid: Uid| dated.is_some_and(|dated| dated.picture.uid == uid);
    let moment = |dated: &Dated| Moment {
        uid: dated.picture.uid,
        at: dated.picture.at,
        people: dated.picture.people,
        is_before: is(before, dated.picture.uid),
        is_after: is(after, dated.picture.uid),
    };
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, &seen.space, crumbs, "growth"),
        form,
        name: seen.name().to_owned(),
        path: seen.path(),
        once: once.to_string(),
        moments: pictures.iter().map(moment).collect(),
        rows,
        drawn,
        before: before.map(|dated| dated.picture.at),
        after: after.map(|dated| (dated.picture.at, dated.picture.people)),
        ready: i64::try_from(next.ready).unwrap_or(i64::MAX),
        can_be_drawn: next.can_be_drawn(),
        grid_title: "practice-grid-group",
        belongs: seen.space.belongs(),
        grid: practised.map(|practised| Grid::new(&skills, &practised, &[])),
        skills_at: None,
        groups: groups
            .into_iter()
            .map(|group| {
                (
                    format!("/spaces/{}/growth/groups/{}", seen.space.space.slug, group.uid),
                    group.name,
                )
            })
            .collect(),
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}
