//! Roles that people take for a time, and give back.
//!
//! What a role is (purpose, gestures, pieces, rights) stands in the space's trame; here is who holds it, since when,
//! until when, and what they leave to the next. A period is tried first, held, or paused; it is taken for some weeks or
//! until a gathering is over, alone or on a seat that several share.
//!
//! Always true:
//! - nobody holds the same role twice at once, and a role with seats is held on no more seats than it has;
//! - the rights of a role end with it, to the millisecond, and rest while it is paused;
//! - a pause never makes a period longer, and nobody who shares a seat holds it longer than whoever let them in;
//! - a role that only some may give is never taken by oneself.
//!
//! Deliberately absent: what a role hands in; the pages of roles that people live keep it.

pub mod actions;
mod ending;
pub mod letter;
pub mod model;
pub mod period;
pub mod store;

use platform::Install;

pub use ending::{WORD_DAYS, end_all_of, end_expired, follow, look_again};
pub use model::Held;
pub use store::{held_by, held_in};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
}
