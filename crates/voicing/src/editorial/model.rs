//! Months, and which section something belongs to.

use kernel::Instant;
use platform::calendar::Calendar;

/// The sections, in the order in which they are read.
pub const SECTIONS: [&str; 5] = ["decided", "made", "met", "said", "people"];

/// The section of something that happened, by its verb.
pub fn section(verb: &str) -> &'static str {
    match verb.split('.').next().unwrap_or_default() {
        "decision" | "space" | "survey" => "decided",
        "sheet" | "page" | "book" | "inquiry" | "trame" => "made",
        "gathering" | "live" | "replay" | "cycle" => "met",
        "notice" => "said",
        _ => "people",
    }
}

/// A month: its first moment, the first moment after, its name in an address, and those beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// The first moment.
    pub from: Instant,
    /// The first moment after.
    pub until: Instant,
    /// The month before, as an address names it.
    pub before: String,
    /// The month after, as an address names it.
    pub after: String,
}

/// Reads a month that an address names (`2026-03`), else the one in which `now` is.
pub fn month(calendar: &Calendar, named: Option<&str>, now: Instant) -> Option<Month> {
    let today = calendar.field(now);
    let named = named.unwrap_or_else(|| today.get(..7).unwrap_or_default());
    let (year, number) = named.split_once('-')?;
    let (year, number): (i64, i64) = (year.parse().ok()?, number.parse().ok()?);
    let is_month = (1..=12).contains(&number) && (1_970..=9_000).contains(&year) && named.len() == 7;
    let name = |place: i64| format!("{:04}-{:02}", place.div_euclid(12), place.rem_euclid(12) + 1);
    let place = year * 12 + number - 1;
    let first = |place: i64| calendar.from_field(&format!("{}-01", name(place)));
    is_month.then_some(())?;
    Some(Month {
        from: first(place)?,
        until: first(place + 1)?,
        before: name(place - 1),
        after: name(place + 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Language;

    #[test]
    fn a_month_is_read_from_an_address_and_knows_those_beside_it() {
        let calendar = Calendar::new(Language::French, "UTC");
        let now = testkit::MORNING;
        let march = month(&calendar, None, now).unwrap();
        assert_eq!(march, month(&calendar, Some("2026-03"), now).unwrap());
        assert_eq!(
            (march.before.as_str(), march.after.as_str()),
            ("2026-02", "2026-04")
        );
        assert_eq!(calendar.field(march.until), "2026-04-01");
        let january = month(&calendar, Some("2026-01"), now).unwrap();
        assert_eq!(january.before, "2025-12");
        for wrong in ["2026-13", "2026", "mars", "2026-3", "99999-01", "2026-00"] {
            assert_eq!(month(&calendar, Some(wrong), now), None, "{wrong}");
        }
    }
}
