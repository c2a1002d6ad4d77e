//! The end of a cohort.

mod near;

use platform::Install;

pub use near::{is_dated, is_near};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(near::STATEMENTS);
}
