//! Membership: joining a space, being let in, leaving it.
//!
//! Always true:
//! - one membership a person and space, whatever its history;
//! - where there is a charter, nobody becomes a member without having accepted the one that stands;
//! - the last steward of a space does not leave it;
//! - somebody without an account asks with an address alone: they are a guest until they confirm it.

pub mod actions;
pub mod model;
pub mod store;

use platform::Install;

pub use actions::{admit_with, begin};
pub use store::{accept_charter, active_member, names, waiting_for};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
}
