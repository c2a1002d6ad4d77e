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
        self.local_day(words, &self.local(instant))
    }

    fn local_day(&self, words: &Languages, local: &jiff::Zoned) -> String {
        words.day(self.language, local.date(), || self.write_day(words, local))
    }

    fn write_day(&self, words: &Languages, local: &jiff::Zoned) -> String {
        let weekday = format!("weekday-{}", local.weekday().to_monday_one_offset());
        let month = format!("month-{}", local.month());
        let weekday = words.text(self.language, &weekday);
        let month = words.text(self.language, &month);
        let values = [
            ("weekday", weekday),
            ("day", &local.day().to_string()),
            ("month", month),
            ("year", &local.year().to_string()),
        ];
        words.filled(self.language, "date-day", &values)
    }

    /// Day and month: `2 avril`.
    pub fn short_day(&self, words: &Languages, instant: Instant) -> String {
        let local = self.local(instant);
        let month = format!("month-{}", local.month());
        let month = words.text(self.language, &month);
        let values = [("day", &*local.day().to_string()), ("month", month)];
        words.filled(self.language, "date-short", &values)
    }

    /// The day, the time and the zone: `jeudi 2 avril 2026 à 17 h 05 (Europe/Paris)`.
    pub fn moment(&self, words: &Languages, instant: Instant) -> String {
        let local = self.local(instant);
        let day = self.local_day(words, &local);
        let values = [
            ("date", day.as_str()),
            ("hour", &local.hour().to_string()),
            ("minute", &format!("{:02}", local.minute())),
            ("clock", &format!("{:02}:{:02}", local.hour(), local.minute())),
            ("zone", self.zone.iana_name().unwrap_or("UTC")),
        ];
        words.filled(self.language, "date-moment", &values)
    }

    /// The time of day alone: `17 h 05`, `17 h`.
    pub fn clock(&self, words: &Languages, instant: Instant) -> String {
        let local = self.local(instant);
        let values = [
            ("hour", local.hour().to_string()),
            ("minute", format!("{:02}", local.minute())),
            ("clock", format!("{:02}:{:02}", local.hour(), local.minute())),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let sharp = local.minute() == 0;
        words.filled(
            self.language,
            if sharp { "date-sharp" } else { "date-clock" },
            &values,
        )
    }

    /// From a moment to another, without the zone: `jeudi 2 avril 2026, de 17 h à 18 h 30`.
    /// With `whole_days` only the days are said, and `end` is the first moment that no longer belongs to them.
    pub fn period(&self, words: &Languages, start: Instant, end: Instant, whole_days: bool) -> String {
        let last = if whole_days { end.plus_minutes(-1) } else { end };
        let one_day = self.local(start).date() == self.local(last).date();
        let (id, values) = match (one_day, whole_days) {
            (true, true) => return self.day(words, start),
            (true, false) => (
                "date-hours",
                [
                    ("date", self.day(words, start)),
                    ("from", self.clock(words, start)),
                    ("to", self.clock(words, end)),
                    ("last", String::new()),
                ],
            ),
            (false, _) => (
                if whole_days {
                    "date-days"
                } else {
                    "date-days-hours"
                },
                [
                    ("date", self.day(words, start)),
                    ("from", self.clock(words, start)),
                    ("to", self.clock(words, end)),
                    ("last", self.day(words, last)),
                ],
            ),
        };
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        words.filled(self.language, id, &values)
    }

    /// The month and its year: `avril 2026`.
    pub fn month(&self, words: &Languages, instant: Instant) -> String {
        let local = self.local(instant);
        let month = format!("month-{}", local.month());
        let month = words.text(self.language, &month);
        format!("{month} {}", local.year())
    }

    /// The moment as a form's field for a date and a time writes it: `2026-04-02T17:00`.
    pub fn moment_field(&self, instant: Instant) -> String {
        let local = self.local(instant);
        format!("{}T{:02}:{:02}", local.date(), local.hour(), local.minute())
    }

    /// The moment of a date and a time of the wall clock of this calendar's zone. A time that the change to summer
    /// time skips is read with the offset from before it, so later; one that comes twice is read as the first.
    pub fn from_moment_field(&self, written: &str) -> Option<Instant> {
        let local: jiff::civil::DateTime = written.parse().ok()?;
        let zoned = local.to_zoned(self.zone.clone()).ok()?;
        Some(Instant::from_milliseconds(zoned.timestamp().as_millisecond()))
    }

    /// The moment at which the day after begins.
    pub fn next_day(&self, instant: Instant) -> Instant {
        let next = self
            .local(instant)
            .tomorrow()
            .and_then(|next| next.start_of_day());
        next.map_or_else(
            |_| instant.plus_days(1),
            |next| Instant::from_milliseconds(next.timestamp().as_millisecond()),
        )
    }

    /// The name of the zone in the IANA database.
    pub fn zone(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
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
