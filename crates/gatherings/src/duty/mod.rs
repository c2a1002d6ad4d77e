//! Duties: what people take on for one gathering, and what they hand in afterwards.
//!
//! Always true:
//! - never more people take a duty on than were asked for, even when many try at once;
//! - whoever takes one on keeps the time they were promised, whatever becomes of the kind of gathering;
//! - what is handed in is seen by those who gather here, and by everybody only if its author said so.
//!
//! Deliberately absent: marks for what is handed in, and any way to be given a duty without being told.

pub mod access;
pub mod actions;
pub mod board;
pub mod jobs;
pub mod model;
mod personal;
pub mod store;

use platform::Install;

pub use board::{names, names_of};
pub use personal::TABLES;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
    app.statements(jobs::STATEMENTS).repeat(jobs::REMIND);
}
