//! The door of what its owner states.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;

use super::meeting::{self, Meeting, Window};
use super::model::Statement;
use super::store;
use crate::project::access::{self as project_access, MayWrite};

/// Proof that one states on one's own project, at a meeting, while it may be said.
pub struct MayState {
    project: MayWrite,
    meeting: Meeting,
    there: Option<Statement>,
}

impl MayState {
    /// The proof of its project.
    pub fn project(&self) -> &MayWrite {
        &self.project
    }

    /// The meeting.
    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    /// What was stated already.
    pub fn there(&self) -> Option<&Statement> {
        self.there.as_ref()
    }
}

/// Lets the owner of a project state at a meeting.
///
/// # Errors
/// As for [`project_access::to_write`]; [`Problem::Missing`] for a meeting that the program does not have, a refusal
/// when it is too early or no longer to be corrected.
pub fn to_state(tx: &mut Tx, project: Uid, key: &str) -> Result<MayState, Problem> {
    let project = project_access::to_write(tx, project)?;
    let meetings = meeting::all(&project.seen().training);
    let window = meeting::window_of(&meetings, key, tx.now()).ok_or(Problem::Missing)?;
    let found = meetings.into_iter().find(|each| each.key == key);
    let meeting = found.ok_or(Problem::Missing)?;
    let there = store::own(tx, &project, key)?;
    let stated = there.as_ref().map(|statement| statement.stated);
    if !meeting::may_write(window, stated, tx.now()) {
        let message = if window == Window::Ahead {
            "statement-too-early"
        } else {
            "statement-too-late"
        };
        return Err(Refusal::new(message).into());
    }
    Ok(MayState {
        project,
        meeting,
        there,
    })
}
