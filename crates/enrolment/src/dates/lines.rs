//! The calendar of a cohort as lines of a list.

use jiff::civil::Date;
use kernel::Instant;
use learning::cohort::Cohort;
use learning::{Position, Schedule};
use platform::calendar::Calendar;
use platform::web::View;
use spaces::shape::said;
use trame::{Program, Trame};

use super::model::Standing;
use crate::holiday::{Collision, With, later};

/// Days of a cohort in a reader's words, whatever zone the reader is in.
pub struct Days<'a> {
    v: &'a View,
    calendar: Calendar,
    schedule: &'a Schedule,
}

impl<'a> Days<'a> {
    /// Those of a schedule.
    pub fn new(v: &'a View, schedule: &'a Schedule) -> Self {
        Days {
            calendar: Calendar::new(v.language, schedule.zone_name()),
            v,
            schedule,
        }
    }

    /// A day: `lundi 19 octobre 2026`.
    pub fn day(&self, day: Date) -> String {
        self.calendar.day(self.v.languages(), self.schedule.start_of(day))
    }

    /// A day in two words: `19 octobre`.
    pub fn short(&self, day: Date) -> String {
        self.calendar
            .short_day(self.v.languages(), self.schedule.start_of(day))
    }

    /// A week from its Monday: `5 octobre – 11 octobre`.
    pub fn week(&self, monday: Date) -> String {
        let (from, to) = (self.short(monday), self.short(later(monday, 6)));
        self.v.t2("dates-week-days", "from", from, "to", to)
    }

    /// From a day to another, both included.
    pub fn span(&self, first: Date, last: Date) -> String {
        let (from, to) = (
            self.schedule.start_of(first),
            self.schedule.start_of(later(last, 1)),
        );
        self.calendar.period(self.v.languages(), from, to, true)
    }

    /// A moment, in the zone of the cohort.
    pub fn moment(&self, at: Instant) -> String {
        self.calendar.moment(self.v.languages(), at)
    }
}

/// A meeting on the list.
pub struct MeetingLine {
    /// What people call it.
    pub name: String,
    /// When it is, or in which week.
    pub when: String,
    /// Its gathering: path, title, whether it is a draft.
    pub gathering: Option<(String, String, bool)>,
}

/// Something that falls upon a week.
pub struct CollisionLine {
    /// What, in words.
    pub name: String,
    /// On which days.
    pub days: String,
    /// The name of the meeting that it falls upon.
    pub meeting: Option<String>,
    /// For how many weeks it goes on.
    pub weeks: u32,
    /// The week's Monday, as forms write it.
    pub monday: String,
}

/// A line of the list.
pub enum Line {
    /// A week of the program.
    Week {
        /// Its number.
        number: u32,
        /// Its days.
        days: String,
        /// Its Monday, as forms write it.
        monday: String,
        /// The stage that its activities belong to.
        stage: Option<String>,
        /// Whether it goes on now.
        is_now: bool,
        /// Its meetings.
        meetings: Vec<MeetingLine>,
        /// What falls upon it.
        collisions: Vec<CollisionLine>,
    },
    /// A week in which nothing takes place.
    Pause {
        /// Its days.
        days: String,
        /// Its Monday, as forms write it.
        monday: String,
        /// Why.
        reason: String,
    },
}

/// What something that falls upon a week is called.
pub fn name_of(v: &View, with: &With) -> String {
    match with {
        With::Public(name) => v.word("holiday-name", name).to_owned(),
        With::Period(name) => name.clone(),
    }
}

/// Every week and every pause, in the order of the calendar.
pub fn lines(
    v: &View,
    trame: &Trame,
    cohort: &Cohort,
    standing: &[Standing],
    collisions: &[Collision],
) -> Vec<Line> {
    let (schedule, days) = (&cohort.schedule, Days::new(v, &cohort.schedule));
    let Some(program) = &trame.program else {
        return Vec::new();
    };
    let now = schedule.position(v.now());
    let mut lines = Vec::new();
    let mut monday = schedule.first();
    let mut number = 1;
    while number <= schedule.weeks() && monday < Date::MAX {
        let pause = schedule.pauses().find(|(day, _)| *day == monday);
        lines.push(match pause {
            Some((_, reason)) => Line::Pause {
                days: days.week(monday),
                monday: monday.to_string(),
                reason: reason.to_owned(),
            },
            None => Line::Week {
                number,
                days: days.week(monday),
                monday: monday.to_string(),
                stage: stage_of(v, trame, program, number),
                is_now: now == Position::Week(number),
                meetings: meetings(v, &days, program, cohort, standing, number),
                collisions: fallen(v, &days, program, collisions, number),
            },
        });
        number += u32::from(pause.is_none());
        monday = later(monday, 7);
    }
    lines
}

/// The stage of the first of its activities that has one.
fn stage_of(v: &View, trame: &Trame, program: &Program, week: u32) -> Option<String> {
    let mut here = program.activities.iter().filter(|each| each.week == week);
    let key = here.find_map(|each| each.stage.as_deref())?;
    let stage = trame.stages.iter().find(|stage| stage.key == key)?;
    Some(said(&stage.name, v.language).text.to_owned())
}

/// What a meeting of the program is called.
pub fn meeting_name(v: &View, program: &Program, key: &str) -> String {
    let found = program.meetings.iter().find(|meeting| meeting.key == key);
    found.map_or_else(
        || key.to_owned(),
        |meeting| said(&meeting.name, v.language).text.to_owned(),
    )
}

fn meetings(
    v: &View,
    days: &Days<'_>,
    program: &Program,
    cohort: &Cohort,
    standing: &[Standing],
    week: u32,
) -> Vec<MeetingLine> {
    let line = |meeting: &learning::cohort::Meeting| {
        let known = standing.iter().find(|each| each.meeting == meeting.key);
        MeetingLine {
            name: meeting_name(v, program, &meeting.key),
            when: days.span(
                meeting.day,
                later(meeting.day, i64::from(meeting.days.max(1)) - 1),
            ),
            gathering: known.map(|each| {
                (
                    format!("/gatherings/{}", each.uid),
                    each.title.clone(),
                    !each.is_announced,
                )
            }),
        }
    };
    let here = cohort.meetings.iter().filter(|meeting| meeting.week == week);
    here.map(line).collect()
}

fn fallen(
    v: &View,
    days: &Days<'_>,
    program: &Program,
    collisions: &[Collision],
    week: u32,
) -> Vec<CollisionLine> {
    let line = |each: &Collision| CollisionLine {
        name: name_of(v, &each.with),
        days: days.span(each.first, each.last),
        meeting: each.meeting.as_ref().map(|key| meeting_name(v, program, key)),
        weeks: each.weeks,
        monday: each.monday.to_string(),
    };
    let here = collisions.iter().filter(|each| each.week == week);
    here.map(line).collect()
}
