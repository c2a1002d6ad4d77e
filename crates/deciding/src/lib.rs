//! Deciding: what a group makes up its mind about, in whichever way suits it, and the log of what came of it.

pub mod decision;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    decision::install(app);
}
