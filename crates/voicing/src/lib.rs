//! Voicing: two voices on what a collective lives: what can be pointed at, and what one person says; critical friends.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
