//! Half-days, codes and hours, from nothing but numbers.

use jiff::civil::date;
use jiff::tz::TimeZone;
use kernel::Instant;
use proptest::prelude::*;

use super::super::parts::{Half, Part, between, open};
use super::super::{code, words};

fn at(zone: &str, day: i8, hour: i8, minute: i8) -> Instant {
    let zone = TimeZone::get(zone).unwrap();
    let zoned = date(2026, 3, 1).at(hour, minute, 0, 0).to_zoned(zone).unwrap();
    let zoned = zoned
        .checked_add(jiff::Span::new().days(i64::from(day) - 1))
        .unwrap();
    Instant::from_milliseconds(zoned.timestamp().as_millisecond())
}

fn in_paris(from: (i8, i8, i8), to: (i8, i8, i8)) -> Vec<Part> {
    let paris = "Europe/Paris";
    between(
        at(paris, from.0, from.1, from.2),
        at(paris, to.0, to.1, to.2),
        paris,
        false,
    )
}

fn said(parts: &[Part]) -> Vec<(Half, i64)> {
    parts.iter().map(|part| (part.half, part.minutes())).collect()
}

#[test]
fn what_lasts_from_one_to_three_hours_is_one_half_day_whatever_the_clock_says() {
    assert_eq!(said(&in_paris((10, 17, 0), (10, 19, 0))), [(Half::Evening, 120)]);
    assert_eq!(
        said(&in_paris((10, 11, 30), (10, 13, 30))),
        [(Half::Morning, 120)]
    );
    assert_eq!(said(&in_paris((10, 23, 0), (11, 1, 0))), [(Half::Morning, 120)]);
}

#[test]
fn a_day_has_its_halves_and_a_short_rest_belongs_to_its_neighbour() {
    use Half::{Afternoon, Evening, Morning};
    assert_eq!(
        said(&in_paris((10, 9, 0), (10, 17, 0))),
        [(Morning, 240), (Afternoon, 240)]
    );
    assert_eq!(
        said(&in_paris((10, 9, 0), (10, 18, 30))),
        [(Morning, 240), (Afternoon, 330)]
    );
    assert_eq!(said(&in_paris((10, 12, 30), (10, 17, 0))), [(Afternoon, 270)]);
    assert_eq!(
        said(&in_paris((10, 9, 0), (10, 22, 0))),
        [(Morning, 240), (Afternoon, 300), (Evening, 240)]
    );
}

#[test]
fn over_several_days_each_has_the_same_hours_and_nights_never_count() {
    use Half::{Afternoon, Evening, Morning};
    let day = [(Morning, 240), (Afternoon, 240)];
    assert_eq!(said(&in_paris((10, 9, 0), (12, 17, 0))), day.repeat(3));
    // The night to 29 March is an hour shorter; the days are not.
    assert_eq!(said(&in_paris((28, 9, 0), (29, 17, 0))), day.repeat(2));
    assert_eq!(
        said(&in_paris((13, 18, 0), (15, 12, 0))),
        [
            (Evening, 240),
            (Morning, 300),
            (Afternoon, 300),
            (Evening, 240),
            (Morning, 240)
        ]
    );
}

#[test]
fn whole_days_count_six_hours_each() {
    let paris = "Europe/Paris";
    let parts = between(at(paris, 10, 0, 0), at(paris, 12, 0, 0), paris, true);
    assert_eq!(
        said(&parts),
        [(Half::Morning, 180), (Half::Afternoon, 180)].repeat(2)
    );
}

#[test]
fn one_says_that_one_is_there_in_the_half_day_that_goes_on() {
    let parts = in_paris((10, 9, 0), (10, 17, 0));
    let now = |hour, minute| open(&parts, at("Europe/Paris", 10, hour, minute));
    assert_eq!(now(8, 29), None);
    assert_eq!(now(8, 30), Some(0));
    assert_eq!(now(12, 59), Some(0));
    assert_eq!(now(13, 0), Some(1));
    assert_eq!(now(17, 59), Some(1));
    assert_eq!(now(18, 0), None);
}

proptest! {
    #[test]
    fn half_days_are_in_order_apart_and_inside(
        start in 0_i64..2_000_000, minutes in 1_i64..44_640, all_day: bool,
        zone in prop::sample::select(vec!["Europe/Paris", "Indian/Reunion", "America/Cayenne", "Pacific/Auckland", "UTC"]),
    ) {
        let starts = Instant::from_milliseconds(1_750_000_000_000).plus_minutes(start);
        let ends = starts.plus_minutes(minutes);
        let parts = between(starts, ends, zone, all_day);
        prop_assert!(!parts.is_empty());
        for part in &parts {
            prop_assert!(starts <= part.starts && part.starts < part.ends && part.ends <= ends);
        }
        for pair in parts.windows(2) {
            prop_assert!(pair[0].ends <= pair[1].starts);
        }
        if !all_day && minutes <= 240 {
            prop_assert_eq!(said(&parts).iter().map(|(_, minutes)| *minutes).collect::<Vec<_>>(), vec![minutes]);
        }
        for moment in [starts, ends.plus_minutes(-1)] {
            if let Some(open) = open(&parts, moment) {
                prop_assert!(parts[open].is_open(moment));
            }
        }
    }

    #[test]
    fn the_halves_of_one_day_add_up_to_it(from in 0_i8..20, hours in 1_i64..24) {
        let starts = at("Europe/Paris", 10, from, 0);
        let ends = starts.plus_minutes(hours * 60).min(at("Europe/Paris", 11, 0, 0));
        let parts = between(starts, ends, "Europe/Paris", false);
        let sum: i64 = parts.iter().map(Part::minutes).sum();
        prop_assert_eq!(sum, (ends.milliseconds() - starts.milliseconds()) / 60_000);
    }

    #[test]
    fn a_code_is_read_however_it_was_typed(typed in "\\PC{0,20}") {
        if let Some(read) = code::read(&typed) {
            prop_assert_eq!(read.len(), code::LENGTH);
            let spaced = read.to_lowercase().chars().flat_map(|letter| [letter, ' ']).collect::<String>();
            prop_assert_eq!(code::read(&spaced), Some(read));
        }
    }
}

#[test]
fn hours_are_said_in_figures_as_spreadsheets_read_them() {
    use kernel::Language::{English, French};
    assert_eq!(words::hours_in_figures(French, 120), "2");
    assert_eq!(words::hours_in_figures(French, 90), "1,50");
    assert_eq!(words::hours_in_figures(English, 50), "0.83");
    assert_eq!(words::hours_in_figures(French, 0), "0");
}
