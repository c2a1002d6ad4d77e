//! Finding: everything that one may see, by its words.

pub mod search;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    search::install(app);
}
