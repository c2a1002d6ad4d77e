//! The projects of a cohort, and one of them.

use askama::Template;
use kernel::Uid;
use learning::cohort::access as training_access;
use learning::part::Parts;
use learning::{cohort, project};
use platform::markdown;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head, Member, Paged};
use trame::Thing;

use super::model::{Card, Picture, Step, steps};
use super::store;
use super::top::Top;
use super::words::{PARAGRAPHS, paragraph};
use super::{access, model};
use crate::circle::{Circle, What};
use crate::journal::{self, Line};
use crate::statement;

#[derive(Template)]
#[template(path = "project/index.html")]
struct Index {
    v: View,
    head: Head,
    title: String,
    cards: Vec<Shown>,
    next: Option<i64>,
    is_first: bool,
    is_member: bool,
    is_trainee: bool,
    has_brought: bool,
    leads: bool,
    has_meetings: bool,
    without: Vec<Member>,
}

/// A card with its stage in words.
struct Shown {
    card: Card,
    stage: Option<String>,
    is_mine: bool,
}

/// How many projects a page of the list shows.
const PAGE: i64 = 24;

/// GET /spaces/{space}/projects
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, cards, brought, without) = cx
        .read(move |tx| {
            let seen = training_access::to_see(tx, &slug)?;
            let reader = seen.reader(tx)?;
            let cards = store::cards(tx, seen.id(), &reader, part)?;
            let brought = match seen.actor().map(|actor| actor.id) {
                Some(me) => project::store::of_person(tx, seen.id(), me)?.is_some(),
                None => false,
            };
            let without = if reader.leads {
                store::without(tx, seen.id())?
            } else {
                Vec::new()
            };
            let crumbs = space::crumbs(tx, seen.id())?;
            Ok((seen, crumbs, cards, brought, without))
        })
        .await?;
    let v = cx.view();
    let me = seen.actor().map(|actor| actor.id);
    let next = part.next(&cards);
    let shown = |card: Card| Shown {
        stage: stage(&v, &seen, card.project.words.stage.as_deref()),
        is_mine: me == Some(card.project.owner.id),
        card,
    };
    let page = Index {
        head: Head::new(&v, &seen.space, crumbs, "projects"),
        title: space::many(&v, &seen.space, Thing::Project),
        cards: cards.into_iter().map(shown).collect(),
        next,
        is_first: part.skip == 0,
        is_member: seen.space.belongs(),
        is_trainee: seen.is_trainee(),
        has_brought: brought,
        leads: seen.leads(),
        has_meetings: !seen.program()?.meetings.is_empty(),
        without,
        v,
    };
    Reply::page(&page)
}

fn stage(v: &View, training: &cohort::Seen, key: Option<&str>) -> Option<String> {
    let found = steps(training, key, v.language)
        .into_iter()
        .find(|step| step.here);
    found.map(|step| step.name)
}

#[derive(Template)]
#[template(path = "project/show.html")]
struct Show {
    v: View,
    head: Head,
    top: Top,
    stages: Vec<Step>,
    picture: Option<Picture>,
    paragraphs: Vec<(&'static str, String)>,
    readers: Option<String>,
    may_write: bool,
    entries: Vec<Line>,
    statements: Vec<statement::Line>,
    statements_due: bool,
    followers: Vec<Member>,
    follows: bool,
    may_follow: bool,
    parts: String,
}

/// How many entries of its journal stand on the page of a project.
const ENTRIES: i64 = 3;

/// GET /projects/{project}
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("project")?;
    let reads = cx.clone();
    let (seen, crumbs, picture, circle, entries, statements, followers, parts) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let project = &seen.project;
            let picture = store::picture(tx, project.id)?;
            let circle = if seen.is_mine() {
                Some(Circle::of(tx, &seen.training, project.owner.id)?)
            } else {
                None
            };
            let entries = journal::newest_of(tx, &seen, ENTRIES)?;
            let statements = statement::lines_of(tx, &seen)?;
            let followers = store::followers(tx, project.id)?;
            let crumbs = space::crumbs(tx, seen.training.id())?;
            let parts = Parts::of_project(tx, &reads, &seen)?;
            Ok((
                seen, crumbs, picture, circle, entries, statements, followers, parts,
            ))
        })
        .await?;
    let v = cx.view();
    let (project, training) = (&seen.project, &seen.training);
    let me = seen.reader.person;
    let said = |field: &'static str| (field, markdown::html(paragraph(&project.words, field)));
    let paragraphs = PARAGRAPHS
        .into_iter()
        .map(said)
        .filter(|(_, html)| !html.is_empty());
    let follows = followers.iter().any(|each| me == Some(each.id));
    let page = Show {
        head: Head::new(&v, &training.space, crumbs, "projects"),
        top: Top::of(&seen, "project"),
        stages: model::steps(training, project.words.stage.as_deref(), v.language),
        picture,
        paragraphs: paragraphs.collect(),
        readers: circle.map(|circle| circle.readers(&v, What::Project, project.reach)),
        may_write: seen.is_mine() && training.space.belongs(),
        entries,
        statements_due: statement::is_due(training, &statements, v.now()),
        statements,
        may_follow: training.space.belongs() && !seen.is_mine(),
        follows,
        followers,
        parts: parts.draw(&v)?,
        v,
    };
    Reply::page(&page)
}
