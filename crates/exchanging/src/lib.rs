//! Exchanging: to learn together. Co-development, shared problems, works written by several.

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
