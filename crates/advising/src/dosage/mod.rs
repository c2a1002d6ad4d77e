//! The dosage: one tells of a project and its group, and reads how much facilitation and how many tools fit, and why.
//!
//! Always true:
//! - what was told is in the address: nothing is kept of whoever asks, and the same address gives the same advice;
//! - under half of the answers no advice is given, but the questions that would help;
//! - in a space, its own rules are weighed: see `rule`.
//!
//! Deliberately absent: a wizard of pages. All questions stand on one page, and each may be left open.

mod advised;
mod asked;
mod pages;
mod part;
#[cfg(test)]
mod tests;

use platform::Install;

pub use advised::Advised;
pub use asked::address;
pub use pages::Keep;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/dosage", pages::show)
        .get("/spaces/{space}/dosage", pages::show_in_space);
    app.part(part::ON_SPACE);
}
