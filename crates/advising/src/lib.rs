//! Advising: the dosage between tools and facilitation, for anyone and by each community's own rules.

pub mod dosage;
pub mod kept;
pub mod lightness;
pub mod rule;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    dosage::install(app);
    kept::install(app);
    lightness::install(app);
    rule::install(app);
}
