//! Attesting: what somebody took part in, on paper: their ledger, mission orders, files for the administration.

use platform::Install;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
