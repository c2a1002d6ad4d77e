//! The next meeting: a gathering of the cohort, or a meeting of the plan that has no date of its own yet.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Instant;
use learning::Position;
use learning::cohort::Cohort;
use platform::calendar::Calendar;
use platform::web::View;
use spaces::shape::said;
use trame::Program;

use super::store::Coming;

/// What comes next, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// What it is called.
    pub title: String,
    /// When it is.
    pub when: String,
    /// Where it is; empty when nothing is said.
    pub place: String,
    /// Its page, once there is a gathering.
    pub path: Option<String>,
}

/// The first of the gathering that comes and of the plan's meetings that became none.
pub fn next(
    v: &View,
    program: &Program,
    cohort: &Cohort,
    coming: Option<&Coming>,
    now: Instant,
) -> Option<Next> {
    let this_week = match cohort.schedule.position(now) {
        Position::After => Date::MAX,
        _ => cohort.schedule.monday(cohort.week_at(now)),
    };
    let planned = cohort
        .meetings
        .iter()
        .filter(|meeting| meeting.gathering.is_none());
    let planned = planned
        .filter(|meeting| meeting.day >= this_week)
        .min_by_key(|meeting| meeting.day);
    // What has a date of its own comes before what only has the same week.
    let is_sooner = |coming: &Coming| {
        let day = cohort.schedule.day_of(coming.starts);
        planned.is_none_or(|planned| day < planned.day.saturating_add(7.days()))
    };
    if let Some(coming) = coming.filter(|coming| is_sooner(coming)) {
        return Some(Next {
            title: coming.title.clone(),
            when: v.period(&coming.zone, coming.starts, coming.ends, coming.all_day),
            place: coming.place.clone(),
            path: Some(format!("/gatherings/{}", coming.uid)),
        });
    }
    let planned = planned?;
    let known = program
        .meetings
        .iter()
        .find(|meeting| meeting.key == planned.key)?;
    let calendar = Calendar::new(v.language, cohort.schedule.zone_name());
    let day = calendar.short_day(v.languages(), cohort.schedule.start_of(planned.day));
    Some(Next {
        title: said(&known.name, v.language).text.to_owned(),
        when: v.t1("week-of", "day", day),
        place: String::new(),
        path: None,
    })
}
