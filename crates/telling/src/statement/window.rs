//! What the page of a project shows of its statements.

use kernel::{Instant, Problem};
use learning::cohort;
use learning::project::Seen;
use platform::Tx;

use super::meeting::{self, Window};
use super::model::Line;
use super::store;

/// The statements of a project that reach the reader, in the order of the meetings.
///
/// # Errors
/// When the store refuses.
pub fn lines_of(tx: &mut Tx, seen: &Seen) -> Result<Vec<Line>, Problem> {
    let statements = store::of_project(tx, seen)?;
    let program = seen.training.program()?;
    let name = |key: &str| {
        let found = program.meetings.iter().find(|meeting| meeting.key == key);
        found.map(|meeting| meeting.name.clone())
    };
    let line = |statement: &super::Statement| Line::of(statement, name(&statement.meeting));
    Ok(statements.iter().map(line).collect())
}

/// A meeting is near when it begins within so many days.
const NEAR_DAYS: i64 = 7;

/// Whether one of a meeting that is near, or was the last, is not among them and may be written.
pub fn is_due(training: &cohort::Seen, made: &[Line], now: Instant) -> bool {
    let meetings = meeting::all(training);
    let waits = |each: &&meeting::Meeting| {
        each.begins < now.plus_days(NEAR_DAYS) && made.iter().all(|line| line.meeting != each.key)
    };
    let mut waiting = meetings.iter().filter(waits);
    waiting.any(|each| meeting::window_of(&meetings, &each.key, now) == Some(Window::Open))
}
