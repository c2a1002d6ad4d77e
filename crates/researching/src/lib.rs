//! Researching: trials of tools and places, and research that schools agree to take part in.

mod letter;
mod proposal;
pub mod study;
pub mod trial;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    app.statements(letter::STATEMENTS);
    trial::install(app);
    study::install(app);
}

#[cfg(test)]
mod workshop;
