//! The page of a week, in words.

use askama::Template;
use kernel::Problem;
use learning::Position;
use learning::cohort::Cohort;
use platform::web::View;
use spaces::space::Head;
use trame::Program;

use super::coming::{Next, next};
use super::model::{awaited, resume, things};
use super::news::{self, Line};
use super::pages::Found;
use super::rows::{Row, rows};
use crate::braid::{self, Days, Sheet};

/// See the module's own text.
#[derive(Template)]
#[template(path = "week/week.html")]
pub(super) struct Page {
    v: View,
    head: Head,
    /// The week that is shown.
    week: i64,
    weeks: i64,
    /// Whether it is the one that is in front of everybody.
    is_current: bool,
    /// `undated`, `before`, `week`, `pause` or `after`; `one` for a week that was asked for.
    state: &'static str,
    /// From when to when it is; empty without dates.
    span: String,
    stage: String,
    /// Why there is a pause now, and the day on which the path begins or goes on.
    why: String,
    goes_on: String,
    follows: bool,
    leads: bool,
    /// Whether there are no dates yet, and the reader may give them.
    may_date: bool,
    meetings: Vec<Meeting>,
    things: Vec<Row>,
    more: i64,
    all: Vec<Row>,
    next: Option<Next>,
    resume: Option<Row>,
    awaited: Vec<Row>,
    groups: String,
    news: Vec<Line>,
    before: Option<i64>,
    after: Option<i64>,
    figure: String,
    /// What keeps the list where it was chosen.
    choice: &'static str,
}

/// A meeting of the week that is shown.
struct Meeting {
    name: String,
    when: String,
    path: Option<String>,
}

/// The page of the week that is asked for, or of the one in front of everybody.
pub(super) fn of(v: View, found: &Found, week: Option<u32>, as_list: bool) -> Result<Page, Problem> {
    let seen = &found.seen;
    let program = seen.program()?;
    let marks = found.mine.marks(seen, found.now)?;
    let sheet = braid::of(&v, &seen.space.space.shape, program);
    let shown = week.unwrap_or_else(|| in_front(marks.position, program.weeks));
    let cohort = seen.cohort.as_ref();
    let places = usize::try_from(shown)
        .ok()
        .and_then(|week| sheet.weeks.get(week.checked_sub(1)?));
    let of = |places: &[usize]| rows(&v, program, &sheet, &marks, places);
    let is_first = week.is_none();
    let (things, more) = if is_first {
        things(program, &marks)
    } else {
        Default::default()
    };
    let awaited = if is_first {
        awaited(program, &marks)
    } else {
        Vec::new()
    };
    let going_on = found
        .own
        .iter()
        .find_map(|trace| touched(&trace.verb, &trace.detail));
    let resumed = going_on
        .and_then(|key| resume(program, &marks, key))
        .filter(|_| is_first);
    let path = match week {
        None => format!("/spaces/{}/week", seen.slug()),
        Some(week) => format!("/spaces/{}/week/{week}", seen.slug()),
    };
    let (why, goes_on) = cohort
        .map(|cohort| pause(&v, cohort, marks.position))
        .unwrap_or_default();
    let days = Days::of(&v, program, &sheet, cohort);
    Ok(Page {
        head: Head::new(&v, &seen.space, found.crumbs.clone(), "week"),
        figure: braid::figure(&v, seen, &sheet, &marks, &days, (&path, as_list))?,
        state: if is_first { state(marks.position) } else { "one" },
        is_current: marks.current() == Some(shown),
        span: cohort.map(|cohort| span(&v, cohort, shown)).unwrap_or_default(),
        stage: stage(&sheet, shown),
        why,
        goes_on,
        follows: found.mine.follows,
        leads: seen.leads() && seen.cohort.is_some(),
        may_date: seen.leads() && seen.cohort.is_none(),
        meetings: meetings(&days, program, &v, shown),
        things: of(&things),
        more: i64::try_from(more).unwrap_or(i64::MAX),
        all: of(places.map(Vec::as_slice).unwrap_or_default()),
        next: cohort
            .filter(|_| is_first)
            .and_then(|cohort| next(&v, program, cohort, found.coming.as_ref(), found.now)),
        resume: resumed.and_then(|place| of(&[place]).pop()),
        awaited: of(&awaited),
        groups: found.mine.groups.join(", "),
        news: news::lines(&v, program, &found.happened),
        before: (shown > 1).then(|| i64::from(shown) - 1),
        after: (shown < program.weeks).then(|| i64::from(shown) + 1),
        week: i64::from(shown),
        weeks: i64::from(program.weeks),
        choice: if as_list { "?as=list" } else { "" },
        v,
    })
}

/// The activity that a trace of one's own is about.
fn touched<'a>(verb: &str, detail: &'a str) -> Option<&'a str> {
    let is_of_one =
        verb.starts_with("activity.") || verb.starts_with("quiz.") || verb.starts_with("reaction.");
    is_of_one.then(|| detail.split(' ').next().unwrap_or_default())
}

fn in_front(position: Option<Position>, weeks: u32) -> u32 {
    match position {
        Some(Position::Week(week) | Position::Pause(week)) => week,
        Some(Position::After) => weeks,
        Some(Position::Before) | None => 1,
    }
}

fn state(position: Option<Position>) -> &'static str {
    match position {
        None => "undated",
        Some(Position::Before) => "before",
        Some(Position::Week(_)) => "week",
        Some(Position::Pause(_)) => "pause",
        Some(Position::After) => "after",
    }
}

fn span(v: &View, cohort: &Cohort, week: u32) -> String {
    let (from, to) = cohort.schedule.span(week);
    v.period(cohort.schedule.zone_name(), from, to, true)
}

/// Why there is a pause now, and when the path begins or goes on.
fn pause(v: &View, cohort: &Cohort, position: Option<Position>) -> (String, String) {
    let next = match position {
        Some(Position::Before) => 1,
        Some(Position::Pause(next)) => next,
        _ => return Default::default(),
    };
    let (from, _) = cohort.schedule.span(next);
    let now = cohort.schedule.day_of(v.now());
    let this = cohort
        .schedule
        .pauses()
        .filter(|(monday, _)| *monday <= now)
        .last();
    let why = this
        .filter(|_| position != Some(Position::Before))
        .map(|(_, why)| why.to_owned());
    let calendar = platform::calendar::Calendar::new(v.language, cohort.schedule.zone_name());
    (why.unwrap_or_default(), calendar.day(v.languages(), from))
}

fn stage(sheet: &Sheet, week: u32) -> String {
    let stage = sheet
        .stages
        .iter()
        .find(|stage| (stage.stretch.from..=stage.stretch.to).contains(&week));
    stage.map(|stage| stage.name.clone()).unwrap_or_default()
}

fn meetings(days: &Days, program: &Program, v: &View, week: u32) -> Vec<Meeting> {
    let here = program
        .meetings
        .iter()
        .zip(&days.knots)
        .filter(|(meeting, _)| meeting.week == week);
    here.map(|(meeting, knot)| Meeting {
        name: spaces::shape::said(&meeting.name, v.language).text.to_owned(),
        when: knot.when.clone(),
        path: knot.path.clone(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_about_an_activity_is_gone_on_with() {
        assert_eq!(touched("activity.done", "read-it"), Some("read-it"));
        assert_eq!(touched("reaction.given", "read-it thanks"), Some("read-it"));
        assert_eq!(touched("project.changed", ""), None);
    }

    #[test]
    fn the_week_in_front_is_the_first_before_and_the_last_after() {
        assert_eq!(in_front(None, 14), 1);
        assert_eq!(in_front(Some(Position::Before), 14), 1);
        assert_eq!(in_front(Some(Position::Pause(5)), 14), 5);
        assert_eq!(in_front(Some(Position::After), 14), 14);
    }
}
