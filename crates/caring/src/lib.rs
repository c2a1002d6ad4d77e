//! Caring: how a group is doing, and what it does about it: a barometer, signals, concerns in confidence.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
