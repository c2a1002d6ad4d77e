//! The list of spaces, and a space's home.

use askama::Template;
use kernel::{Module, Right};
use platform::web::{Cx, Form, Handled, Reply, View};
use trame::Thing;

use super::access::{self, Seen};
use super::head::{self, Head};
use super::lists::{self, Inside, Listed};
use super::store;
use crate::home::{self, Coming};
use crate::notice::{self, Shown};
use spaces::part::{Parts, SpaceSpot};
use spaces::pulse::{self, Figures};
use spaces::role::{self, Held};
use spaces::shape::said;
use spaces::space::{Member, Paged, Standing};

#[derive(Template)]
#[template(path = "space/index.html")]
struct Index {
    v: View,
    spaces: Vec<Listed>,
    mine: Vec<Listed>,
    next: Option<i64>,
}

/// Every space that can be seen, those of the reader first.
pub async fn index(cx: Cx) -> Handled {
    let part = Paged::asked(&cx, lists::PAGE);
    let (spaces, mine) = cx
        .read(move |tx| {
            let me = tx.actor().map(|actor| actor.id);
            let mine = me.map_or(Ok(Vec::new()), |me| lists::list_mine(tx, me))?;
            Ok((lists::list_open(tx, part)?, mine))
        })
        .await?;
    Reply::page(&Index {
        v: cx.view(),
        next: part.next(&spaces),
        spaces,
        mine,
    })
}

#[derive(Template)]
#[template(path = "space/show.html")]
struct Show {
    v: View,
    head: Head,
    welcome: Option<(String, Option<&'static str>)>,
    purpose: (String, Option<&'static str>),
    stages: Vec<Step>,
    roles: Vec<RoleCard>,
    roles_word: String,
    roles_more: usize,
    inside: Vec<Inside>,
    inside_on: bool,
    members_on: bool,
    roles_on: bool,
    belongs: bool,
    faces: Vec<Member>,
    figures: Figures,
    weeks: Vec<Bar>,
    notices: Vec<Shown>,
    coming: Vec<Coming>,
    gatherings_word: String,
    form: Form,
    notices_on: bool,
    may_publish: bool,
    may_open: bool,
    once: String,
    review: Option<kernel::Instant>,
    question: Option<String>,
    joining: &'static str,
    picture: &'static str,
    first: String,
    below: String,
}

/// A stage of life, as a step.
struct Step {
    name: String,
    done: bool,
    here: bool,
}

/// A role on the home: its name, purpose and holders.
struct RoleCard {
    key: String,
    name: String,
    purpose: String,
    holders: Vec<Member>,
}

/// A week of the pulse: what happened, and how high its bar is out of 40.
struct Bar {
    place: usize,
    traces: i64,
    height: i64,
}

const ROLES_SHOWN: usize = 6;
const NOTICES_SHOWN: Paged = Paged::first(4);

/// The home of a space: who we are, where we stand, what is here, what one may do.
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (language, reads) = (cx.language(), cx.clone());
    let (seen, once, crumbs, figures, held, inside, faces, weeks, notices, coming, parts) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let (id, shape) = (seen.space.id, &seen.space.shape);
            let me = seen.actor.as_ref().map(|actor| actor.id);
            let on = |module| shape.has(module);
            let held = if on(Module::Roles) {
                role::held_in(tx, id)?
            } else {
                Vec::new()
            };
            let inside = if on(Module::Inside) {
                lists::inside(tx, id, me, seen.standing == Standing::Steward)?
            } else {
                Vec::new()
            };
            let faces = if on(Module::Members) {
                store::faces(tx, id)?
            } else {
                Vec::new()
            };
            let notices = if on(Module::Notices) {
                notice::newest(tx, &seen, NOTICES_SHOWN)?
            } else {
                Vec::new()
            };
            let coming = if on(Module::Gatherings) {
                home::in_space(tx, id)?
            } else {
                Vec::new()
            };
            let once = tx.new_uid().to_string();
            let figures = pulse::figures(tx, id)?;
            let weeks = pulse::weeks(tx, id)?;
            let crumbs = store::crumbs(tx, id)?;
            let parts = Parts::of_space(tx, &reads, &seen)?;
            Ok((
                seen, once, crumbs, figures, held, inside, faces, weeks, notices, coming, parts,
            ))
        })
        .await?;
    let v = cx.view();
    let shape = &seen.space.shape;
    let welcome = shape
        .welcome_html(language)
        .map(|said| (said.text.to_owned(), said.other));
    let purpose = said(&shape.trame.space.identity.purpose, language);
    let purpose = (purpose.text.to_owned(), purpose.other);
    let question = shape
        .trame
        .space
        .lifetime
        .as_ref()
        .map(|lifetime| said(&lifetime.question, language).text.to_owned());
    let roles = role_cards(&seen, held, language);
    let page = Show {
        head: Head::new(&v, &seen, crumbs, ""),
        welcome,
        purpose,
        stages: steps(&seen, language),
        roles_more: roles.len().saturating_sub(ROLES_SHOWN),
        roles: roles.into_iter().take(ROLES_SHOWN).collect(),
        roles_word: head::many(&v, &seen, Thing::Role),
        inside,
        inside_on: shape.has(Module::Inside),
        members_on: shape.has(Module::Members),
        roles_on: shape.has(Module::Roles),
        belongs: seen.belongs(),
        faces,
        figures,
        weeks: bars(&weeks),
        notices,
        coming,
        gatherings_word: head::many(&v, &seen, Thing::Gathering),
        form: Form::new(),
        notices_on: shape.has(Module::Notices),
        may_publish: seen.belongs() && seen.has(Right::PublishNotice),
        may_open: seen.has(Right::OpenSpace),
        once,
        review: seen.space.review.filter(|_| shape.has(Module::Lifetime)),
        question,
        joining: seen.space.joining.word(),
        picture: shape.trame.card.picture.word(),
        first: parts.draw(SpaceSpot::First, &v)?,
        below: parts.draw(SpaceSpot::Below, &v)?,
        v,
    };
    Reply::page(&page)
}

fn steps(seen: &Seen, language: kernel::Language) -> Vec<Step> {
    let trame = &seen.space.shape.trame;
    if !seen.space.shape.has(Module::Stages) {
        return Vec::new();
    }
    let here = trame
        .stages
        .iter()
        .position(|stage| Some(stage.key.as_str()) == seen.space.stage.as_deref());
    let step = |(place, stage): (usize, &trame::Stage)| Step {
        name: said(&stage.name, language).text.to_owned(),
        done: here.is_some_and(|here| place < here),
        here: here == Some(place),
    };
    trame.stages.iter().enumerate().map(step).collect()
}

/// The roles that somebody holds first, then those to take, in the trame's order.
fn role_cards(seen: &Seen, mut held: Vec<Held>, language: kernel::Language) -> Vec<RoleCard> {
    let shape = &seen.space.shape;
    if !shape.has(Module::Roles) {
        return Vec::new();
    }
    let mut cards: Vec<RoleCard> = Vec::new();
    for role in &shape.trame.roles {
        let (mine, others): (Vec<Held>, Vec<Held>) = held.into_iter().partition(|each| each.role == role.key);
        held = others;
        cards.push(RoleCard {
            key: role.key.clone(),
            name: said(&role.name, language).text.to_owned(),
            purpose: said(&role.purpose, language).text.to_owned(),
            holders: mine.into_iter().map(|each| each.person).collect(),
        });
    }
    cards.sort_by_key(|card| card.holders.is_empty());
    cards
}

fn bars(weeks: &[i64]) -> Vec<Bar> {
    let most = weeks.iter().copied().max().unwrap_or(0).max(1);
    let bar = |(place, traces): (usize, &i64)| Bar {
        place,
        traces: *traces,
        height: (traces * 36 / most).max(2),
    };
    weeks.iter().enumerate().map(bar).collect()
}
