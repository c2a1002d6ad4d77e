//! Learning: a group that follows a program together, week after week, on three strands. The ground of the pages where
//! one designs, enrols, follows, tells and grows: there is no page here, so that a page is built alone.
//!
//! A plan is the program of a space's trame; a cohort is a space that follows it from a Monday on. So a cohort has
//! members, roles, gatherings and sheets as every space has, and its plan is forked and compared as every trame is.
//!
//! Deliberately absent: any number of weeks, meetings or stages. They are data of the trame.

pub mod cohort;
pub mod group;
pub mod part;
pub mod progress;
pub mod project;
mod reach;
mod schedule;

use platform::Install;

pub use reach::{Reach, Reader};
pub use schedule::{Position, Schedule};

/// Registers every slice.
pub fn install(app: &mut Install) {
    cohort::install(app);
    group::install(app);
    progress::install(app);
    project::install(app);
}
