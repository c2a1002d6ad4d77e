//! Entry: how people come in and go out.
//!
//! One gives an address and receives a link; a password is possible and never needed.
//! An address that nobody knew makes a guest, who becomes a person when they confirm it.
//!
//! Always true:
//! - nobody learns here whether an address is known;
//! - a link opens once, within half an hour, and opening its page does not use it up
//!   (mail scanners open pages; only links made on the operator's terminal enter at once);
//! - secrets are stored as fingerprints, passwords as Argon2id, hashed outside of transactions;
//! - of all entries only the first leaves a trace: nothing counts how often people come.
//!
//! Deliberately absent: signing in with other services, and a second factor.

pub mod access;
pub mod actions;
mod letter;
pub mod model;
pub mod store;

use platform::Install;

pub use access::MayEnter;
pub use actions::{confirm, find_or_make_guest, make_guest_without_address, make_link, person_by_email};
pub use model::{Entered, Known, LANGUAGE_COOKIE, return_path};

/// Registers the slice.
pub fn install(app: &mut Install) {
    app.repeat(actions::TIDY).statements(store::STATEMENTS);
}
