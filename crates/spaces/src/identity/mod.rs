//! The identity sheet: purpose, ways of working, values, development, recognition, joining, lifetime, tools; and the stage.
//!
//! Always true: a space changes by pointing to a new trame; every state it had is kept and can be gone back to.

pub mod change;
pub mod listed;
mod saving;
mod store;

use platform::Install;

pub use saving::{Saving, answer, stands_as_drawn};
pub use store::{Changed, history, state};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
}
