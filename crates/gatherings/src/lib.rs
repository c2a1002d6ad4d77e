//! Gatherings: everything that people come to, from an invitation to a replay.
//!
//! Deliberately absent: any kind of gathering. What kinds there are, what they ask and how they run comes from the
//! trame of the space that offers them.

pub mod afterwards;
pub mod feedback;
pub mod gathering;
pub mod mailing_list;
pub mod registration;
pub mod replay;
pub mod take_away;
pub mod time;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    gathering::install(app);
    registration::install(app);
    afterwards::install(app);
    replay::install(app);
    take_away::install(app);
    feedback::install(app);
    mailing_list::install(app);
}

#[cfg(test)]
mod workshop;
