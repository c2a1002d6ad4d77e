//! The growth of a project.

use askama::Template;
use kernel::{Instant, Module, Problem, Uid};
use learning::project::{self, Seen};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape;
use spaces::space::{self, Crumbs, Head};

use crate::evidence::{self, Evidence};
use crate::framework;
use crate::growth::dates::{Moment, chosen, moments};
use crate::growth::{Compared, Dated, compared};
use crate::position;
use crate::practice::grid::{Grid, Shown};
use crate::practice::{self, Practised};

#[derive(Template)]
#[template(path = "project/show.html")]
struct Page {
    v: View,
    head: Head,
    uid: Uid,
    title: String,
    is_mine: bool,
    moments: Vec<Moment>,
    shown: Option<Compared>,
    after: Option<(Uid, Instant)>,
    before: Option<(Uid, Instant)>,
    grid: Grid,
    grid_title: &'static str,
    skills_at: Option<String>,
    path: String,
    evidence: Vec<(String, String, Evidence)>,
}

/// Everything that the page is made of.
pub(super) struct Read {
    seen: Seen,
    crumbs: Crumbs,
    positions: Vec<Dated>,
    practised: Vec<Practised>,
    evidence: Vec<Evidence>,
}

/// Reads it, in a number of queries that does not depend on how much there is.
pub(super) fn read(tx: &mut Tx, uid: Uid) -> Result<Read, Problem> {
    let seen = project::to_see(tx, uid)?;
    let shape = &seen.training.space.space.shape;
    if !shape.has(Module::Framework) || shape.trame.framework.skills.is_empty() {
        return Err(Problem::Missing);
    }
    let id = seen.project.id;
    let mut positions = Vec::new();
    for position in position::store::of_project(tx, id)? {
        let shape = shape::of(tx, position.trame.0, &position.trame.1)?;
        positions.push(Dated { position, shape });
    }
    Ok(Read {
        practised: practice::of_project(tx, id)?,
        evidence: evidence::store::of_project(tx, id)?,
        crumbs: space::crumbs(tx, seen.training.id())?,
        seen,
        positions,
    })
}

/// GET /projects/{project}/growth
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("project")?;
    let wanted = |name: &str| cx.query(name).and_then(|uid| uid.parse::<Uid>().ok());
    let (before, after) = (wanted("before"), wanted("after"));
    let Read {
        seen,
        crumbs,
        positions,
        practised,
        evidence,
    } = cx.read(move |tx| read(tx, uid)).await?;
    let v = cx.view();
    let trame = &seen.training.space.space.shape.trame;
    let (after, before) = chosen(&positions, after, before);
    let title = v.t1("project-drawing", "project", &seen.project.words.title);
    let skills = framework::skills(&trame.framework, v.language);
    let root = format!("/spaces/{}/growth", seen.training.slug());
    let cell = |each: &Evidence| Shown {
        skill: each.skill.clone(),
        level: each.level,
        title: if seen.is_mine() {
            each.title.clone()
        } else {
            each.told()
        },
        path: seen.is_mine().then(|| format!("{root}/evidence/{}", each.uid)),
    };
    let cells: Vec<Shown> = evidence.iter().map(cell).collect();
    let named = |each: Evidence| {
        let skill = skills.iter().find(|skill| skill.key == each.skill);
        (
            skill.map_or_else(String::new, |skill| skill.name.clone()),
            if seen.is_mine() {
                each.title.clone()
            } else {
                each.told()
            },
            each,
        )
    };
    let page = Page {
        head: Head::new(&v, &seen.training.space, crumbs, "projects"),
        uid,
        title: seen.project.words.title.clone(),
        is_mine: seen.is_mine(),
        moments: moments(&v, trame.program.as_ref(), &positions, before, after),
        after: after.map(|dated| (dated.position.uid, dated.position.at())),
        before: before.map(|dated| (dated.position.uid, dated.position.at())),
        grid: Grid::new(&skills, &practised, &cells),
        grid_title: "practice-grid-project",
        skills_at: seen.is_mine().then(|| format!("{root}/skills")),
        path: format!("/projects/{uid}/growth"),
        shown: after.map(|after| compared(&v, before, after, title)),
        evidence: evidence.into_iter().map(named).collect(),
        v,
    };
    Reply::page(&page)
}
