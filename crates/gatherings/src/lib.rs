//! Gatherings: everything that people come to, from an invitation to a replay.
//!
//! Deliberately absent: any kind of gathering. What kinds there are, what they ask and how they run comes from the
//! trame of the space that offers them.

pub mod cycle;
pub mod date_poll;
pub mod duty;
pub mod gathering;
pub mod kind;
pub mod map;
pub mod place;
pub mod proposal;
pub mod question;
pub mod registration;
pub mod run_sheet;
pub mod time;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    gathering::install(app);
    proposal::install(app);
    date_poll::install(app);
    registration::install(app);
    map::install(app);
    place::install(app);
    question::install(app);
    cycle::install(app);
    run_sheet::install(app);
    duty::install(app);
    kind::install(app);
}

#[cfg(test)]
mod workshop;
