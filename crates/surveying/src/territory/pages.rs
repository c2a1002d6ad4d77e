//! The mirror of a territory: one area and those right below it, over time. One page for all who may see it.

use std::sync::Arc;

use askama::Template;
use drawing::Drawn;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Found, Handled, View};
use spaces::space::{self, Crumbs, Head};

use super::consent;
use super::store::{self, Area};
use crate::mirror::known::Known;
use crate::mirror::store::{Group, Groups};
use crate::mirror::{Table, drawn_group, middles, table};
use crate::survey::access::{self, Seen};
use crate::survey::model::Body;
use crate::wave::model::{Reach, Wave};
use crate::wave::store as wave_store;

/// How many times are laid beside each other.
const TIMES: usize = 4;

/// An area below, with what is told of it on each question with levels.
struct Below {
    uid: Uid,
    name: String,
    people: Option<i64>,
    middles: Vec<Option<String>>,
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
    /// The questions with levels: number, name, and both.
    axes: Vec<(usize, String, String)>,
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

    fn axis(&self, place: impl std::borrow::Borrow<usize>) -> &str {
        self.axes.get(*place.borrow()).map_or("", |(_, _, whole)| whole)
    }
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    body: Arc<Body>,
    path: Vec<Area>,
    children: Vec<Area>,
    /// The times, the latest first, with what is told of the area and those below it.
    times: Vec<(Wave, Arc<Groups>)>,
    names: Vec<String>,
    apart: usize,
}

fn read(tx: &mut Tx, known: &Known, uid: Uid, area: Option<Uid>) -> Result<Read, Problem> {
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
        Some(version) => known.version(tx, version)?,
        None => Arc::new(seen.survey.draft.frozen()),
    };
    let names = match waves.first() {
        Some(wave) => consent::names(tx, wave.id, here)?,
        None => Vec::new(),
    };
    let mut times = Vec::new();
    for wave in waves {
        let around = known.around(tx, &wave, here, space)?;
        times.push((wave, around));
    }
    Ok(Read {
        crumbs: space::crumbs(tx, space)?,
        children: store::below(tx, space, here)?,
        times,
        seen,
        body,
        path,
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
    let known = cx.house().shared::<Known>();
    let found = cx.read_unless_kept(move |tx| read(tx, &known, uid, area)).await?;
    let (read, key) = match found {
        Found::Page(reply) => return Ok(reply),
        Found::Data(read, key) => (read, key),
    };
    let v = cx.view();
    let here = read.path.last().map_or(0, |area| area.id);
    let mut known: Vec<(String, Option<&Group>)> = Vec::new();
    for (wave, around) in &read.times {
        known.push((wave.name.clone(), around.get(&here)));
    }
    let latest = read.times.first();
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
        .map(|row| {
            (
                row.number,
                row.name.clone(),
                format!("{}. {}", row.number, row.name),
            )
        })
        .collect();
    let page = Page {
        head: Head::new(&v, &read.seen.space, read.crumbs, "mirrors"),
        drawn: drawn_group(&v, &read.body, title.clone(), &drawn),
        people: latest.and_then(|(_, around)| Some(around.get(&here)?.people)),
        below: below(
            &v,
            &read.body,
            &read.children,
            latest.map(|(_, around)| around.as_ref()),
        ),
        intro: read.seen.survey.draft.intro.to(v.language).to_owned(),
        survey: read.seen.survey.uid,
        newest: latest.map(|(wave, _)| wave.clone()),
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
fn below(v: &View, body: &Body, children: &[Area], around: Option<&Groups>) -> Vec<Below> {
    let each = |area: &Area| {
        let group = around.and_then(|around| around.get(&area.id));
        Below {
            uid: area.uid,
            name: area.name.clone(),
            people: group.map(|group| group.people),
            middles: middles(v, body, group),
        }
    };
    children.iter().map(each).collect()
}
