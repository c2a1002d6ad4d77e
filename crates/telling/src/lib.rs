//! Telling: what happens on the project. Its page, its journal, and the statements from meeting to meeting.

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(_app: &mut Install) {}
