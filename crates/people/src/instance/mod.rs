//! The instance: its first hour, its state, what it says of itself.
//!
//! Always true:
//! - the first administrator is made once, from this machine or with the code printed on the console;
//! - nothing of the first hour must succeed for people to go on: no mail server is a sentence, not a wall;
//! - the state of the house is in words, and only administrators see it;
//! - the outbox is there where nobody's real mail is.
//!
//! Deliberately absent: changing the configuration by a page; it belongs to whoever runs the machine.

pub mod access;
pub mod actions;
pub mod model;
pub mod store;

use platform::Install;

pub use actions::{make_administrator, setup_code};

/// Registers the slice.
pub fn install(app: &mut Install) {
    app.repeat(actions::TIDY).statements(store::STATEMENTS);
}
