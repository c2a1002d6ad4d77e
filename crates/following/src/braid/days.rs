//! The calendar beside the weeks: when each begins, which gathering a meeting became, and what comes between.

use jiff::civil::Date;
use learning::cohort::Cohort;
use platform::web::View;
use spaces::shape::said;
use trame::Program;

use super::escape::escaped;
use super::sheet::Sheet;

/// A meeting in the drawing, in words that can stand in a page as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knot {
    /// Its week.
    pub week: u32,
    /// What people call it.
    pub name: String,
    /// The same in a word and a number.
    pub short: String,
    /// Its day, once it is a gathering; empty before.
    pub when: String,
    /// The page of the gathering that it became.
    pub path: Option<String>,
}

/// See the module's own text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Days {
    /// The day on which each week begins; empty without dates.
    pub mondays: Vec<String>,
    /// The meetings.
    pub knots: Vec<Knot>,
    /// The weeks that come after a pause, and why there is one.
    pub pauses: Vec<(u32, String)>,
}

impl Days {
    /// For a plan, and its dates once it has them.
    pub fn of(v: &View, program: &Program, sheet: &Sheet, cohort: Option<&Cohort>) -> Self {
        let several = program.meetings.len() > 1;
        let knot = |(number, meeting): (usize, &trame::Meeting)| {
            let dated = cohort.and_then(|cohort| cohort.meeting(&meeting.key));
            let short = if several {
                format!("{} {}", sheet.meeting, number + 1)
            } else {
                sheet.meeting.clone()
            };
            Knot {
                week: meeting.week,
                name: escaped(said(&meeting.name, v.language).text),
                short,
                when: dated
                    .filter(|dated| dated.gathering.is_some())
                    .map(|dated| short_day(v, dated.day))
                    .unwrap_or_default(),
                path: dated
                    .and_then(|dated| dated.gathering)
                    .map(|(uid, ..)| format!("/gatherings/{uid}")),
            }
        };
        Days {
            mondays: cohort.map(|cohort| mondays(v, cohort)).unwrap_or_default(),
            knots: program.meetings.iter().enumerate().map(knot).collect(),
            pauses: cohort.map(pauses).unwrap_or_default(),
        }
    }

    /// The day on which a week begins; empty without dates.
    pub fn monday(&self, week: u32) -> &str {
        let place = usize::try_from(week).ok().and_then(|week| week.checked_sub(1));
        place
            .and_then(|place| self.mondays.get(place))
            .map_or("", String::as_str)
    }

    /// Why there is a pause just before a week.
    pub fn pause_before(&self, week: u32) -> Option<&str> {
        let pause = self.pauses.iter().find(|(next, _)| *next == week);
        pause.map(|(_, why)| why.as_str())
    }
}

fn mondays(v: &View, cohort: &Cohort) -> Vec<String> {
    let weeks = 1..=cohort.schedule.weeks();
    weeks
        .map(|week| short_day(v, cohort.schedule.monday(week)))
        .collect()
}

/// A day in few letters: `23 nov.`
fn short_day(v: &View, day: Date) -> String {
    let month = day.month().to_string();
    let month = v.word("braid-month", &month);
    escaped(&v.t2("braid-day", "day", day.day().to_string(), "month", month))
}

/// The weeks that begin after a pause, with what is said of it; several in a row are one.
fn pauses(cohort: &Cohort) -> Vec<(u32, String)> {
    let schedule = &cohort.schedule;
    let mut found: Vec<(u32, String)> = Vec::new();
    for (monday, why) in schedule.pauses() {
        let next = (1..=schedule.weeks()).find(|week| schedule.monday(*week) > monday);
        let Some(next) = next else { continue };
        match found.iter_mut().find(|(week, _)| *week == next) {
            Some((_, said)) if said.is_empty() => *said = escaped(why),
            Some(_) => {}
            None => found.push((next, escaped(why))),
        }
    }
    found
}
