//! Gatherings: everything that people come to, from an invitation to a replay.
//!
//! Deliberately absent: any kind of gathering. What kinds there are, what they ask and how they run comes from the
//! trame of the space that offers them.

pub mod agenda;
pub mod doors;
pub mod gathering;
pub mod own_calendar;
pub mod registration;
pub mod time;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    agenda::install(app);
    doors::install(app);
    gathering::install(app);
    own_calendar::install(app);
    registration::install(app);
}

#[cfg(test)]
mod workshop;
