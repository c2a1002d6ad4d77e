//! Growing: to see oneself, one’s group and one’s project change. Positions, evidence, portfolio.

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
