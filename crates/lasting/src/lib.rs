//! Lasting: a collective's lifetime: its review, going on, sleeping, ending, and what remains.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
