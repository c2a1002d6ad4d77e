//! Offering: a gathering is proposed, dated, announced, and people register for it. The page of a gathering is here;
//! what other areas show on it they bring themselves (see `gatherings::part`).

pub mod cycle;
pub mod date_poll;
pub mod gathering;
pub mod kind;
pub mod proposal;
pub mod registration;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    gathering::install(app);
    proposal::install(app);
    date_poll::install(app);
    registration::install(app);
    cycle::install(app);
    kind::install(app);
}

#[cfg(test)]
mod workshop;
