//! My growth.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use learning::group::Group;
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape;
use spaces::space::{self, Crumbs, Head};

use super::model::{Compared, Dated, compared};
use crate::door::{self, Growing};
use crate::evidence::{self, Evidence};
use crate::framework::{self, Change};
use crate::position::{self, Position, store::Of};
use crate::practice::grid::{Grid, Shown};
use crate::practice::{self, Practised};

/// A date to choose.
struct Moment {
    uid: Uid,
    at: Instant,
    /// The name of the activity for which it was taken.
    activity: Option<String>,
    is_before: bool,
    is_after: bool,
}

#[derive(Template)]
#[template(path = "growth/show.html")]
struct Page {
    v: View,
    head: Head,
    moments: Vec<Moment>,
    shown: Option<Compared>,
    after: Option<(Uid, Instant)>,
    before: Option<(Uid, Instant)>,
    grid: Grid,
    skills_at: Option<String>,
    has_draft: bool,
    may_grow: bool,
    pictures: Vec<(String, String)>,
}

impl Page {
    fn movement(&self, further: &Option<i64>) -> String {
        match *further {
            Some(0) => self.v.t("growth-same").into_owned(),
            Some(steps) if steps > 0 => self.v.tn("growth-further", steps),
            Some(steps) => self.v.tn("growth-back-steps", -steps),
            None => String::new(),
        }
    }

    fn change(&self, change: &Change) -> Option<&'static str> {
        match change {
            Change::Same => None,
            Change::Reworded => Some("growth-skill-reworded"),
            Change::New => Some("growth-skill-new"),
            Change::Gone => Some("growth-skill-gone"),
        }
    }
}

/// GET /spaces/{space}/growth
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = |name: &str| cx.query(name).and_then(|uid| uid.parse::<Uid>().ok());
    let (before, after) = (wanted("before"), wanted("after"));
    let read = cx.read(move |tx| read(tx, &slug)).await?;
    let Read {
        growing,
        crumbs,
        positions,
        has_draft,
        practised,
        attached,
        groups,
    } = read;
    let v = cx.view();
    let (after, before) = chosen(&positions, after, before);
    let title = v.t("growth-drawing").into_owned();
    let shown = after.map(|after| compared(&v, before, after, title));
    let skills = framework::skills(growing.framework(), v.language);
    let root = format!("/spaces/{}/growth", growing.slug());
    let cells: Vec<Shown> = attached
        .iter()
        .map(|each| Shown {
            skill: each.skill.clone(),
            level: each.level,
            title: each.title.clone(),
            path: Some(format!("{root}/evidence/{}", each.uid)),
        })
        .collect();
    let pictures = groups
        .iter()
        .map(|group| (format!("{root}/groups/{}", group.uid), group.name.clone()))
        .chain([(format!("{root}/everyone"), growing.space.space.name.clone())]);
    let page = Page {
        head: Head::new(&v, &growing.space, crumbs, "growth"),
        moments: moments(&v, &growing, &positions, before, after),
        after: after.map(|dated| (dated.position.uid, dated.position.at())),
        before: before.map(|dated| (dated.position.uid, dated.position.at())),
        grid: Grid::new(&skills, &practised, &cells),
        skills_at: Some(format!("{root}/skills")),
        has_draft,
        may_grow: growing.space.belongs(),
        pictures: pictures.collect(),
        shown,
        v,
    };
    Reply::page(&page)
}

/// Everything that the page is made of.
pub(super) struct Read {
    growing: Growing,
    crumbs: Crumbs,
    positions: Vec<Dated>,
    has_draft: bool,
    practised: Vec<Practised>,
    attached: Vec<Evidence>,
    groups: Vec<Group>,
}

/// Reads it, in a number of queries that does not depend on how much there is.
pub(super) fn read(tx: &mut Tx, slug: &str) -> Result<Read, Problem> {
    let growing = door::to_look_back(tx, slug)?;
    let (space, person) = (growing.id(), growing.actor.id);
    let of = Of {
        space,
        person,
        project: None,
    };
    Ok(Read {
        positions: dated(tx, space, person)?,
        has_draft: position::store::draft(tx, of)?.is_some(),
        practised: practice::of_person(tx, space, person)?,
        attached: evidence::store::of_person(tx, space, person)?,
        groups: learning::group::of_person(tx, space, person)?,
        crumbs: space::crumbs(tx, space)?,
        growing,
    })
}

/// The positions of a person with their trames, newest first.
fn dated(tx: &mut Tx, space: kernel::SpaceId, person: kernel::PersonId) -> Result<Vec<Dated>, Problem> {
    let positions = position::store::taken(tx, space, person)?;
    let with_shape = |position: Position| {
        let shape = shape::of(tx, position.trame.0, &position.trame.1)?;
        Ok(Dated { position, shape })
    };
    positions.into_iter().map(with_shape).collect()
}

/// The later and the earlier date that were asked for; otherwise the newest, and the one before it.
fn chosen(positions: &[Dated], after: Option<Uid>, before: Option<Uid>) -> (Option<&Dated>, Option<&Dated>) {
    let find = |uid: Uid| positions.iter().find(|dated| dated.position.uid == uid);
    let (mut after, mut before) = match (after.and_then(find), before.and_then(find)) {
        (Some(after), before) => (Some(after), before),
        (None, before) => (positions.first(), before.or(positions.get(1))),
    };
    // Whichever way round they are asked for, the earlier is the earlier.
    if let (Some(later), Some(earlier)) = (after, before) {
        match later.position.at().cmp(&earlier.position.at()) {
            std::cmp::Ordering::Less => std::mem::swap(&mut after, &mut before),
            _ if later.position.uid == earlier.position.uid => before = None,
            _ => {}
        }
    }
    (after, before)
}

fn moments(
    v: &View,
    growing: &Growing,
    positions: &[Dated],
    before: Option<&Dated>,
    after: Option<&Dated>,
) -> Vec<Moment> {
    let program = growing.space.space.shape.trame.program.as_ref();
    let activity = |key: &str| {
        let found = program?.activities.iter().find(|each| each.key == key)?;
        Some(shape::said(&found.name, v.language).text.to_owned())
    };
    let is = |dated: Option<&Dated>, uid: Uid| dated.is_some_and(|dated| dated.position.uid == uid);
    let moment = |dated: &Dated| Moment {
        uid: dated.position.uid,
        at: dated.position.at(),
        activity: dated.position.activity.as_deref().and_then(activity),
        is_before: is(before, dated.position.uid),
        is_after: is(after, dated.position.uid),
    };
    positions.iter().map(moment).collect()
}
