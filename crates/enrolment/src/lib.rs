//! Enrolment: a plan becomes a cohort. Its dates, who is let in with which project, its small groups, and its end.

pub mod application;
pub mod assessment;
pub mod attestation;
pub mod closing;
pub mod copying;
pub mod dates;
pub mod evaluation;
pub mod group;
pub mod holiday;
pub mod leading;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    leading::install(app);
    application::install(app);
    copying::install(app);
    dates::install(app);
    group::install(app);
    closing::install(app);
    evaluation::install(app);
    assessment::install(app);
    attestation::install(app);
    holiday::install(app);
}
