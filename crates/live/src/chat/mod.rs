//! The chat of a room.
//!
//! Always true:
//! - a line is its author's words and is never changed; those who hold the room hide it and bring it back;
//! - what is hidden is gone from every screen but theirs;
//! - three people who report a line hide it until somebody has looked.
//!
//! Deliberately absent: private lines. Who wishes to talk apart goes into a cell.

mod acts;
mod filter;
mod kept;
mod line;
mod personal;
mod report;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use acts::ACTS;
pub(crate) use kept::CHAPTERS;
pub use line::{KIND, Line};
pub use report::{REPORT, Report};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(kept::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
}
