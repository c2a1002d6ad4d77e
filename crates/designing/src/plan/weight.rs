//! How much time a plan asks, and which weeks ask much more than the others.

use std::collections::HashMap;

use crate::merge::Plan;

/// Minutes by week and strand.
pub struct Weights {
    cells: HashMap<(u32, String), u64>,
    weeks: Vec<u64>,
    heavy: Vec<bool>,
}

/// A day of a meeting, in minutes: what a week with a meeting may ask besides.
const DAY: u64 = 8 * 60;

impl Weights {
    /// Of a plan.
    pub fn of(plan: &Plan) -> Self {
        let number = plan.program.weeks as usize;
        let mut weights = Weights {
            cells: HashMap::new(),
            weeks: vec![0; number],
            heavy: vec![false; number],
        };
        for activity in &plan.program.activities {
            let minutes = u64::from(activity.minutes);
            *weights
                .cells
                .entry((activity.week, activity.strand.clone()))
                .or_default() += minutes;
            if let Some(week) = place(activity.week).and_then(|place| weights.weeks.get_mut(place)) {
                *week += minutes;
            }
        }
        let mut days = vec![0_u64; number];
        for meeting in &plan.program.meetings {
            if let Some(week) = place(meeting.week).and_then(|place| days.get_mut(place)) {
                *week += u64::from(meeting.days);
            }
        }
        weights.heavy = heavy(&weights.weeks, &days);
        weights
    }

    /// The minutes of a strand in a week.
    pub fn of_cell(&self, week: u32, strand: &str) -> u64 {
        self.cells.get(&(week, strand.to_owned())).copied().unwrap_or(0)
    }

    /// The minutes of a strand.
    pub fn of_strand(&self, strand: &str) -> u64 {
        self.cells
            .iter()
            .filter(|((_, key), _)| key == strand)
            .map(|(_, minutes)| minutes)
            .sum()
    }

    /// The minutes of a week.
    pub fn of_week(&self, week: u32) -> u64 {
        place(week)
            .and_then(|place| self.weeks.get(place))
            .copied()
            .unwrap_or(0)
    }

    /// The minutes of the fullest week.
    pub fn most(&self) -> u64 {
        self.weeks.iter().copied().max().unwrap_or(0)
    }

    /// All minutes.
    pub fn total(&self) -> u64 {
        self.weeks.iter().sum()
    }

    /// Whether a week asks much more than the others.
    pub fn is_heavy(&self, week: u32) -> bool {
        place(week)
            .and_then(|place| self.heavy.get(place))
            .copied()
            .unwrap_or(false)
    }
}

fn place(week: u32) -> Option<usize> {
    usize::try_from(week).ok()?.checked_sub(1)
}

/// The days of a meeting are set aside for it, so they are not counted. A week is heavy when what is left is more than
/// half as much again as the middle one of the weeks that ask anything, and more than an hour above it.
fn heavy(weeks: &[u64], days: &[u64]) -> Vec<bool> {
    let left: Vec<u64> = weeks
        .iter()
        .zip(days)
        .map(|(minutes, days)| minutes.saturating_sub(days * DAY))
        .collect();
    let mut asked: Vec<u64> = left.iter().copied().filter(|minutes| *minutes > 0).collect();
    asked.sort_unstable();
    let middle = asked.get(asked.len() / 2).copied().unwrap_or(0);
    left.iter()
        .map(|minutes| minutes * 2 > middle * 3 && *minutes > middle + 60)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::heavy;

    #[test]
    fn a_week_is_heavy_beside_the_others_and_not_for_its_meeting() {
        assert_eq!(
            heavy(&[300, 280, 1_200, 320, 700], &[0, 0, 2, 0, 0]),
            [false, false, false, false, true]
        );
        assert_eq!(
            heavy(&[30, 60, 80], &[0, 0, 0]),
            [false, false, false],
            "an hour is no weight"
        );
        assert_eq!(heavy(&[], &[]), [false; 0]);
    }
}
