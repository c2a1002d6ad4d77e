//! Dates in words, for a reader: language and time zone are theirs.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::{Instant, Language};

use crate::languages::Languages;

/// How a reader reads dates.
#[derive(Clone)]
pub struct Calendar {
    language: Language,
    zone: TimeZone,
}

impl Calendar {
    /// For a language and the name of a time zone of the IANA database; an unknown zone is read as UTC.
    pub fn new(language: Language, zone: &str) -> Self {
        Calendar {
            language,
            zone: TimeZone::get(zone).unwrap_or(TimeZone::UTC),
        }
    }

    /// Weekday, day, month and year: `jeudi 2 avril 2026`.
    pub fn day(&self, words: &Languages, instant: Instant) -> String {
        let local = self.local(instant);
        let weekday = format!("weekday-{}", local.weekday().to_monday_one_offset());
        let month = format!("month-{}", local.month());
        let weekday = words.text(self.language, &weekday);
        let month = words.text(self.language, &month);
        let values = [
            ("weekday", weekday.as_ref()),
            ("day", &local.day().to_string()),
            ("month", month.as_ref()),
            ("year", &local.year().to_string()),
        ];
        words.filled(self.language, "date-day", &values)
    }

    /// Day and month: `2 avril`.
    pub fn short_day(&self, words: &Languages, instant: Instant) -> String {
        let local = self.local(instant);
        let month = words.text(self.language, &format!("month-{}", local.month()));
        let values = [("day", local.day().to_string()), ("month", month.into_owned())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        words.filled(self.language, "date-short", &values)
    }

    /// The day, the time and the zone: `jeudi 2 avril 2026 à 17 h 05 (Europe/Paris)`.
    pub fn moment(&self, words: &Languages, instant: Instant) -> String {
        let local = self.local(instant);
        let day = self.day(words, instant);
        let values = [
            ("date", day.as_str()),
            ("hour", &local.hour().to_string()),
            ("minute", &format!("{:02}", local.minute())),
            ("clock", &format!("{:02}:{:02}", local.hour(), local.minute())),
            ("zone", self.zone.iana_name().unwrap_or("UTC")),
        ];
        words.filled(self.language, "date-moment", &values)
    }

    /// For the `datetime` attribute: RFC 3339 in UTC.
    pub fn machine(instant: Instant) -> String {
        timestamp(instant).to_string()
    }

    /// The day as a form's date field writes it: `2026-04-02`.
    pub fn field(&self, instant: Instant) -> String {
        self.local(instant).date().to_string()
    }

    /// The moment at which a day written in a form's date field begins, in the reader's zone.
    pub fn from_field(&self, date: &str) -> Option<Instant> {
        let date: jiff::civil::Date = date.parse().ok()?;
        let start = date.to_zoned(self.zone.clone()).ok()?;
        Some(Instant::from_milliseconds(start.timestamp().as_millisecond()))
    }

    fn local(&self, instant: Instant) -> jiff::Zoned {
        timestamp(instant).to_zoned(self.zone.clone())
    }
}

/// Whether the IANA database knows the zone.
pub fn knows_zone(zone: &str) -> bool {
    TimeZone::get(zone).is_ok()
}

fn timestamp(instant: Instant) -> Timestamp {
    Timestamp::from_millisecond(instant.milliseconds()).unwrap_or(Timestamp::UNIX_EPOCH)
}
