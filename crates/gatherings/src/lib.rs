//! Gatherings: everything that people come to, from an invitation to a replay.
//!
//! Deliberately absent: any kind of gathering. What kinds there are, what they ask and how they run comes from the
//! trame of the space that offers them.

pub mod attendance;
pub mod gathering;
pub mod participant;
pub mod registration;
pub mod time;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    gathering::install(app);
    participant::install(app);
    attendance::install(app);
    registration::install(app);
}

#[cfg(test)]
mod workshop;
