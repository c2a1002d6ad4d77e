//! Periods without meetings, and where they fall upon the weeks of a cohort.

use jiff::civil::Date;
use kernel::{Problem, Uid};
use learning::Schedule;
use platform::db::{FromRow, Row};

use super::keeping::{Keeping, later};

/// A period that somebody wrote down: school holidays, or whatever else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Its identifier.
    pub uid: Uid,
    /// Whether it is the instance's, and so everybody's.
    pub is_of_all: bool,
    /// Its name.
    pub name: String,
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
}

impl FromRow for Period {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let unreadable = |error| Problem::fault("read a period", error);
        Ok(Period {
            uid: row.column()?,
            is_of_all: row.column::<Option<i64>>()?.is_none(),
            name: row.column()?,
            first: row.column::<String>()?.parse().map_err(unreadable)?,
            last: row.column::<String>()?.parse().map_err(unreadable)?,
        })
    }
}

/// A period before it is written down.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NewPeriod {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// Its name.
    pub name: String,
}

/// What a collision is with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum With {
    /// A public holiday: the end of its message's identifier.
    Public(&'static str),
    /// A period that was written down.
    Period(String),
}

/// Days on which nobody works, in a week of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    /// The week.
    pub week: u32,
    /// The week's Monday.
    pub monday: Date,
    /// What falls there.
    pub with: With,
    /// The first of its days in this week.
    pub first: Date,
    /// The last of its days in this week.
    pub last: Date,
    /// For how many weeks in a row it goes on, from this one.
    pub weeks: u32,
    /// The key of a meeting that it falls upon.
    pub meeting: Option<String>,
}

/// Days on which a meeting goes on: its key, the first, the last.
pub type Met = (String, Date, Date);

/// Everything that falls upon the weeks of a schedule or upon its meetings, week by week.
///
/// Saturdays and Sundays count only for meetings.
pub fn collisions(schedule: &Schedule, met: &[Met], keeping: Keeping, periods: &[Period]) -> Vec<Collision> {
    let end = later(schedule.monday(schedule.weeks()), 6);
    let public = keeping
        .between(schedule.monday(1), end)
        .into_iter()
        .map(|(day, name)| (With::Public(name), day, day));
    let written = periods
        .iter()
        .map(|period| (With::Period(period.name.clone()), period.first, period.last));
    let known: Vec<(With, Date, Date)> = public.chain(written).collect();
    let mut found = Vec::new();
    for week in 1..=schedule.weeks() {
        let monday = schedule.monday(week);
        for (with, first, last) in &known {
            let meeting = met
                .iter()
                .find(|(_, from, to)| touches(monday, 6, *from, *to) && from <= last && first <= to);
            if meeting.is_none() && !touches(monday, 4, *first, *last) {
                continue;
            }
            if !touches(monday, 6, *first, *last) {
                continue;
            }
            found.push(Collision {
                week,
                monday,
                with: with.clone(),
                first: (*first).max(monday),
                last: (*last).min(later(monday, 6)),
                weeks: goes_on(monday, *last),
                meeting: meeting.map(|(key, ..)| key.clone()),
            });
        }
    }
    found
}

/// Whether days fall in the week of a Monday, up to so many days after it.
fn touches(monday: Date, days: i64, first: Date, last: Date) -> bool {
    first <= later(monday, days) && monday <= last
}

/// For how many weeks from this Monday a period that ends then holds a day from Monday to Friday.
fn goes_on(monday: Date, last: Date) -> u32 {
    let weeks = (1..)
        .take_while(|turn| later(monday, 7 * turn) <= last)
        .take(MOST_WEEKS as usize - 1)
        .count();
    u32::try_from(weeks).unwrap_or(0) + 1
}

/// The longest pause: the summer.
pub const MOST_WEEKS: u32 = 10;
