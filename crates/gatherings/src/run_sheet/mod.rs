//! The run sheet of a gathering: its steps with their times, prepared together by those who hold it.
//!
//! Always true:
//! - the times on the clock follow from the start and the minutes of each step, and so always add up;
//! - of two people who change the same step at once, the second is shown what the first wrote, and loses nothing;
//! - what a step really took is kept, and told to whoever starts from this sheet the next time;
//! - what is removed, moved or changed can be put back.
//!
//! Deliberately absent: times that one types (a sheet that starts late moves as a whole), and steps side by side.

pub mod access;
pub mod actions;
pub mod changing;
pub mod conducting;
pub mod model;
#[cfg(test)]
mod model_tests;
mod personal;
pub mod store;
pub mod timing;

use platform::Install;

pub use model::{Step, clocks};
pub use store::{is_open, steps};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
}
