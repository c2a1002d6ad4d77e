//! The mirror of a territory: one area and those right below it, over time. One page for all who may see it.

use askama::Template;
use drawing::Drawn;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Found, Handled, View};
use spaces::space::{self, Crumbs, Head};

use super::consent;
use super::store::{self, Area};
use crate::mirror::store::{self as figures, Group, Groups};
use crate::mirror::{Cell, Table, drawn_group, table};
use crate::survey::access::{self, Seen};
use crate::survey::model::Body;
use crate::survey::store as survey_store;
use crate::wave::model::{Reach, Wave};
use crate::wave::store as wave_store;

/// How many times are laid beside each other.
const TIMES: usize = 4;

/// An area below, with what is told of it on each question with levels.
struct Below {
    uid: Uid,
    name: String,
    people: Option<i64>,
    cells: Vec<Option<Cell>>,
}

#[derive(Template)]
#[template(path = "territory/show.html")]
struct Page {
    v: View,
    head: Head,
    title: String,
    intro: String,
    survey: Uid,
    path: Vec<Area>,
    newest: Option<Wave>,
    people: Option<i64>,
    drawn: Option<Drawn>,
    table: Table,
    axes: Vec<(usize, String)>,
    below: Vec<Below>,
    names: Vec<String>,
    apart: i64,
}

impl Page {
    /// The area that is shown; nothing for all of it.
    fn here(&self) -> Option<&Area> {
        self.path.last()
    }

    fn above(&self) -> &[Area] {
        self.path.split_last().map_or(&[], |(_, above)| above)
    }

    fn has_others(&self) -> bool {
        self.apart > 0
    }

    fn axis(&self, place: impl std::borrow::Borrow<usize>) -> String {
        self.axes
            .get(*place.borrow())
            .map_or_else(String::new, |(number, name)| format!("{number}. {name}"))
    }
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    body: Body,
    path: Vec<Area>,
    children: Vec<Area>,
    times: Vec<Wave>,
    around: Groups,
    earlier: Vec<Option<Group>>,
    names: Vec<String>,
    apart: usize,
}

fn read(tx: &mut Tx, uid: Uid, area: Option<Uid>) -> Result<Read, Problem> {
    let seen = access::to_see(tx, uid)?;
    let space = seen.survey.space_id;
    if seen.survey.draft.area().is_none() {
        return Err(Problem::Missing);
    }
    let path = match area {
        Some(area) => store::down_to(tx, space, area)?,
        None => Vec::new(),
    };
    if area.is_some() && path.is_empty() {
        return Err(Problem::Missing);
    }
    let here = path.last().map_or(0, |area| area.id);
    let is_inside = seen.space.belongs() || seen.may_lead();
    let mut waves = wave_store::of_survey(tx, seen.survey.id)?;
    waves.retain(|wave| wave.counted.is_some() && (is_inside || wave.reach == Reach::Everyone));
    let all = waves.len();
    let version = waves.first().map(|wave| wave.version);
    waves.retain(|wave| Some(wave.version) == version);
    let apart = all - waves.len();
    waves.truncate(TIMES);
    let body = match version {
        Some(version) => survey_store::version(tx, version)?,
        None => seen.survey.draft.frozen(),
    };
    let (around, names) = match waves.first() {
        Some(wave) => (
            figures::around(tx, wave.id, here, space)?,
            consent::names(tx, wave.id, here)?,
        ),
        None => (Groups::new(), Vec::new()),
    };
    let earlier = waves
        .iter()
        .skip(1)
        .map(|wave| figures::of_area(tx, wave.id, here));
    Ok(Read {
        earlier: earlier.collect::<Result<_, _>>()?,
        crumbs: space::crumbs(tx, space)?,
        children: store::below(tx, space, here)?,
        times: waves,
        seen,
        body,
        path,
        around,
        names,
        apart,
    })
}

/// GET /territories/{survey}
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("survey")?;
    let area = match cx.query("area") {
        Some(area) => Some(area.parse::<Uid>().map_err(|_| Problem::Missing)?),
        None => None,
    };
    let (read, key) = match cx.read_unless_kept(move |tx| read(tx, uid, area)).await? {
        Found::Page(reply) => return Ok(reply),
        Found::Data(read, key) => (read, key),
    };
    let v = cx.view();
    let here = read.path.last().map_or(0, |area| area.id);
    let mut known: Vec<(String, Option<&Group>)> = Vec::new();
    for (place, wave) in read.times.iter().enumerate() {
        let group = match place.checked_sub(1) {
            None => read.around.get(&here),
            Some(place) => read.earlier.get(place).and_then(Option::as_ref),
        };
        known.push((wave.name.clone(), group));
    }
    let title = read.seen.survey.draft.title.to(v.language).to_owned();
    let drawn: Vec<(String, &Group)> = known
        .iter()
        .take(2)
        .filter_map(|(label, group)| Some((label.clone(), (*group)?)))
        .collect();
    let forwards: Vec<(String, Option<&Group>)> = known.iter().rev().cloned().collect();
    let over_time = table(&v, &read.body, &forwards);
    let axes = over_time
        .rows
        .iter()
        .map(|row| (row.number, row.name.clone()))
        .collect();
    let page = Page {
        head: Head::new(&v, &read.seen.space, read.crumbs, "mirrors"),
        drawn: drawn_group(&v, &read.body, title.clone(), &drawn),
        people: read.around.get(&here).map(|group| group.people),
        below: below(&v, &read.body, &read.children, &read.around),
        intro: read.seen.survey.draft.intro.to(v.language).to_owned(),
        survey: read.seen.survey.uid,
        newest: read.times.first().cloned(),
        apart: i64::try_from(read.apart).unwrap_or(0),
        table: over_time,
        path: read.path,
        names: read.names,
        axes,
        title,
        v,
    };
    cx.keep(key, &page)
}

/// The areas below, in the order that the space gave them. Those that are retired stand here as long as figures name them.
fn below(v: &View, body: &Body, children: &[Area], around: &Groups) -> Vec<Below> {
    let each = |area: &Area| {
        let group = around.get(&area.id);
        let rows = table(v, body, &[(String::new(), group)]).rows;
        Below {
            uid: area.uid,
            name: area.name.clone(),
            people: group.map(|group| group.people),
            cells: rows
                .into_iter()
                .map(|row| row.cells.into_iter().next().flatten())
                .collect(),
        }
    };
    children.iter().map(each).collect()
}
