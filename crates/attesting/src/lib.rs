//! Attesting: what somebody took part in, on paper: their ledger, mission orders, files for the administration.

pub mod convocation;
pub mod export;
pub mod ledger;
mod letter;
pub mod mission;
mod packing;
mod words;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    ledger::install(app);
    export::install(app);
    mission::install(app);
    convocation::install(app);
}
