//! Invitation links: for so many uses, until a day, with a standing.
//!
//! Always true: the secret is shown once, to whoever made it, and stored as its fingerprint;
//! a link that has run out, ended or was withdrawn is not found.

pub mod actions;
pub mod store;

use platform::Install;

pub use actions::{Wish, make};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
}
