//! My growth.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use learning::group::Group;
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape;
use spaces::space::{self, Crumbs, Head};

use super::dates::{Moment, chosen, moments};
use super::model::{Compared, Dated, compared};
use crate::door::{self, Growing};
use crate::evidence::{self, Evidence};
use crate::framework;
use crate::position::{self, Position, store::Of};
use crate::practice::grid::{Grid, Shown};
use crate::practice::{self, Practised};

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
    grid_title: &'static str,
    path: String,
    has_draft: bool,
    may_grow: bool,
    pictures: Vec<(String, String)>,
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
    let title = v.t("growth-drawing").to_owned();
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
        moments: moments(
            &v,
            growing.space.space.shape.trame.program.as_ref(),
            &positions,
            before,
            after,
        ),
        after: after.map(|dated| (dated.position.uid, dated.position.at())),
        before: before.map(|dated| (dated.position.uid, dated.position.at())),
        grid: Grid::new(&skills, &practised, &cells),
        skills_at: Some(format!("{root}/skills")),
        grid_title: "practice-grid",
        path: root.clone(),
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
