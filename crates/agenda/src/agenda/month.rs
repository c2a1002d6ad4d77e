//! A month as weeks of days, each with what touches it.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Instant;
use platform::calendar::Calendar;

use super::model::Dated;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    first: Date,
}

/// A square of the month: its day, whether it is of this month, and what touches it.
pub struct Square<T> {
    /// As a field writes it: `2026-04-02`.
    pub field: String,
    /// The number of the day.
    pub number: i8,
    /// Whether it belongs to the month.
    pub inside: bool,
    /// The first few that touch it.
    pub items: Vec<T>,
    /// How many more do.
    pub more: i64,
}

/// How many a square names.
const NAMED: usize = 4;

impl Month {
    /// Reads `2026-04`; only years that people plan in.
    pub fn from_word(word: &str) -> Option<Self> {
        let first: Date = format!("{word}-01").parse().ok()?;
        let whole = word.len() == 7 && (1970..=2200).contains(&first.year());
        whole.then_some(Month { first })
    }

    /// The month in which a moment is for a reader.
    pub fn of(instant: Instant, reader: &Calendar) -> Option<Self> {
        let field = reader.field(instant);
        Month::from_word(field.get(..7)?)
    }

    /// For an address: `2026-04`.
    pub fn word(self) -> String {
        format!("{:04}-{:02}", self.first.year(), self.first.month())
    }

    /// So many months later, or earlier.
    pub fn plus(self, months: i32) -> Option<Self> {
        let first = self.first.checked_add(months.months()).ok()?;
        (1970..=2200).contains(&first.year()).then_some(Month { first })
    }

    /// The first day shown, a Monday, and the first that no longer is.
    fn shown(self) -> (Date, Date) {
        let back = i32::from(self.first.weekday().to_monday_zero_offset());
        let starts = self.first.saturating_sub(back.days());
        let next = self.first.saturating_add(1.month());
        let on = (7 - i32::from(next.weekday().to_monday_zero_offset())) % 7;
        (starts, next.saturating_add(on.days()))
    }

    /// The moments between which something must be to be shown, in a reader's zone.
    pub fn window(self, reader: &Calendar) -> Option<(Instant, Instant)> {
        let (starts, ends) = self.shown();
        let at = |day: Date| reader.from_field(&day.to_string());
        at(starts).zip(at(ends))
    }

    /// The first day, for its name.
    pub fn start(self, reader: &Calendar) -> Option<Instant> {
        reader.from_field(&self.first.to_string())
    }

    /// Weeks from Monday to Sunday, with what touches each day; several days are each touched.
    pub fn weeks<T: Clone>(self, found: Vec<(impl Dated, T)>, reader: &Calendar) -> Vec<Vec<Square<T>>> {
        let (starts, ends) = self.shown();
        let mut touched: BTreeMap<Date, (Vec<T>, i64)> = BTreeMap::new();
        for (dated, item) in found {
            let (first, last) = dated.days(reader);
            let (Ok(first), Ok(last)) = (first.parse::<Date>(), last.parse::<Date>()) else {
                continue;
            };
            let mut day = first.max(starts);
            while day <= last && day < ends {
                let (items, more) = touched.entry(day).or_default();
                if items.len() < NAMED {
                    items.push(item.clone());
                } else {
                    *more += 1;
                }
                day = day.saturating_add(1.day());
            }
        }
        let mut weeks = Vec::new();
        let mut day = starts;
        while day < ends {
            let week: Vec<Square<T>> = (0..7)
                .map(|place: i32| {
                    let day = day.saturating_add(place.days());
                    let (items, more) = touched.remove(&day).unwrap_or_default();
                    Square {
                        field: day.to_string(),
                        number: day.day(),
                        inside: day.month() == self.first.month(),
                        items,
                        more,
                    }
                })
                .collect();
            weeks.push(week);
            day = day.saturating_add(7.days());
        }
        weeks
    }
}
