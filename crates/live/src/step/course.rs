//! Where a session stands in its run sheet: pure rules over the steps as stored.

use std::collections::BTreeMap;

use gatherings::gathering::GatheringId;
use gatherings::run_sheet::{self, Step};
use kernel::{Instant, Problem, Uid};
use platform::Tx;

use super::store;

/// What was done in the room with a step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Led {
    /// Minutes added to those that were planned.
    pub extended: i64,
    /// Whether it is passed over.
    pub is_skipped: bool,
}

/// Where a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It has not begun.
    Coming,
    /// It goes on.
    Running,
    /// It is done.
    Done,
    /// It is passed over.
    Skipped,
}

impl State {
    /// The word, for programs and words.
    pub const fn word(self) -> &'static str {
        match self {
            State::Coming => "coming",
            State::Running => "running",
            State::Done => "done",
            State::Skipped => "skipped",
        }
    }
}

/// The steps in their order, and what was done with them.
pub struct Course {
    /// The steps.
    pub steps: Vec<Step>,
    /// What was done with them, by number.
    pub led: BTreeMap<i64, Led>,
}

/// Reads it.
///
/// # Errors
/// When the store refuses.
pub fn read(tx: &mut Tx, gathering: GatheringId) -> Result<Course, Problem> {
    Ok(Course {
        steps: run_sheet::steps(tx, gathering)?,
        led: store::led(tx, gathering)?,
    })
}

impl Course {
    /// What was done with a step.
    pub fn led(&self, step: &Step) -> Led {
        self.led.get(&step.id).copied().unwrap_or_default()
    }

    /// Where a step is. One that has begun is no longer passed over.
    pub fn state(&self, step: &Step) -> State {
        if step.is_running() {
            State::Running
        } else if step.started.is_some() || step.typed.is_some() {
            State::Done
        } else if self.led(step).is_skipped {
            State::Skipped
        } else {
            State::Coming
        }
    }

    /// A step of this sheet.
    ///
    /// # Errors
    /// [`Problem::Missing`] when it is none, or was removed.
    pub fn step(&self, uid: Uid) -> Result<&Step, Problem> {
        self.steps
            .iter()
            .find(|step| step.uid == uid)
            .ok_or(Problem::Missing)
    }

    /// The step that goes on.
    pub fn running(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.is_running())
    }

    /// The step that was done last.
    pub fn former(&self) -> Option<&Step> {
        let done = self.steps.iter().filter(|step| !step.is_running());
        done.filter(|step| step.ended.is_some())
            .max_by_key(|step| (step.ended, step.started))
    }

    /// The step that comes next: the first to come after the one that goes on, or that went on last. What somebody
    /// jumped over is not come back to by itself.
    pub fn next(&self) -> Option<&Step> {
        let from = self.running().or_else(|| self.former()).map(|step| step.uid);
        let at = from.and_then(|from| self.steps.iter().position(|step| step.uid == from));
        let rest = self.steps.iter().skip(at.map_or(0, |at| at + 1));
        rest.into_iter().find(|step| self.state(step) == State::Coming)
    }

    /// Whether the last step has begun; the last is that which is not passed over.
    pub fn is_closing(&self) -> bool {
        let last = self.steps.iter().rfind(|step| self.state(step) != State::Skipped);
        last.is_some_and(|last| last.started.is_some())
    }

    /// Whether everything is done: nothing goes on, nothing comes, and something was.
    pub fn is_over(&self) -> bool {
        self.running().is_none() && self.next().is_none() && self.former().is_some()
    }

    /// When the step that goes on is meant to end.
    pub fn ends(&self, step: &Step) -> Option<Instant> {
        let minutes = step.text.minutes + self.led(step).extended;
        step.started.map(|started| started.plus_minutes(minutes))
    }

    /// The neighbour that a step to come may pass; one that began stays where it is.
    pub fn neighbour(&self, step: &Step, earlier: bool) -> Option<&Step> {
        let at = self.steps.iter().position(|other| other.uid == step.uid)?;
        let other = if earlier { at.checked_sub(1)? } else { at + 1 };
        let moves = |step: &&Step| matches!(self.state(step), State::Coming | State::Skipped);
        self.steps.get(other).filter(moves).filter(|_| moves(&step))
    }
}
