//! When sheets are: a month as weeks of days, each with what touches it. Days without hours are the same in every zone.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::{Language, Problem};
use platform::Tx;
use platform::calendar::Calendar;
use platform::web::View;

use super::access::Scope;
use super::found::Dated;
use super::search::Search;

/// The most that a month shows.
const MOST: i64 = 2_000;
/// How many a square names at once, and how many more when it is opened.
const NAMED: usize = 4;
const FOLDED: usize = 40;
/// How far one looks for a month in which there is something.
const AROUND: i32 = 400;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month(Date);

impl Month {
    /// Reads `2026-04`; only years that people plan in.
    pub fn from_word(word: &str) -> Option<Self> {
        let first: Date = format!("{word}-01").parse().ok()?;
        let known = word.len() == 7 && (1900..=2200).contains(&first.year());
        known.then_some(Month(first))
    }

    /// The month of a day.
    fn of(day: &str) -> Option<Self> {
        Month::from_word(day.get(..7)?)
    }

    /// For an address: `2026-04`.
    pub fn word(self) -> String {
        format!("{:04}-{:02}", self.0.year(), self.0.month())
    }

    /// So many months later, or earlier.
    pub fn plus(self, months: i32) -> Option<Self> {
        let first = self.0.checked_add(months.months()).ok()?;
        (1900..=2200).contains(&first.year()).then_some(Month(first))
    }

    /// The first day shown, a Monday, and the last, a Sunday.
    fn shown(self) -> (Date, Date) {
        let back = i32::from(self.0.weekday().to_monday_zero_offset());
        let last = self.0.last_of_month();
        let on = 6 - i32::from(last.weekday().to_monday_zero_offset());
        (self.0.saturating_sub(back.days()), last.saturating_add(on.days()))
    }

    /// Its name: `avril 2026`.
    pub fn name(self, v: &View) -> String {
        let calendar = Calendar::new(v.language, "UTC");
        let first = calendar.from_field(&self.0.to_string());
        first.map_or_else(|| self.word(), |first| calendar.month(v.languages(), first))
    }
}

/// A sheet on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its address.
    pub path: String,
    /// Its title.
    pub title: String,
}

/// A square of the month.
pub struct Square {
    /// The day, as dates are written.
    pub field: String,
    /// In words.
    pub name: String,
    /// The number of the day.
    pub number: i8,
    /// Whether it belongs to the month.
    pub inside: bool,
    /// The first few that touch it.
    pub items: Vec<Item>,
    /// The others.
    pub more: Vec<Item>,
}

/// A month of sheets.
pub struct Shown {
    /// In words.
    pub name: String,
    /// Weeks from Monday to Sunday.
    pub weeks: Vec<Vec<Square>>,
    /// The months before and after, in addresses.
    pub around: (Option<String>, Option<String>),
    /// Today, as dates are written.
    pub today: String,
    /// Whether nothing is in it.
    pub is_empty: bool,
    /// Whether there is more than it shows.
    pub is_cut: bool,
}

/// What is in a month: the one that was asked for, or this one, or the nearest in which there is something.
///
/// # Errors
/// When the store refuses.
pub fn read(
    tx: &mut Tx,
    scope: &Scope,
    search: &Search,
    (asked, by): (Option<Month>, &str),
    zone: &str,
) -> Result<(Month, Vec<Dated>), Problem> {
    let today = Calendar::new(Language::French, zone).field(tx.now());
    let here = asked.or(Month::of(&today)).ok_or(Problem::Missing)?;
    let found = between(tx, scope, search, by, here.shown())?;
    if asked.is_some() || !found.is_empty() {
        return Ok((here, found));
    }
    let before = (here.0.saturating_sub(AROUND.days()), here.0);
    let after = (here.0, here.0.saturating_add(AROUND.days()));
    let past = between(tx, scope, search, by, before)?;
    let nearest = match past.last() {
        Some(dated) => Month::of(&dated.first),
        None => {
            let coming = between(tx, scope, search, by, after)?;
            coming.first().and_then(|dated| Month::of(&dated.first))
        }
    };
    match nearest {
        Some(month) => Ok((month, between(tx, scope, search, by, month.shown())?)),
        None => Ok((here, found)),
    }
}

fn between(
    tx: &mut Tx,
    scope: &Scope,
    search: &Search,
    by: &str,
    (first, last): (Date, Date),
) -> Result<Vec<Dated>, Problem> {
    let (first, last) = (first.to_string(), last.to_string());
    let found = search.days(tx, (&first, &last), by, MOST)?;
    let readable = |dated: &Dated| scope.field(&dated.kind, &dated.field).is_some();
    Ok(found.into_iter().filter(readable).collect())
}

/// The month with what was read.
pub fn month(v: &View, month: Month, found: Vec<Dated>) -> Shown {
    let mut is_cut = i64::try_from(found.len()) == Ok(MOST);
    let is_empty = found.is_empty();
    let mut touched = touched(month, found);
    let calendar = Calendar::new(v.language, "UTC");
    let (mut day, last) = month.shown();
    let mut weeks = Vec::new();
    while day <= last {
        let week = (0..7).map(|place: i32| {
            let day = day.saturating_add(place.days());
            let field = day.to_string();
            let mut items = touched.remove(&day).unwrap_or_default();
            let mut more = items.split_off(items.len().min(NAMED));
            is_cut |= more.len() > FOLDED;
            more.truncate(FOLDED);
            let instant = calendar.from_field(&field);
            Square {
                name: instant.map_or_else(|| field.clone(), |instant| calendar.day(v.languages(), instant)),
                number: day.day(),
                inside: day.month() == month.0.month(),
                field,
                items,
                more,
            }
        });
        weeks.push(week.collect());
        day = day.saturating_add(7.days());
    }
    Shown {
        name: month.name(v),
        weeks,
        around: (month.plus(-1).map(Month::word), month.plus(1).map(Month::word)),
        today: v.calendar().field(v.now()),
        is_empty,
        is_cut,
    }
}

/// What touches each day that is shown.
fn touched(month: Month, found: Vec<Dated>) -> BTreeMap<Date, Vec<Item>> {
    let (starts, ends) = month.shown();
    let mut touched: BTreeMap<Date, Vec<Item>> = BTreeMap::new();
    for dated in found {
        let (Ok(first), Ok(last)) = (dated.first.parse::<Date>(), dated.last.parse::<Date>()) else {
            continue;
        };
        let item = Item {
            path: format!("/sheets/{}", dated.uid),
            title: dated.title,
        };
        let mut day = first.max(starts);
        while day <= last.min(ends) {
            let items = touched.entry(day).or_default();
            if !items.contains(&item) {
                items.push(item.clone());
            }
            day = day.saturating_add(1.day());
        }
    }
    touched
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_whole_weeks() {
        let march = Month::from_word("2026-03").unwrap();
        let (first, last) = march.shown();
        assert_eq!(
            (first.to_string(), last.to_string()),
            ("2026-02-23".into(), "2026-04-05".into())
        );
        assert_eq!(march.plus(-3).map(Month::word).as_deref(), Some("2025-12"));
        for wrong in ["2026-13", "26-03", "2026-3", "", "9999-01", "2026-03-01"] {
            assert!(Month::from_word(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_period_touches_each_of_its_days() {
        let dated = |first: &str, last: &str| Dated {
            uid: "a".into(),
            kind: "k".into(),
            title: "t".into(),
            field: "f".into(),
            first: first.into(),
            last: last.into(),
            changed: kernel::Instant::from_milliseconds(0),
            version: 1,
        };
        let march = Month::from_word("2026-03").unwrap();
        assert_eq!(touched(march, vec![dated("2026-03-30", "2026-09-30")]).len(), 7);
        assert_eq!(touched(march, vec![dated("2026-03-05", "2026-03-05")]).len(), 1);
        assert_eq!(touched(march, vec![dated("2026-03-05", "soon")]).len(), 0);
    }
}
