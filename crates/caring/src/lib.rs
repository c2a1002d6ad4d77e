//! Caring: the climate of a group: how it goes, what weighs, what somebody trusts a few with.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
