//! The same thing again and again, by the wall clock: Tuesdays at six stay Tuesdays at six when summer time begins.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan, Zoned};
use kernel::Instant;

/// How a gathering comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Every day.
    Daily,
    /// Every week, the same weekday.
    Weekly,
    /// Every other week, the same weekday.
    Fortnightly,
    /// Every month, the same day of it; the last day where there is no such day.
    MonthlyByDay,
    /// Every month, the same weekday of the same week of it: the second Tuesday. Months without a fifth are left out.
    MonthlyByWeekday,
}

impl Rhythm {
    /// Every rhythm, in the order in which people are offered them.
    pub const ALL: &'static [Rhythm] = &[
        Rhythm::Daily,
        Rhythm::Weekly,
        Rhythm::Fortnightly,
        Rhythm::MonthlyByDay,
        Rhythm::MonthlyByWeekday,
    ];

    /// The word in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Rhythm::Daily => "daily",
            Rhythm::Weekly => "weekly",
            Rhythm::Fortnightly => "fortnightly",
            Rhythm::MonthlyByDay => "monthly",
            Rhythm::MonthlyByWeekday => "weekday",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Rhythm::ALL.iter().copied().find(|rhythm| rhythm.word() == word)
    }
}

/// The most occurrences of a series: a year of weeks, and one.
pub const MOST: usize = 53;

/// The starts of `times` occurrences, the first being `start`, by the wall clock of `zone` (an IANA name; UTC when it
/// is unknown). At most [`MOST`]. A time that the change to summer time skips is read later by the length of the gap.
pub fn occurrences(start: Instant, zone: &str, rhythm: Rhythm, times: usize) -> Vec<Instant> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let Ok(first) = jiff::Timestamp::from_millisecond(start.milliseconds()) else {
        return vec![start];
    };
    let first = first.to_zoned(zone.clone()).datetime();
    (0..i64::try_from(MOST * 8).unwrap_or(0))
        .map_while(|turn| turned(first, rhythm, turn).ok())
        .flatten()
        .filter_map(|local| local.to_zoned(zone.clone()).ok())
        .map(|zoned: Zoned| Instant::from_milliseconds(zoned.timestamp().as_millisecond()))
        .take(times.clamp(1, MOST))
        .collect()
}

/// The wall-clock time of one turn; nothing in a month that has no such day. An error is the end of the calendar.
fn turned(first: DateTime, rhythm: Rhythm, turn: i64) -> Result<Option<DateTime>, jiff::Error> {
    let step = |span: Span| first.checked_add(span).map(Some);
    match rhythm {
        Rhythm::Daily => step(turn.days()),
        Rhythm::Weekly => step(turn.weeks()),
        Rhythm::Fortnightly => step((turn * 2).weeks()),
        Rhythm::MonthlyByDay => step(turn.months()),
        Rhythm::MonthlyByWeekday => {
            let which = (first.day() - 1) / 7 + 1;
            let month = first.first_of_month().checked_add(turn.months())?;
            let day = month.date().nth_weekday_of_month(which, first.weekday());
            Ok(day.ok().map(|day| day.to_datetime(first.time())))
        }
    }
}

#[cfg(test)]
mod tests {
    use platform::calendar::Calendar;
    use proptest::prelude::*;

    use super::*;

    fn fields(start: &str, zone: &str, rhythm: Rhythm, times: usize) -> Vec<String> {
        let calendar = Calendar::new(kernel::Language::French, zone);
        let start = calendar.from_moment_field(start).unwrap();
        occurrences(start, zone, rhythm, times)
            .into_iter()
            .map(|each| calendar.moment_field(each))
            .collect()
    }

    #[test]
    fn the_hour_stays_when_clocks_change() {
        assert_eq!(
            fields("2026-10-20T18:00", "Europe/Paris", Rhythm::Weekly, 3),
            ["2026-10-20T18:00", "2026-10-27T18:00", "2026-11-03T18:00"]
        );
        assert_eq!(
            fields("2026-03-28T02:30", "Europe/Paris", Rhythm::Daily, 3),
            ["2026-03-28T02:30", "2026-03-29T03:30", "2026-03-30T02:30"],
            "02:30 is skipped that night, and comes back the next"
        );
    }

    #[test]
    fn months_without_such_a_day_are_shortened_and_without_such_a_weekday_left_out() {
        assert_eq!(
            fields("2026-01-31T10:00", "Europe/Paris", Rhythm::MonthlyByDay, 4),
            [
                "2026-01-31T10:00",
                "2026-02-28T10:00",
                "2026-03-31T10:00",
                "2026-04-30T10:00"
            ]
        );
        assert_eq!(
            fields("2026-01-13T10:00", "Indian/Reunion", Rhythm::MonthlyByWeekday, 3),
            ["2026-01-13T10:00", "2026-02-10T10:00", "2026-03-10T10:00"],
            "the second Tuesday"
        );
        assert_eq!(
            fields("2026-01-29T10:00", "Europe/Paris", Rhythm::MonthlyByWeekday, 3),
            ["2026-01-29T10:00", "2026-04-30T10:00", "2026-07-30T10:00"],
            "the fifth Thursday"
        );
    }

    proptest! {
        #[test]
        fn occurrences_go_forward_and_are_as_many_as_asked(
            start in 0_i64..4_000_000_000_000,
            rhythm in prop::sample::select(Rhythm::ALL),
            times in 1_usize..=MOST,
            zone in prop::sample::select(vec!["Europe/Paris", "America/Sao_Paulo", "Pacific/Apia", "UTC", "nowhere"]),
        ) {
            let start = Instant::from_milliseconds(start);
            let found = occurrences(start, zone, rhythm, times);
            prop_assert_eq!(found.len(), times);
            prop_assert_eq!(found.first(), Some(&start));
            prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
