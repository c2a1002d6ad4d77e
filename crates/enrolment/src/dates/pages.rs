//! The calendar, week by week.

use askama::Template;
use kernel::{Module, Problem, Right, SpaceId};
use learning::cohort::{MayLead, access};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::lines::{Days, Line, lines, meeting_name};
use super::model::Standing;
use super::store;
use crate::holiday::{self, Collision, Keeping, Met, Period, later};

/// What falls upon the weeks of a cohort, as it is or as it would be.
pub struct Holidays {
    /// Whose public holidays are kept.
    pub keeping: Keeping,
    /// What was written down.
    pub periods: Vec<Period>,
}

impl Holidays {
    /// Those of a cohort, in two queries.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of(tx: &mut Tx, space: SpaceId, cohort: &learning::cohort::Cohort) -> Result<Self, Problem> {
        let schedule = &cohort.schedule;
        let chosen = holiday::chosen(tx, space)?;
        Ok(Holidays {
            keeping: chosen.unwrap_or_else(|| Keeping::of_zone(schedule.zone_name())),
            periods: holiday::periods(tx, space, later(schedule.first(), -60))?,
        })
    }

    /// What falls upon a schedule and upon meetings.
    pub fn upon(&self, schedule: &learning::Schedule, met: &[Met]) -> Vec<Collision> {
        holiday::collisions(schedule, met, self.keeping, &self.periods)
    }
}

/// The days of the meetings of a cohort as they are.
pub fn met(cohort: &learning::cohort::Cohort) -> Vec<Met> {
    let met = |meeting: &learning::cohort::Meeting| {
        let last = later(meeting.day, i64::from(meeting.days.max(1)) - 1);
        (meeting.key.clone(), meeting.day, last)
    };
    cohort.meetings.iter().map(met).collect()
}

/// A meeting of which no gathering was made.
struct Open {
    key: String,
    name: String,
    starts: String,
}

#[derive(Template)]
#[template(path = "dates/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    span: Option<String>,
    lines: Vec<Line>,
    open: Vec<Open>,
    zone: String,
    keeping: &'static str,
    weeks: u32,
}

impl Show {
    fn most_weeks(&self) -> u32 {
        holiday::MOST_WEEKS
    }
}

/// The calendar of a cohort; or the form that gives it dates.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

pub(super) struct Read {
    may: MayLead,
    crumbs: Crumbs,
    standing: Vec<Standing>,
    holidays: Option<Holidays>,
}

pub(super) fn read(tx: &mut Tx, slug: &str) -> Result<Read, Problem> {
    let may = access::to_lead(tx, slug)?;
    let id = may.seen().id();
    let (standing, holidays) = match &may.seen().cohort {
        Some(cohort) => (store::standing(tx, id)?, Some(Holidays::of(tx, id, cohort)?)),
        None => (Vec::new(), None),
    };
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        may,
        standing,
        holidays,
    })
}

/// The same with a form that came back.
///
/// # Errors
/// As for [`access::to_lead`].
pub async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| read(tx, &slug)).await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let seen = read.may.seen();
    let (trame, program) = (&seen.space.space.shape.trame, seen.program()?);
    let mut form = form.unwrap_or_default();
    let mut page = Show {
        head: Head::new(&v, &seen.space, read.crumbs, "leading"),
        span: None,
        lines: Vec::new(),
        open: Vec::new(),
        zone: v.instance.zone.clone(),
        keeping: Keeping::Nobody.word(),
        weeks: program.weeks,
        form: Form::new(),
        v,
    };
    if let (Some(cohort), Some(holidays)) = (&seen.cohort, &read.holidays) {
        let schedule = &cohort.schedule;
        let collisions = holidays.upon(schedule, &met(cohort));
        page.lines = lines(&page.v, trame, cohort, &read.standing, &collisions);
        page.span = Some(
            Days::new(&page.v, schedule)
                .span(schedule.monday(1), later(schedule.monday(schedule.weeks()), 6)),
        );
        schedule.zone_name().clone_into(&mut page.zone);
        page.keeping = holidays.keeping.word();
        let may_gather = seen.space.has(Right::Gather) && seen.space.space.shape.has(Module::Gatherings);
        let open = cohort.meetings.iter().filter(|meeting| {
            let kind = program.meetings.iter().find(|each| each.key == meeting.key);
            meeting.gathering.is_none() && kind.is_some_and(|each| each.gathering.is_some()) && may_gather
        });
        page.open = open
            .map(|meeting| Open {
                key: meeting.key.clone(),
                name: meeting_name(&page.v, program, &meeting.key),
                starts: match form.value(&format!("starts-{}", meeting.key)) {
                    "" => format!("{}T09:00", meeting.day),
                    typed => typed.to_owned(),
                },
            })
            .collect();
        if form.value("first").is_empty() {
            form.fill("first", schedule.first().to_string());
        }
    }
    if form.value("zone").is_empty() {
        form.fill("zone", &page.zone);
    }
    page.form = form;
    Ok(Reply::page(&page)?.status(status))
}
