//! Kinds of gathering, changed without code.

use platform::Install;

/// Registers what it brings.
pub fn install(_app: &mut Install) {}
