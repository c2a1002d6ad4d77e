//! What a presence counts: the half-days of a gathering, and the minutes that somebody was there. Who notes it, how and
//! when stands in `holding::attendance`, with the table.
//!
//! Always true: hours come from the half-days as they are now, so a gathering that moved counts as it took place.

mod followed;
pub mod model;
pub mod parts;
mod store;

use platform::Install;

pub use followed::{Noted, follow, was_there};
pub use model::{Note, Presence, Way};
pub use parts::{Half, Part};
pub use store::{Attended, attended};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS).statements(followed::STATEMENTS);
}
