//! Accompanying: somebody asks to be accompanied, and is.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
