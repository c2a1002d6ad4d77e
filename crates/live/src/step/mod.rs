//! The run sheet in the room: the step that goes on, who speaks, how long it lasts, and what comes next.
//!
//! Always true:
//! - at most one step goes on, whoever presses and however often;
//! - what a step was meant to last stays as it was planned, beside what was added and what it really took;
//! - what began and ended here is what the page of the run sheet shows;
//! - what only the team reads is never sent to others.
//!
//! Deliberately absent: a sheet of its own. Steps are written on the page of the run sheet; here they are led.

mod acts;
mod course;
mod item;
mod kept;
mod sheet;
mod store;
#[cfg(test)]
mod tests;

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::{Install, Tx};

pub(crate) use acts::{ACTS, finish, opened_or_closed};
pub use item::{KIND, StepItem};
pub(crate) use kept::timings;
pub use sheet::{SHEET, SheetItem};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// Whether the closing time has come: the last step has begun.
///
/// # Errors
/// When the store refuses.
pub fn is_closing(tx: &mut Tx, gathering: GatheringId) -> Result<bool, Problem> {
    Ok(course::read(tx, gathering)?.is_closing())
}

/// The steps as counts are read: what is changed on the page of the run sheet arrives in the room too.
///
/// # Errors
/// When the store refuses.
pub fn gauge(tx: &mut Tx, room: GatheringId) -> Result<Vec<crate::event::Event>, Problem> {
    let gathering = gatherings::gathering::by_id(tx, room)?;
    let (step, sheet) = item::both(tx, &gathering)?;
    Ok(vec![
        crate::event::Event::gauge(crate::event::Audience::All, &step)?,
        crate::event::Event::gauge(crate::event::Audience::Hosts, &sheet)?,
    ])
}
