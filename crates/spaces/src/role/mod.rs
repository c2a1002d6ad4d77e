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

mod actions;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use actions::end_all_of;
pub use model::Held;
pub use store::{held_by, held_in};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/roles", pages::wall)
        .get("/spaces/{space}/roles/{role}", pages::show);
    app.post("/spaces/{space}/roles/{role}/activation", pages::activate);
    app.post("/spaces/{space}/roles/{role}/assignment", pages::assign);
    app.post("/spaces/{space}/holdings/{holding}/handover", pages::hand_over);
}
