//! Accompanying: somebody to walk along with: requests, proposals, slots, meetings, what came of it.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
