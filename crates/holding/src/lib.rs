//! Holding: what those who gather do to make it go well, before and while it goes on: the run sheet, duties, who takes
//! part, who was there.

pub mod attendance;
pub mod duty;
pub mod participant;
pub mod run_sheet;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    participant::install(app);
    attendance::install(app);
    run_sheet::install(app);
    duty::install(app);
}

#[cfg(test)]
mod workshop;
