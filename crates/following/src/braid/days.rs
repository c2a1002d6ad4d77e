//! The calendar beside the weeks: when each begins, which gathering a meeting became, and what comes between.

use jiff::civil::Date;
use learning::cohort::Cohort;
use platform::calendar::Calendar;
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
    /// Its day; empty without dates.
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
        let written = cohort.map(|cohort| Written::new(v, cohort));
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
                when: written
                    .as_ref()
                    .zip(dated)
                    .map(|(written, dated)| written.day(v, dated.day))
                    .unwrap_or_default(),
                path: dated
                    .and_then(|dated| dated.gathering)
                    .map(|(uid, ..)| format!("/gatherings/{uid}")),
            }
        };
        Days {
            mondays: written
                .as_ref()
                .map(|written| written.mondays(v))
                .unwrap_or_default(),
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

/// Days in the words of a reader, where the cohort is.
struct Written<'a> {
    cohort: &'a Cohort,
    calendar: Calendar,
}

impl<'a> Written<'a> {
    fn new(v: &View, cohort: &'a Cohort) -> Self {
        Written {
            calendar: Calendar::new(v.language, cohort.schedule.zone_name()),
            cohort,
        }
    }

    fn day(&self, v: &View, day: Date) -> String {
        escaped(
            &self
                .calendar
                .short_day(v.languages(), self.cohort.schedule.start_of(day)),
        )
    }

    fn mondays(&self, v: &View) -> Vec<String> {
        let weeks = 1..=self.cohort.schedule.weeks();
        weeks
            .map(|week| self.day(v, self.cohort.schedule.monday(week)))
            .collect()
    }
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
