//! Designing: the plan of a training as a grid that several people change, made one's own, offered back, and followed
//! from one generation of trainers to the next.
//!
//! A plan is the program of a space's trame, with its stages: changing it is changing the space, which points to another
//! trame and remembers the one it had. So there is no table of plans.
//!
//! Deliberately absent: cohorts, dates and people, which follow a plan and are no part of it.

pub mod activity;
pub mod fork;
pub mod frame;
pub mod lineage;
pub mod meeting;
pub mod merge;
pub mod offer;
pub mod plan;
mod texts;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    plan::install(app);
    activity::install(app);
    meeting::install(app);
    frame::install(app);
    fork::install(app);
    offer::install(app);
    lineage::install(app);
}

#[cfg(test)]
mod workshop;
