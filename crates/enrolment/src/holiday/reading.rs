//! Periods as people paste them, and as calendar files have them (RFC 5545).

use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, Event};
use jiff::civil::Date;
use kernel::Refusal;

use super::keeping::later;
use super::model::NewPeriod;

/// The most periods that come at once.
const MOST: usize = 300;
/// The longest: a summer and more.
const LONGEST_DAYS: i64 = 120;
/// The largest calendar file.
const BYTES: usize = 1_000_000;
const NAME: usize = 120;

/// One period a line: its first day, its last day, its name. Days as 2026-10-17 or 17/10/2026.
///
/// # Errors
/// A refusal that names the first line that cannot be read.
pub fn lines(text: &str) -> Result<Vec<NewPeriod>, Refusal> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let period =
            one_line(line).ok_or_else(|| Refusal::new("holiday-line-unreadable").with("line", number + 1))?;
        check(&period).map_err(|refusal| refusal.with("line", number + 1))?;
        found.push(period);
    }
    limited(found)
}

fn one_line(line: &str) -> Option<NewPeriod> {
    let mut words = line
        .split([' ', '\t', ';', ','])
        .filter(|word| !word.is_empty())
        .peekable();
    let first = day(words.next()?)?;
    // Whatever stands between two days: "au", "to", a dash.
    let last = loop {
        let word = words.peek()?;
        if let Some(last) = day(word) {
            words.next();
            break last;
        }
        if word.chars().count() > 2 {
            break first;
        }
        words.next();
    };
    let name = words.collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(NewPeriod { first, last, name })
}

fn day(word: &str) -> Option<Date> {
    if let Ok(day) = word.parse::<Date>() {
        return (word.len() == 10).then_some(day);
    }
    let mut numbers = word.split('/').map(str::parse::<i16>);
    let (day, month, year) = (
        numbers.next()?.ok()?,
        numbers.next()?.ok()?,
        numbers.next()?.ok()?,
    );
    if numbers.next().is_some() {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn check(period: &NewPeriod) -> Result<(), Refusal> {
    let known = (1990..=2100).contains(&period.first.year());
    if period.last < period.first {
        Err(Refusal::new("holiday-ends-before"))
    } else if !known || period.last > later(period.first, LONGEST_DAYS) {
        Err(Refusal::new("holiday-too-long").with("days", LONGEST_DAYS))
    } else if period.name.chars().count() > NAME {
        Err(Refusal::new("holiday-name-too-long").with("most", NAME))
    } else {
        Ok(())
    }
}

fn limited(mut found: Vec<NewPeriod>) -> Result<Vec<NewPeriod>, Refusal> {
    found.sort();
    found.dedup();
    match found.len() {
        0 => Err(Refusal::new("holiday-nothing")),
        count if count > MOST => Err(Refusal::new("holiday-too-many").with("most", MOST)),
        _ => Ok(found),
    }
}

/// The whole-day events of a calendar file that end on a day or later; others are left out. An event without an end lasts
/// its day (RFC 5545, 3.6.1).
///
/// # Errors
/// A refusal when it is no calendar, or nothing in it is of use.
pub fn calendar(bytes: &[u8], from: Date) -> Result<Vec<NewPeriod>, Refusal> {
    if bytes.len() > BYTES {
        return Err(Refusal::new("problem-too-large"));
    }
    let text = String::from_utf8_lossy(bytes);
    let calendar: Calendar = text
        .trim_start_matches('\u{feff}')
        .parse()
        .map_err(|_| Refusal::new("holiday-not-a-calendar"))?;
    let periods = calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .filter_map(event)
        .filter(|period| period.last >= from && check(period).is_ok());
    limited(periods.collect())
}

fn event(event: &Event) -> Option<NewPeriod> {
    let first = whole_day(event.get_start()?)?;
    // The end of an event of whole days is the first day after it.
    let last = event
        .get_end()
        .and_then(whole_day)
        .map_or(first, |end| later(end, -1));
    let name = event.get_summary()?.split_whitespace();
    let name: String = name.collect::<Vec<_>>().join(" ").chars().take(NAME).collect();
    (!name.is_empty()).then_some(NewPeriod {
        first,
        last: last.max(first),
        name,
    })
}

fn whole_day(at: DatePerhapsTime) -> Option<Date> {
    match at {
        DatePerhapsTime::Date(day) => day.to_string().parse().ok(),
        DatePerhapsTime::DateTime(_) => None,
    }
}
