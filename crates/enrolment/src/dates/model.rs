//! A change of a calendar before it is made, and everything that it would move.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use kernel::{Instant, Problem, Uid};
use learning::Schedule;
use learning::cohort::Cohort;
use platform::db::{FromRow, Row};

use crate::holiday::later;

/// What somebody wishes to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The first Monday and the zone.
    Dates {
        /// A day of the first week.
        first: Date,
        /// A name of the IANA database.
        zone: String,
    },
    /// A pause of some weeks, from the week of a day on.
    Pause {
        /// That day.
        day: Date,
        /// How many weeks of the calendar.
        weeks: u32,
        /// Why.
        reason: String,
    },
    /// No pause any more in the week of a day.
    Resume {
        /// That day.
        day: Date,
    },
}

impl Change {
    /// The word in forms.
    pub const fn word(&self) -> &'static str {
        match self {
            Change::Dates { .. } => "dates",
            Change::Pause { .. } => "pause",
            Change::Resume { .. } => "resume",
        }
    }

    /// What the calendar would be.
    pub fn applied(&self, known: &Schedule) -> Schedule {
        match self {
            Change::Dates { first, zone } => {
                let first = monday(*first);
                let kept = known.pauses().filter(|(day, _)| *day >= first);
                let kept = kept.map(|(day, why)| (day, why.to_owned()));
                Schedule::new(first, known.weeks(), kept, zone)
            }
            Change::Pause { day, weeks, reason } => {
                let pause = |schedule: Schedule, turn: u32| {
                    schedule.with_pause(later(*day, i64::from(turn) * 7), reason.as_str())
                };
                (0..*weeks).fold(known.clone(), pause)
            }
            Change::Resume { day } => known.without_pause(*day),
        }
    }
}

/// The Monday of the week of a day.
pub fn monday(day: Date) -> Date {
    later(day, -i64::from(day.weekday().since(Weekday::Monday)))
}

/// Tells one calendar from another: a preview is of one.
pub fn fingerprint(schedule: &Schedule) -> String {
    let pauses: Vec<String> = schedule
        .pauses()
        .map(|(day, why)| format!("{day} {why}"))
        .collect();
    let text = format!(
        "{} {} {}",
        schedule.first(),
        schedule.zone_name(),
        pauses.join("|")
    );
    platform::chance::fingerprint(&text).chars().take(16).collect()
}

/// The gathering that stands for a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The key of the meeting.
    pub meeting: String,
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// Whether it is announced, so that people know of it.
    pub is_announced: bool,
    /// When it starts.
    pub starts: Instant,
    /// When it ends.
    pub ends: Instant,
    /// The zone of its hours.
    pub zone: String,
    /// How many people are registered, wait, or are offered a place.
    pub registered: i64,
}

impl FromRow for Standing {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Standing {
            meeting: row.column()?,
            uid: row.column()?,
            title: row.column()?,
            is_announced: row.column::<String>()? == "announced",
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            registered: row.column()?,
        })
    }
}

/// A week that would begin on another day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekMoved {
    /// The week.
    pub week: u32,
    /// Its Monday now.
    pub from: Date,
    /// Its Monday then.
    pub to: Date,
}

/// A meeting whose week would move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingMoved {
    /// Its key.
    pub key: String,
    /// The day on which it begins now.
    pub from: Date,
    /// The day on which it would begin; the same when its gathering is over.
    pub to: Date,
    /// The gathering that stands for it.
    pub gathering: Option<Standing>,
    /// When that would start and end; nothing when it is over and stays.
    pub time: Option<(Instant, Instant)>,
}

impl MeetingMoved {
    /// How many people would be told.
    pub fn told(&self) -> i64 {
        match (&self.gathering, self.time) {
            (Some(gathering), Some(_)) if gathering.is_announced => gathering.registered,
            _ => 0,
        }
    }
}

/// Everything that a change would move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effects {
    /// Weeks.
    pub weeks: Vec<WeekMoved>,
    /// Meetings.
    pub meetings: Vec<MeetingMoved>,
}

impl Effects {
    /// Between the calendar of a cohort as it is and another of as many weeks; what is over at `now` stays.
    pub fn between(cohort: &Cohort, next: &Schedule, standing: &[Standing], now: Instant) -> Self {
        let known = &cohort.schedule;
        let week = |week: u32| {
            let (from, to) = (known.monday(week), next.monday(week));
            (from != to).then_some(WeekMoved { week, from, to })
        };
        let weeks: Vec<WeekMoved> = (1..=known.weeks()).filter_map(week).collect();
        let meeting = |meeting: &learning::cohort::Meeting| {
            let moved = weeks.iter().find(|moved| moved.week == meeting.week)?;
            let days = days_between(moved.from, moved.to);
            let gathering = standing.iter().find(|each| each.meeting == meeting.key).cloned();
            let is_over = gathering.as_ref().is_some_and(|each| each.ends <= now);
            let time = gathering.as_ref().filter(|_| !is_over).map(|each| {
                (
                    shifted(each.starts, days, &each.zone),
                    shifted(each.ends, days, &each.zone),
                )
            });
            Some(MeetingMoved {
                key: meeting.key.clone(),
                from: meeting.day,
                to: if is_over {
                    meeting.day
                } else {
                    later(meeting.day, days)
                },
                gathering,
                time,
            })
        };
        Effects {
            meetings: cohort.meetings.iter().filter_map(meeting).collect(),
            weeks,
        }
    }

    /// How many letters would be written.
    pub fn told(&self) -> i64 {
        self.meetings.iter().map(MeetingMoved::told).sum()
    }
}

/// How many days later the second is.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// The same hour of the clock so many days later: a change of the clocks in between moves nothing for those who come.
pub fn shifted(at: Instant, days: i64, zone: &str) -> Instant {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let local = Timestamp::from_millisecond(at.milliseconds()).map(|at| at.to_zoned(zone.clone()).datetime());
    let moved = local
        .and_then(|local| local.checked_add(jiff::Span::new().days(days)))
        .and_then(|local| local.to_zoned(zone));
    moved.map_or_else(
        |_| at.plus_days(days),
        |moved| Instant::from_milliseconds(moved.timestamp().as_millisecond()),
    )
}
