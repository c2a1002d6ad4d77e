//! A week in the rooms of a place: a line a room, a column a day.

use jiff::civil::Date;
use kernel::{Instant, Language, Uid};
use platform::calendar::Calendar;
use platform::web::View;

use super::coming::Taken;
use super::model::Room;

/// Seven days from a Monday, in the zone of the instance.
pub struct Week {
    /// When each begins, and when the last ends.
    pub days: Vec<Instant>,
    /// The Monday before, as `?week=` asks for it.
    pub before: String,
    /// The Monday after.
    pub after: String,
    zone: String,
}

impl Week {
    /// The week of the day that is asked for, or of today.
    pub fn of(asked: Option<&str>, now: Instant, zone: &str) -> Self {
        let calendar = Calendar::new(Language::French, zone);
        let today = calendar.field(now);
        let day = asked
            .and_then(|day| day.parse::<Date>().ok())
            // Far years are nobody's week, and have no Monday before the first.
            .filter(|day| (1970..=2200).contains(&day.year()))
            .or_else(|| today.parse().ok())
            .unwrap_or(Date::ZERO);
        let since = i64::from(day.weekday().to_monday_zero_offset());
        let plus = |days: i64| {
            let moved = day.checked_add(jiff::Span::new().days(days - since));
            moved.map_or_else(|_| today.clone(), |day| day.to_string())
        };
        let mut days = vec![calendar.from_field(&plus(0)).unwrap_or(now)];
        while let (Some(last), true) = (days.last(), days.len() < 8) {
            let next = calendar.next_day(*last);
            days.push(next);
        }
        Week {
            days,
            before: plus(-7),
            after: plus(7),
            zone: calendar.zone().to_owned(),
        }
    }

    /// Its first day and its zone, in words.
    pub fn title(&self, v: &View) -> String {
        let day = Calendar::new(v.language, &self.zone).day(v.languages(), self.from());
        v.t2("place-week-of", "day", day, "zone", &self.zone)
    }

    /// When it begins.
    pub fn from(&self) -> Instant {
        self.days
            .first()
            .copied()
            .unwrap_or(Instant::from_milliseconds(0))
    }

    /// When it is over.
    pub fn until(&self) -> Instant {
        self.days.last().copied().unwrap_or(Instant::from_milliseconds(0))
    }
}

/// A time of a day that is taken.
pub struct Slot {
    /// From when to when, that day.
    pub hours: String,
    /// What for, where everybody may know: identifier and title.
    pub gathering: Option<(Uid, String)>,
}

/// A day of a room.
pub struct Cell {
    /// The day, in a few words.
    pub day: String,
    /// When it is taken.
    pub slots: Vec<Slot>,
}

/// A room, or the place as a whole.
pub struct Line {
    /// Its name; none for the place as a whole.
    pub room: Option<String>,
    /// Its days.
    pub cells: Vec<Cell>,
}

/// The words of a week: its days, and a line for each room that is offered or taken.
pub fn lines(v: &View, week: &Week, rooms: &[Room], taken: &[Taken]) -> Vec<Line> {
    let whole = rooms.is_empty() || taken.iter().any(|each| each.room.is_none());
    let line = |room: Option<&Room>| Line {
        room: room.map(|room| room.name.clone()),
        cells: cells(v, week, room.map(|room| room.id), taken),
    };
    let shown = rooms
        .iter()
        .filter(|room| room.closed.is_none() || taken.iter().any(|each| each.room == Some(room.id)));
    let first = whole.then(|| line(None));
    first
        .into_iter()
        .chain(shown.map(|room| line(Some(room))))
        .collect()
}

/// The days of a week in a few words.
pub fn days(v: &View, week: &Week) -> Vec<String> {
    let calendar = Calendar::new(v.language, &week.zone);
    let day = |day: &Instant| calendar.short_day(v.languages(), *day);
    week.days.iter().take(7).map(day).collect()
}

fn cells(v: &View, week: &Week, room: Option<i64>, taken: &[Taken]) -> Vec<Cell> {
    let ends = week.days.iter().skip(1);
    week.days
        .iter()
        .zip(ends)
        .zip(days(v, week))
        .map(|((from, until), day)| Cell {
            day,
            slots: taken
                .iter()
                .filter(|each| each.room == room && each.starts < *until && each.ends > *from)
                .map(|each| Slot {
                    hours: hours(v, &week.zone, each, *from, *until),
                    gathering: each.gathering.clone(),
                })
                .collect(),
        })
        .collect()
}

/// The part of a day that is taken.
fn hours(v: &View, zone: &str, taken: &Taken, from: Instant, until: Instant) -> String {
    if taken.all_day || (taken.starts <= from && taken.ends >= until) {
        return v.t("place-week-all-day").to_owned();
    }
    let from = v.clock(zone, taken.starts.max(from));
    if taken.ends >= until {
        return v.t1("place-week-since", "from", from);
    }
    let until = v.clock(zone, taken.ends);
    v.t2("place-week-hours", "from", from, "until", until)
}
