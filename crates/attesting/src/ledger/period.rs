//! The period that a page looks at: from a day to a day, both included; a school year unless something else is asked.

use jiff::civil::{Date, date};
use kernel::Instant;
use platform::calendar::Calendar;
use platform::web::{Cx, View};

/// From a day to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// The month in which a school year begins.
const SEPTEMBER: i8 = 9;

impl Period {
    /// The school year in which a day lies: from September to August.
    pub fn school_year(day: Date) -> Self {
        let year = if day.month() >= SEPTEMBER {
            day.year()
        } else {
            day.year() - 1
        };
        Period {
            first: date(year, SEPTEMBER, 1),
            last: date(year.saturating_add(1), 8, 31),
        }
    }

    /// The one that an address asks for with `from` and `to`; this school year when it asks for none that could be.
    pub fn asked(cx: &Cx, v: &View) -> Self {
        let day = |name: &str| cx.query(name).and_then(|day| day.parse().ok());
        Period::of(day("from"), day("to"), v)
    }

    /// Between two days, if they are there and in order; this school year otherwise.
    pub fn of(first: Option<Date>, last: Option<Date>, v: &View) -> Self {
        match (first, last) {
            (Some(first), Some(last)) if first <= last => Period { first, last },
            _ => Period::school_year(day(v.calendar(), v.now())),
        }
    }

    /// Whether a moment lies in it, by the reader’s clock.
    pub fn holds(&self, calendar: &Calendar, at: Instant) -> bool {
        let day = day(calendar, at);
        self.first <= day && day <= self.last
    }

    /// Its end in an address: `?from=2025-09-01&to=2026-08-31`.
    pub fn query(&self) -> String {
        format!("?from={}&to={}", self.first, self.last)
    }

    /// In words.
    pub fn said(&self, v: &View) -> String {
        let at = |day: Date| v.calendar().from_field(&day.to_string()).unwrap_or(v.now());
        let calendar = v.calendar();
        calendar.period(
            v.languages(),
            at(self.first),
            calendar.next_day(at(self.last)),
            true,
        )
    }
}

/// The day of a moment, by the reader’s clock.
pub fn day(calendar: &Calendar, at: Instant) -> Date {
    calendar.field(at).parse().unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_goes_from_september_to_august() {
        for (day, year) in [
            (date(2026, 3, 2), 2025),
            (date(2026, 8, 31), 2025),
            (date(2026, 9, 1), 2026),
        ] {
            let period = Period::school_year(day);
            assert_eq!(period.first, date(year, 9, 1));
            assert_eq!(period.last, date(year + 1, 8, 31));
        }
    }
}
