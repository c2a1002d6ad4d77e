//! Reporting: the account given to the authority: figures, works, stories, what is asked.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
