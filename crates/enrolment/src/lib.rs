//! Enrolment: a plan becomes a cohort. Its dates, who is let in with which project, its small groups, and its end.

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
