//! Gatherings: everything that people come to, from an invitation to a replay.
//!
//! Deliberately absent: any kind of gathering. What kinds there are, what they ask and how they run comes from the
//! trame of the space that offers them.

pub mod afterwards;
pub mod agenda;
pub mod attendance;
pub mod cycle;
pub mod date_poll;
pub mod doors;
pub mod duty;
pub mod feedback;
pub mod gathering;
pub mod kind;
pub mod mailing_list;
pub mod map;
pub mod own_calendar;
pub mod participant;
pub mod place;
pub mod proposal;
pub mod question;
pub mod registration;
pub mod replay;
pub mod run_sheet;
pub mod take_away;
pub mod time;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    agenda::install(app);
    doors::install(app);
    gathering::install(app);
    proposal::install(app);
    date_poll::install(app);
    participant::install(app);
    attendance::install(app);
    own_calendar::install(app);
    registration::install(app);
    map::install(app);
    place::install(app);
    question::install(app);
    cycle::install(app);
    run_sheet::install(app);
    duty::install(app);
    kind::install(app);
    afterwards::install(app);
    replay::install(app);
    take_away::install(app);
    feedback::install(app);
    mailing_list::install(app);
}

#[cfg(test)]
mod workshop;
