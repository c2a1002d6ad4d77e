//! A cohort: a space that follows its program from a Monday on.
//!
//! Always true:
//! - a space with a program is a plan; with a first Monday it is a cohort, and stays one;
//! - its weeks are those of its trame now: when the plan changes, so does what lies ahead, and what was done stays done.
//!
//! Deliberately absent: trainees. They are the members of the space.

pub mod access;
pub mod actions;
mod model;
pub mod store;

use platform::Install;

pub use access::{MayFollow, MayLead, Seen};
pub use model::{Cohort, Meeting, Stand};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
}
