//! The agenda: what comes when and where, as lists, months, maps and calendar files; the places where it is.

pub mod agenda;
pub mod map;
pub mod own_calendar;
pub mod place;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    agenda::install(app);
    own_calendar::install(app);
    map::install(app);
    place::install(app);
}

#[cfg(test)]
mod workshop;
