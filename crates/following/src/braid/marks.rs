//! What is so for one reader at one moment: how each activity stands for them, and where everybody is.

use kernel::Instant;
use learning::Position;
use learning::cohort::{Cohort, Stand};
use trame::Program;

/// Those behind a person: how many of them have done each activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// How many they are.
    pub of: i64,
    /// How many have done it, in the order of the plan.
    pub done: Vec<i64>,
    /// Whether they are the whole cohort, as those who lead see it, and not one's own group.
    pub is_cohort: bool,
}

/// See the module's own text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// Where everybody is; nowhere as long as there are no dates.
    pub position: Option<Position>,
    /// How each activity stands for the reader, in the order of the plan; empty for whoever does not follow it.
    pub stands: Vec<Stand>,
    /// Those behind them.
    pub behind: Option<Behind>,
}

impl Marks {
    /// How an activity stands.
    pub fn stand(&self, activity: usize) -> Option<Stand> {
        self.stands.get(activity).copied()
    }

    /// How many of those behind have done an activity, and how many they are; nothing when nobody has.
    pub fn behind(&self, activity: usize) -> Option<(i64, i64)> {
        let behind = self.behind.as_ref()?;
        let done = behind.done.get(activity).copied().filter(|done| *done > 0)?;
        Some((done.min(behind.of), behind.of))
    }

    /// The week that goes on.
    pub fn current(&self) -> Option<u32> {
        match self.position {
            Some(Position::Week(week)) => Some(week),
            _ => None,
        }
    }

    /// The last week whose content lies in front of people or behind them: the strands are whole up to it.
    pub fn reached(&self, weeks: u32) -> u32 {
        match self.position {
            None | Some(Position::After) => weeks,
            Some(Position::Before) => 0,
            Some(Position::Week(week)) => week,
            Some(Position::Pause(next)) => next.saturating_sub(1),
        }
    }
}

/// Where a cohort is: one that was closed is over, whatever the calendar says.
pub fn position(cohort: &Cohort, now: Instant) -> Position {
    if cohort.closed.is_some() {
        Position::After
    } else {
        cohort.schedule.position(now)
    }
}

/// How an activity of a week stands: nothing is due in the week that goes on, and nothing of a pause's next week is now.
pub fn stand(week: u32, position: Position, is_done: bool) -> Stand {
    match position {
        Position::Before => Stand::of(week, 0, is_done),
        Position::Week(current) => Stand::of(week, current, is_done),
        Position::Pause(next) if week >= next => Stand::of(u32::MAX, 0, is_done),
        Position::Pause(next) => Stand::of(week, next, is_done),
        Position::After => Stand::of(0, 1, is_done),
    }
}

/// How every activity of a plan stands for somebody who has done those that `is_done` says.
pub fn stands(program: &Program, position: Position, is_done: impl Fn(&str) -> bool) -> Vec<Stand> {
    let activities = program.activities.iter();
    activities
        .map(|activity| stand(activity.week, position, is_done(&activity.key)))
        .collect()
}
