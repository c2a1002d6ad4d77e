//! A moment, without any zone: zones belong to the person who reads.

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// Takes milliseconds since 1970, UTC.
    pub const fn from_milliseconds(milliseconds: i64) -> Self {
        Instant(milliseconds)
    }

    /// Milliseconds since 1970, UTC.
    pub const fn milliseconds(self) -> i64 {
        self.0
    }

    /// The moment so many minutes later (earlier when negative); stops at the ends of time.
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Instant(self.0.saturating_add(minutes.saturating_mul(60_000)))
    }

    /// The moment so many times 24 hours later (earlier when negative); stops at the ends of time.
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_minutes(days.saturating_mul(24 * 60))
    }

    /// The beginning of its minute.
    pub const fn minute(self) -> Self {
        Instant(self.0.div_euclid(60_000).saturating_mul(60_000))
    }

    /// The number of the day in UTC, counted from 1970-01-01.
    pub const fn day(self) -> i64 {
        self.0.div_euclid(86_400_000)
    }
}
