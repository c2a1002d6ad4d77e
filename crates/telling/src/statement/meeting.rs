//! When a statement may be written: the meetings of a cohort in the order in which they take place.

use kernel::Instant;
use learning::cohort::Seen;
use trame::Words;

/// A meeting at which statements are made.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Its key in the program.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// Its week in the program.
    pub week: u32,
    /// When it begins.
    pub begins: Instant,
}

/// The meetings of a cohort, first to last; none as long as it has no dates.
pub fn all(training: &Seen) -> Vec<Meeting> {
    let (Some(cohort), Ok(program)) = (&training.cohort, training.program()) else {
        return Vec::new();
    };
    let of = |known: &trame::Meeting| {
        let meeting = cohort.meeting(&known.key)?;
        let of_week = || cohort.schedule.start_of(meeting.day);
        Some(Meeting {
            key: known.key.clone(),
            name: known.name.clone(),
            week: known.week,
            begins: meeting.gathering.map_or_else(of_week, |(_, starts, _)| starts),
        })
    };
    let mut meetings: Vec<Meeting> = program.meetings.iter().filter_map(of).collect();
    meetings.sort_by_key(|meeting| meeting.begins);
    meetings
}

/// Where a moment falls for the statement of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// The meeting before has not begun.
    Ahead,
    /// It is written and corrected.
    Open,
    /// The next meeting has begun.
    Past,
}

/// Where `now` falls for the meeting at `place` of those that begin at these moments, first to last.
pub fn window(begins: &[Instant], place: usize, now: Instant) -> Window {
    let before = place.checked_sub(1).and_then(|before| begins.get(before));
    let next = begins.get(place + 1);
    if before.is_some_and(|before| now < *before) {
        Window::Ahead
    } else if next.is_some_and(|next| now >= *next) {
        Window::Past
    } else {
        Window::Open
    }
}

/// What is said late may be corrected for so many days.
const GRACE_DAYS: i64 = 7;

/// Whether a statement may be written, or corrected when it was made at `stated`.
pub fn may_write(window: Window, stated: Option<Instant>, now: Instant) -> bool {
    match (window, stated) {
        (Window::Ahead, _) => false,
        (Window::Open, _) | (Window::Past, None) => true,
        (Window::Past, Some(stated)) => now < stated.plus_days(GRACE_DAYS),
    }
}

/// Where `now` falls for a meeting, when it is one of these.
pub fn window_of(meetings: &[Meeting], key: &str, now: Instant) -> Option<Window> {
    let begins: Vec<Instant> = meetings.iter().map(|meeting| meeting.begins).collect();
    let place = meetings.iter().position(|meeting| meeting.key == key)?;
    Some(window(&begins, place, now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(days: i64) -> Instant {
        Instant::from_milliseconds(0).plus_days(days)
    }

    #[test]
    fn a_statement_is_written_from_the_meeting_before_and_corrected_until_the_next() {
        let begins = [day(14), day(49), day(84)];
        let at = |days| [0, 1, 2].map(|place| window(&begins, place, day(days)));
        assert_eq!(at(0), [Window::Open, Window::Ahead, Window::Ahead]);
        assert_eq!(at(14), [Window::Open, Window::Open, Window::Ahead]);
        assert_eq!(at(48), [Window::Open, Window::Open, Window::Ahead]);
        assert_eq!(at(49), [Window::Past, Window::Open, Window::Open]);
        assert_eq!(at(400), [Window::Past, Window::Past, Window::Open]);
    }

    #[test]
    fn what_is_late_may_be_said_and_put_right_for_a_week() {
        assert!(may_write(Window::Past, None, day(60)));
        assert!(may_write(Window::Past, Some(day(58)), day(60)));
        assert!(!may_write(Window::Past, Some(day(20)), day(60)));
        assert!(!may_write(Window::Ahead, None, day(60)));
    }

    proptest! {
        #[test]
        fn there_is_always_something_to_write_and_never_two_meetings_ahead(
            gaps in proptest::collection::vec(1i64..60, 1..9),
            now in -30i64..600,
        ) {
            let begins: Vec<Instant> = gaps.iter().scan(0, |sum, gap| { *sum += gap; Some(day(*sum)) }).collect();
            let windows: Vec<Window> = (0..begins.len()).map(|place| window(&begins, place, day(now))).collect();
            let open = windows.iter().filter(|window| **window == Window::Open).count();
            prop_assert!((1..=2).contains(&open));
            // Past, then open, then ahead, and never back.
            let order = |window: &Window| match window { Window::Past => 0, Window::Open => 1, Window::Ahead => 2 };
            prop_assert!(windows.windows(2).all(|pair| order(&pair[0]) <= order(&pair[1])));
        }
    }
}
