//! Researching: trials of tools and places, and research that schools agree to take part in.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
