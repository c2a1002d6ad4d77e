//! Following: this week, the braid, each activity; and how everybody is doing, for those who lead.

use platform::Install;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
