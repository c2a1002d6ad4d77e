//! My week in three lines: on one's own home for each cohort, and on the home of the space.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use kernel::{Instant, Module, PersonId, Problem, SpaceId};
use learning::cohort::{self, Cohort};
use learning::{Position, Schedule, progress};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::shape;
use spaces::space::Standing;
use spaces::space::access::Seen;
use trame::Program;

use super::lines::{Lines, of};
use super::store;
use crate::braid::position;

platform::statements! {
    COHORTS = "select s.id, s.slug, s.name, t.id, t.digest, c.first_monday, c.zone, m.standing from memberships m
               join cohorts c on c.space_id = m.space_id join spaces s on s.id = m.space_id
               join trames t on t.id = s.trame_id
               where m.person_id = $1 and m.state = 'active' and c.closed_at is null order by s.name, s.id limit 6";
    PAUSES = "select p.space_id, p.monday, p.reason from memberships m
              join cohort_pauses p on p.space_id = m.space_id
              where m.person_id = $1 and m.state = 'active' order by p.space_id, p.monday";
    DONE = "select a.space_id, a.activity from memberships m
            join activity_marks a on a.space_id = m.space_id and a.person_id = m.person_id
            where m.person_id = $1 and m.state = 'active'";
    COMING = "select m.space_id, g.title, g.starts_at, g.zone from memberships m
              join cohorts c on c.space_id = m.space_id
              join gatherings g on g.id = (select n.id from gatherings n where n.space_id = m.space_id
              and n.state = 'announced' and n.starts_at > $3 and n.ends_at > $2 order by n.starts_at, n.id limit 1)
              where m.person_id = $1 and m.state = 'active'";
}

/// How long a gathering that goes on may have been going on, in days.
const LONGEST: i64 = 15;
/// A cohort that is over stays on one's home for so many days.
const STAYS: i64 = 28;

#[derive(Template)]
#[template(path = "week/_home.html")]
struct Home<'a> {
    v: &'a View,
    cohorts: Vec<Lines>,
}

struct HomeWeeks(Vec<Following>);

/// A cohort as its lines are made of it.
pub(super) struct Following {
    pub slug: String,
    pub name: String,
    pub shape: std::sync::Arc<shape::Shape>,
    pub schedule: Schedule,
    pub position: Position,
    pub is_trainee: bool,
    pub leads: bool,
    pub done: BTreeSet<String>,
    /// The next gathering: its title, when it starts, its zone.
    pub coming: Option<(String, Instant, String)>,
}

impl Part for HomeWeeks {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Home {
            cohorts: self.0.iter().filter_map(|each| of(v, each)).collect(),
            v,
        })
    }
}

/// What one's own home shows: four queries, whatever one follows; one, when that is nothing.
pub(super) fn home(tx: &mut Tx, _cx: &Cx, actor: &Actor) -> Read {
    let found = following(tx, actor.id)?;
    Ok(if found.is_empty() {
        Box::new(Nothing)
    } else {
        Box::new(HomeWeeks(found))
    })
}

pub(super) fn following(tx: &mut Tx, me: PersonId) -> Result<Vec<Following>, Problem> {
    type Stored = (SpaceId, String, String, i64, String, String, String, Standing);
    let stored = tx.all::<Stored>(COHORTS, (me,))?;
    if stored.is_empty() {
        return Ok(Vec::new());
    }
    let now = tx.now();
    let mut pauses: BTreeMap<SpaceId, Vec<(jiff::civil::Date, String)>> = BTreeMap::new();
    for (space, monday, why) in tx.all::<(SpaceId, String, String)>(PAUSES, (me,))? {
        pauses
            .entry(space)
            .or_default()
            .extend(monday.parse().ok().map(|monday| (monday, why)));
    }
    let mut done: BTreeMap<SpaceId, BTreeSet<String>> = BTreeMap::new();
    for (space, activity) in tx.all::<(SpaceId, String)>(DONE, (me,))? {
        done.entry(space).or_default().insert(activity);
    }
    let coming = tx.all::<(SpaceId, String, Instant, String)>(COMING, (me, now, now.plus_days(-LONGEST)))?;
    let mut found = Vec::new();
    for (id, slug, name, trame, digest, first, zone, standing) in stored {
        let shape = shape::of(tx, trame, &digest)?;
        let (Some(weeks), Ok(first)) = (weeks(&shape), first.parse()) else {
            continue;
        };
        let schedule = Schedule::new(first, weeks, pauses.remove(&id).unwrap_or_default(), &zone);
        if schedule.span(weeks).1.plus_days(STAYS) < now {
            continue;
        }
        found.push(Following {
            slug,
            name,
            shape,
            position: schedule.position(now),
            schedule,
            is_trainee: standing == Standing::Member,
            leads: standing > Standing::Member,
            done: done.remove(&id).unwrap_or_default(),
            coming: coming
                .iter()
                .find(|(space, ..)| *space == id)
                .map(|(_, title, starts, zone)| (title.clone(), *starts, zone.clone())),
        });
    }
    Ok(found)
}

fn weeks(shape: &shape::Shape) -> Option<u32> {
    let program = shape
        .trame
        .program
        .as_ref()
        .filter(|_| shape.has(Module::Program))?;
    Some(program.weeks)
}

#[derive(Template)]
#[template(path = "week/_space.html")]
struct Space<'a> {
    v: &'a View,
    each: Lines,
}

struct SpaceWeek(Following);

impl Part for SpaceWeek {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        match of(v, &self.0) {
            Some(each) => drawn(&Space { v, each }),
            None => Ok(String::new()),
        }
    }
}

/// What the home of a space shows first, once its program has dates.
pub(super) fn space(tx: &mut Tx, _cx: &Cx, seen: &Seen) -> Read {
    let shape = &seen.space.shape;
    let program: Option<&Program> = shape
        .trame
        .program
        .as_ref()
        .filter(|_| shape.has(Module::Program));
    let dated: Option<Cohort> = match program {
        Some(program) => cohort::store::of(tx, seen.space.id, program)?,
        None => None,
    };
    let Some(cohort) = dated else {
        return Ok(Box::new(Nothing));
    };
    let is_trainee = seen.belongs() && seen.standing <= Standing::Member;
    let done = match seen.actor.as_ref().filter(|_| is_trainee) {
        Some(actor) => progress::done_by(tx, seen.space.id, actor.id)?,
        None => Vec::new(),
    };
    let coming = store::coming(tx, seen.space.id)?;
    Ok(Box::new(SpaceWeek(Following {
        slug: seen.space.slug.clone(),
        name: seen.space.name.clone(),
        shape: shape.clone(),
        position: position(&cohort, tx.now()),
        schedule: cohort.schedule,
        is_trainee,
        leads: seen.has(kernel::Right::Lead),
        done: done.into_iter().map(|(key, _)| key).collect(),
        coming: coming.map(|coming| (coming.title, coming.starts, coming.zone)),
    })))
}
