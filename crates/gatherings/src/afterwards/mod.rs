//! Afterwards: the door behind which those who took part in a gathering leave something of theirs.
//!
//! Always true:
//! - a guest does here what somebody with an account does: the secret address of a registration is their proof;
//! - what is left is left from the closing time on, until three months after; what is theirs can be taken back later.
//!
//! Deliberately absent: anything that a participant leaves. The slices that use this door say what.

mod access;
mod store;

use platform::Install;

pub use access::{Participant, To, Way, closing, last};
pub use store::After;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.repeat(store::TIDY).statements(store::STATEMENTS);
}
