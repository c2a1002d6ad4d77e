//! The half-days of a gathering, from nothing but when it starts, when it ends, and where its hours are meant.

use jiff::civil::{Date, Time, time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use kernel::Instant;

use crate::gathering::Gathering;

/// A half of a day, by the hours of the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Half {
    /// Until one o'clock.
    Morning,
    /// Until six.
    Afternoon,
    /// From six on.
    Evening,
}

impl Half {
    /// The word, for its message.
    pub const fn word(self) -> &'static str {
        match self {
            Half::Morning => "morning",
            Half::Afternoon => "afternoon",
            Half::Evening => "evening",
        }
    }

    const fn of(hour: i8) -> Self {
        match hour {
            ..13 => Half::Morning,
            13..18 => Half::Afternoon,
            _ => Half::Evening,
        }
    }
}

/// A half-day of a gathering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Which half of its day.
    pub half: Half,
    /// When it starts.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
}

/// From how many minutes before a half-day until how many after it one says that one is there.
const BEFORE: i64 = 30;
const AFTER: i64 = 60;

impl Part {
    /// How long it is.
    pub fn minutes(&self) -> i64 {
        (self.ends.milliseconds() - self.starts.milliseconds()) / 60_000
    }

    /// Whether one may say now that one is there.
    pub fn is_open(&self, now: Instant) -> bool {
        self.starts.plus_minutes(-BEFORE) <= now && now < self.ends.plus_minutes(AFTER)
    }

    fn goes_on(&self, now: Instant) -> bool {
        self.starts <= now && now < self.ends
    }
}

/// The half-day in which one is there now: the one that goes on, else the one that is about to begin, else the last.
pub fn open(parts: &[Part], now: Instant) -> Option<usize> {
    let first = |test: &dyn Fn(&Part) -> bool| parts.iter().position(|part| part.is_open(now) && test(part));
    first(&|part| part.goes_on(now))
        .or_else(|| first(&|part| now < part.starts))
        .or_else(|| parts.iter().rposition(|part| part.is_open(now)))
}

/// A gathering of at most so many minutes is one half-day, whatever the clock says in the middle of it.
const ONE: i64 = 4 * 60;
/// What is shorter than this belongs to its neighbour.
const SHORTEST: i64 = 60;

/// The half-days of a gathering, in order; at least one.
///
/// Whole days count as two half-days of three hours (the six hours that a day of training counts for in France). Over
/// several days, each has the hours from the start's clock to the end's; where that makes no sense (from Friday evening
/// to Sunday noon), nights from ten to eight do not count.
pub fn parts(gathering: &Gathering) -> Vec<Part> {
    between(
        gathering.starts,
        gathering.ends,
        &gathering.zone,
        gathering.all_day,
    )
}

/// The same from when it starts and ends, the zone of its hours, and whether only its days count.
pub fn between(starts: Instant, ends: Instant, zone: &str, all_day: bool) -> Vec<Part> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let whole = Part {
        half: middle(starts, ends, &zone),
        starts,
        ends,
    };
    if !all_day && whole.minutes() <= ONE {
        return vec![whole];
    }
    let mut found = Vec::new();
    for (day, from, to) in days(starts, ends, &zone, all_day) {
        let halves = halves(day, &zone, all_day);
        let of_day = halves.map(|(half, first, last)| Part {
            half,
            starts: first.max(from),
            ends: last.min(to),
        });
        let of_day: Vec<Part> = of_day
            .into_iter()
            .filter(|part| part.starts < part.ends)
            .collect();
        found.extend(joined(of_day));
    }
    if found.is_empty() {
        found.push(whole);
    }
    found
}

/// The half in which its middle lies.
fn middle(starts: Instant, ends: Instant, zone: &TimeZone) -> Half {
    let middle = starts.milliseconds().midpoint(ends.milliseconds());
    let local = Timestamp::from_millisecond(middle).map(|at| at.to_zoned(zone.clone()).hour());
    Half::of(local.unwrap_or(0))
}

/// Each day of it, with the moments between which it goes on then.
fn days(starts: Instant, ends: Instant, zone: &TimeZone, all_day: bool) -> Vec<(Date, Instant, Instant)> {
    let local = |at: Instant| {
        let at = Timestamp::from_millisecond(at.milliseconds()).unwrap_or(Timestamp::UNIX_EPOCH);
        at.to_zoned(zone.clone()).datetime()
    };
    let (first, last) = (local(starts), local(ends.plus_minutes(-1)));
    let closes = local(ends).time();
    let several = first.date() != last.date();
    let (opens, shuts) = if all_day || !several {
        (Time::MIN, None)
    } else if first.time() < closes && ends > starts.plus_days(1) {
        (first.time(), Some(closes))
    } else {
        (time(8, 0, 0, 0), Some(time(22, 0, 0, 0)))
    };
    let mut days = Vec::new();
    let mut day = first.date();
    while day <= last.date() {
        let from = moment(day, opens, zone);
        let to = match shuts {
            Some(shuts) => moment(day, shuts, zone),
            None => next_day(day, zone),
        };
        days.push((day, from.max(starts), to.min(ends)));
        match day.checked_add(1.day()) {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    days
}

fn halves(day: Date, zone: &TimeZone, all_day: bool) -> [(Half, Instant, Instant); 3] {
    let at = |hour| moment(day, time(hour, 0, 0, 0), zone);
    let end = next_day(day, zone);
    if all_day {
        return [
            (Half::Morning, at(9), at(12)),
            (Half::Afternoon, at(14), at(17)),
            (Half::Evening, end, end),
        ];
    }
    [
        (Half::Morning, moment(day, Time::MIN, zone), at(13)),
        (Half::Afternoon, at(13), at(18)),
        (Half::Evening, at(18), end),
    ]
}

/// Parts of one day, those that are too short joined to what comes before them, or after.
fn joined(parts: Vec<Part>) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    for part in parts {
        match found.last_mut() {
            Some(last) if part.minutes() < SHORTEST => last.ends = part.ends,
            Some(last) if last.minutes() < SHORTEST => {
                *last = Part {
                    starts: last.starts,
                    ..part
                };
            }
            _ => found.push(part),
        }
    }
    found
}

fn moment(day: Date, clock: Time, zone: &TimeZone) -> Instant {
    let zoned = day.to_datetime(clock).to_zoned(zone.clone());
    let at = zoned.map_or(0, |zoned| zoned.timestamp().as_millisecond());
    Instant::from_milliseconds(at)
}

fn next_day(day: Date, zone: &TimeZone) -> Instant {
    moment(day.checked_add(1.day()).unwrap_or(day), Time::MIN, zone)
}
