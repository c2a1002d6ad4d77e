//! Lasting: a collective's lifetime. Why it exists, its review, going on, sleeping, ending, and what remains.

pub mod archive;
pub mod course;
pub mod handover;
pub mod lifetime;
pub mod mentoring;
pub mod rest;
pub mod review;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    lifetime::install(app);
    review::install(app);
    rest::install(app);
    archive::install(app);
    handover::install(app);
    mentoring::install(app);
}
