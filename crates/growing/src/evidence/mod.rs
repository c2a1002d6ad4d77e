//! What shows a skill: attached by whoever grows, with one sentence.

pub mod model;
pub mod store;

use platform::Install;

pub use model::{Attached, Evidence};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
}
