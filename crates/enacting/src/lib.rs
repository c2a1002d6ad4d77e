//! Enacting: roles that people live: this week in mine, what is handed in, how it is handed over.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
