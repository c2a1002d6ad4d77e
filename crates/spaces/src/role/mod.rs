//! Roles that people take for a time, and give back.
//!
//! What a role is (purpose, gestures, pieces, rights) stands in the space's trame; here is who holds it, since when,
//! until when, and what they leave to the next.
//!
//! Always true:
//! - nobody holds the same role twice at once, and a role with seats is held by no more than its seats;
//! - the rights of a role end with it, on its day or when it is given back;
//! - a role that only some may give is never taken by oneself.
//!
//! Deliberately absent here: pieces handed in, sharing and pausing a role.

pub mod actions;
pub mod model;
pub mod store;

use platform::Install;

pub use actions::end_all_of;
pub use model::Held;
pub use store::{held_by, held_in};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
}
