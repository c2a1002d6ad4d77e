//! From relative weeks to the calendar: week 1 begins on a Monday, and pauses push what follows.
//!
//! Days are days of the cohort's own zone, so a change of the clocks moves nothing: a week begins on Monday at midnight
//! there, whatever that is in UTC.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use kernel::Instant;

/// When the weeks of a program take place.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    first: Date,
    weeks: u32,
    /// Mondays of the weeks in which nothing takes place, and why.
    pauses: BTreeMap<Date, String>,
    zone: TimeZone,
}

/// Where a moment falls in a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// Before the first week.
    Before,
    /// In a week, from 1.
    Week(u32),
    /// In a pause; the week that comes next.
    Pause(u32),
    /// After the last week.
    After,
}

impl Schedule {
    /// A schedule of so many weeks whose first begins in the week of `first`, with pauses by any day of their week and
    /// the name of a zone of the IANA database; an unknown zone is read as UTC.
    pub fn new(
        first: Date,
        weeks: u32,
        pauses: impl IntoIterator<Item = (Date, String)>,
        zone: &str,
    ) -> Self {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let pauses = pauses.into_iter().map(|(day, why)| (monday(day), why));
        Schedule {
            first: monday(first),
            weeks,
            pauses: pauses.collect(),
            zone,
        }
    }

    /// How many weeks it has.
    pub fn weeks(&self) -> u32 {
        self.weeks
    }

    /// The Monday of week 1 as it was asked for; a pause in that very week pushes it.
    pub fn first(&self) -> Date {
        self.first
    }

    /// The pauses: the Monday of each, and why.
    pub fn pauses(&self) -> impl Iterator<Item = (Date, &str)> {
        self.pauses.iter().map(|(day, why)| (*day, why.as_str()))
    }

    /// The zone in which its days begin.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The name of that zone.
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// The Monday on which a week begins. A week that the program does not have is counted on.
    pub fn monday(&self, week: u32) -> Date {
        self.mondays()
            .nth(week.saturating_sub(1) as usize)
            .unwrap_or(Date::MAX)
    }

    /// The first and the last moment of a week; the last no longer belongs to it.
    pub fn span(&self, week: u32) -> (Instant, Instant) {
        let monday = self.monday(week);
        (self.start_of(monday), self.start_of(plus_days(monday, 7)))
    }

    /// The moment at which a day begins in its zone.
    pub fn start_of(&self, day: Date) -> Instant {
        let start = day.to_zoned(self.zone.clone()).map(|zoned| zoned.timestamp());
        let start = start.unwrap_or(Timestamp::MAX);
        Instant::from_milliseconds(start.as_millisecond())
    }

    /// The day of a moment in its zone.
    pub fn day_of(&self, at: Instant) -> Date {
        let timestamp = Timestamp::from_millisecond(at.milliseconds()).unwrap_or(Timestamp::MAX);
        timestamp.to_zoned(self.zone.clone()).date()
    }

    /// Where a moment falls.
    pub fn position(&self, at: Instant) -> Position {
        let this = monday(self.day_of(at));
        let last = self.monday(self.weeks);
        if this < self.monday(1) {
            return Position::Before;
        }
        if this > last {
            return Position::After;
        }
        let passed = self.mondays().take_while(|monday| *monday < this).count();
        let next = u32::try_from(passed).unwrap_or(u32::MAX).saturating_add(1);
        if self.pauses.contains_key(&this) {
            Position::Pause(next)
        } else {
            Position::Week(next)
        }
    }

    /// The week whose content is in front of people at a moment: the first before, the last after.
    pub fn week_at(&self, at: Instant) -> u32 {
        match self.position(at) {
            Position::Before => 1,
            Position::Week(week) | Position::Pause(week) => week,
            Position::After => self.weeks,
        }
    }

    /// The same schedule with one more week of pause, for a reason; the weeks from then on come a week later.
    pub fn with_pause(&self, day: Date, reason: impl Into<String>) -> Self {
        let mut next = self.clone();
        next.pauses.insert(monday(day), reason.into());
        next
    }

    /// The same schedule without the pause in the week of a day.
    pub fn without_pause(&self, day: Date) -> Self {
        let mut next = self.clone();
        next.pauses.remove(&monday(day));
        next
    }

    /// Mondays of the weeks that take place, without end.
    fn mondays(&self) -> impl Iterator<Item = Date> + '_ {
        let all = std::iter::successors(Some(self.first), |monday| {
            Some(plus_days(*monday, 7)).filter(|next| next > monday)
        });
        all.filter(|monday| !self.pauses.contains_key(monday))
    }
}

/// The Monday of the week of a day.
fn monday(day: Date) -> Date {
    let since = day.weekday().since(Weekday::Monday);
    plus_days(day, -i64::from(since))
}

fn plus_days(day: Date, days: i64) -> Date {
    day.saturating_add(jiff::Span::new().days(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const AUTUMN: Date = date(2026, 9, 7);

    #[test]
    fn a_pause_pushes_what_follows_and_nothing_before() {
        let plain = Schedule::new(AUTUMN, 14, [], "Europe/Paris");
        let paused = plain.with_pause(date(2026, 10, 21), "holidays");
        assert_eq!(paused.monday(6), plain.monday(6));
        assert_eq!(plain.monday(7), date(2026, 10, 19));
        assert_eq!(paused.monday(7), date(2026, 10, 26));
        assert_eq!(paused.monday(14), plus_days(plain.monday(14), 7));
        assert_eq!(paused.without_pause(date(2026, 10, 19)), plain);
    }

    #[test]
    fn a_week_begins_at_midnight_there_across_the_change_of_clocks() {
        let schedule = Schedule::new(AUTUMN, 14, [], "Europe/Paris");
        // Clocks go back on 25 October 2026: that week has 169 hours.
        let (from, to) = schedule.span(7);
        assert_eq!((to.milliseconds() - from.milliseconds()) / 3_600_000, 169);
        assert_eq!(schedule.position(from), Position::Week(7));
        assert_eq!(schedule.position(to.plus_minutes(-1)), Position::Week(7));
        assert_eq!(schedule.position(to), Position::Week(8));
    }

    #[test]
    fn before_and_after_are_said() {
        let schedule = Schedule::new(
            date(2026, 9, 9),
            2,
            [(date(2026, 9, 14), String::new())],
            "Europe/Paris",
        );
        let at = |day| schedule.start_of(day);
        assert_eq!(schedule.position(at(date(2026, 9, 6))), Position::Before);
        assert_eq!(schedule.position(at(date(2026, 9, 7))), Position::Week(1));
        assert_eq!(schedule.position(at(date(2026, 9, 15))), Position::Pause(2));
        assert_eq!(schedule.position(at(date(2026, 9, 27))), Position::Week(2));
        assert_eq!(schedule.position(at(date(2026, 9, 28))), Position::After);
    }

    proptest! {
        #[test]
        fn weeks_follow_one_another_and_each_is_found_again(
            start in 0i64..3_000,
            weeks in 1u32..60,
            pauses in proptest::collection::vec(0i64..500, 0..8),
            zone in proptest::sample::select(vec!["Europe/Paris", "Indian/Reunion", "America/Cayenne", "Pacific/Auckland"]),
        ) {
            let first = plus_days(date(2024, 1, 1), start);
            let pauses = pauses.into_iter().map(|days| (plus_days(first, days), String::new()));
            let schedule = Schedule::new(first, weeks, pauses, zone);
            for week in 1..=weeks {
                let (from, to) = schedule.span(week);
                prop_assert_eq!(schedule.position(from), Position::Week(week));
                prop_assert_eq!(schedule.week_at(to.plus_minutes(-1)), week);
                prop_assert!(week == 1 || schedule.monday(week - 1) < schedule.monday(week));
            }
        }
    }
}
