//! Public holidays of France, computed: which days they are is written in the law, and needs no list.

use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};

/// Whose public holidays a cohort keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// None: elsewhere, or whoever wishes to write them down.
    Nobody,
    /// Code du travail, L3133-1.
    France,
    /// And those of L3134-13: Good Friday, where there is a Protestant or a mixed church, and 26 December.
    AlsaceMoselle,
    /// And the day on which slavery was abolished, as L3422-2 has it.
    Guadeloupe,
    /// See [`Keeping::Guadeloupe`].
    Guyane,
    /// See [`Keeping::Guadeloupe`].
    Martinique,
    /// See [`Keeping::Guadeloupe`].
    Mayotte,
    /// See [`Keeping::Guadeloupe`].
    Reunion,
    /// See [`Keeping::Guadeloupe`].
    SaintBarthelemy,
}

impl Keeping {
    /// Every one of them. Saint-Martin is not there: the code says 27 May, and 28 May is kept.
    pub const ALL: [Keeping; 9] = [
        Keeping::Nobody,
        Keeping::France,
        Keeping::AlsaceMoselle,
        Keeping::Guadeloupe,
        Keeping::Guyane,
        Keeping::Martinique,
        Keeping::Mayotte,
        Keeping::Reunion,
        Keeping::SaintBarthelemy,
    ];

    /// The word, as stored and in messages.
    pub const fn word(self) -> &'static str {
        match self {
            Keeping::Nobody => "none",
            Keeping::France => "france",
            Keeping::AlsaceMoselle => "alsace-moselle",
            Keeping::Guadeloupe => "guadeloupe",
            Keeping::Guyane => "guyane",
            Keeping::Martinique => "martinique",
            Keeping::Mayotte => "mayotte",
            Keeping::Reunion => "reunion",
            Keeping::SaintBarthelemy => "saint-barthelemy",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Keeping::ALL.into_iter().find(|each| each.word() == word)
    }

    /// What is kept where nobody chose, by the name of a zone of the IANA database.
    pub fn of_zone(zone: &str) -> Self {
        match zone {
            "Europe/Paris" => Keeping::France,
            "America/Guadeloupe" => Keeping::Guadeloupe,
            "America/Cayenne" => Keeping::Guyane,
            "America/Martinique" => Keeping::Martinique,
            "Indian/Mayotte" => Keeping::Mayotte,
            "Indian/Reunion" => Keeping::Reunion,
            "America/St_Barthelemy" => Keeping::SaintBarthelemy,
            _ => Keeping::Nobody,
        }
    }

    /// The public holidays of a year, in order, each with the end of its message's identifier.
    pub fn of_year(self, year: i16) -> Vec<(Date, &'static str)> {
        if self == Keeping::Nobody {
            return Vec::new();
        }
        let sunday = easter(year);
        let moving = |days: i64, name| (later(sunday, days), name);
        let mut days = vec![
            (date(year, 1, 1), "new-year"),
            moving(1, "easter-monday"),
            (date(year, 5, 1), "labour"),
            (date(year, 5, 8), "victory"),
            moving(39, "ascension"),
            moving(50, "whit-monday"),
            (date(year, 7, 14), "national"),
            (date(year, 8, 15), "assumption"),
            (date(year, 11, 1), "all-saints"),
            (date(year, 11, 11), "armistice"),
            (date(year, 12, 25), "christmas"),
        ];
        if self == Keeping::AlsaceMoselle {
            days.extend([moving(-2, "good-friday"), (date(year, 12, 26), "saint-stephen")]);
        }
        days.extend(
            self.abolition()
                .map(|(month, day)| (date(year, month, day), "abolition")),
        );
        days.sort_unstable();
        days
    }

    const fn abolition(self) -> Option<(i8, i8)> {
        match self {
            Keeping::Nobody | Keeping::France | Keeping::AlsaceMoselle => None,
            Keeping::Mayotte => Some((4, 27)),
            Keeping::Martinique => Some((5, 22)),
            Keeping::Guadeloupe => Some((5, 27)),
            Keeping::Guyane => Some((6, 10)),
            Keeping::SaintBarthelemy => Some((10, 9)),
            Keeping::Reunion => Some((12, 20)),
        }
    }

    /// Those from a day to another, both included.
    pub fn between(self, first: Date, last: Date) -> Vec<(Date, &'static str)> {
        (first.year()..=last.year())
            .flat_map(|year| self.of_year(year))
            .filter(|(day, _)| (first..=last).contains(day))
            .collect()
    }
}

/// A day so many days later.
pub fn later(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

/// Easter Sunday of the Gregorian calendar: the computation that has no exception, which appeared without a name in
/// Nature on 20 April 1876 and stands in J. Meeus, Astronomical Algorithms, chapter 8.
pub fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let (leap_centuries, century_rest) = (century / 4, century % 4);
    let moon = (century + 8) / 25;
    let moon = (century - moon + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon + 15) % 30;
    let (leaps, rest) = (of_century / 4, of_century % 4);
    let weekday = (32 + 2 * century_rest + 2 * leaps - epact - rest) % 7;
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * correction + 114;
    // Counted from 1 March: 22 March at the earliest, 25 April at the latest.
    let since_march = (days / 31 - 3) * 31 + days % 31;
    let year = i16::try_from(year).unwrap_or(i16::MAX);
    date(year, 3, 1)
        .checked_add(i64::from(since_march).days())
        .unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn easter_is_where_calendars_have_it() {
        // Printed calendars, and the two ends of what is possible.
        for (year, month, day) in [
            (1818, 3, 22),
            (1943, 4, 25),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), date(year, month, day), "{year}");
        }
    }

    #[test]
    fn the_year_2026_as_the_law_has_it() {
        let days: Vec<String> = Keeping::France
            .of_year(2026)
            .iter()
            .map(|(day, _)| day.strftime("%m-%d").to_string())
            .collect();
        assert_eq!(
            days,
            [
                "01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11",
                "12-25"
            ]
        );
        let strasbourg = Keeping::AlsaceMoselle.of_year(2026);
        assert!(strasbourg.contains(&(date(2026, 4, 3), "good-friday")));
        assert!(strasbourg.contains(&(date(2026, 12, 26), "saint-stephen")));
        assert!(
            Keeping::Reunion
                .of_year(2026)
                .contains(&(date(2026, 12, 20), "abolition"))
        );
        assert_eq!(Keeping::of_zone("Europe/Brussels").of_year(2026), []);
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_between_its_two_ends(year in 1583i16..4099) {
            let sunday = easter(year);
            prop_assert_eq!(sunday.weekday(), Weekday::Sunday);
            prop_assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&sunday));
            let kept = Keeping::Guadeloupe.between(date(year, 1, 1), date(year, 12, 31));
            prop_assert_eq!(kept.len(), 12);
        }
    }
}
