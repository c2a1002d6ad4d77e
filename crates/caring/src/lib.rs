//! Caring: the climate of a group: how it goes, what weighs, what somebody trusts a few with, and what is done when an
//! agreement is broken.

pub mod barometer;
pub mod climate;
pub mod concern;
pub mod flag;
pub mod moderation;
pub mod signal;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    climate::install(app);
    barometer::install(app);
    signal::install(app);
    concern::install(app);
    moderation::install(app);
    flag::install(app);
}
